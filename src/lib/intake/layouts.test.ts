import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { applyChoices } from './choices';
import { layoutCases } from './layout-cases';
import { problems } from './problems';
import { recognise } from './recognise';
import { sniff } from './sniff';
import { load, openStore } from './store';

// One small file per venue: headers as exported, rows invented with that venue's habits.
const folder = path.resolve(import.meta.dirname, '../schema/packs/fixtures');
let engine: Engine;

beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

describe('one export of each venue', () => {
	it('has a file for each expectation', () => {
		expect(readdirSync(folder).sort()).toEqual(Object.keys(layoutCases).sort());
	});

	it.each(Object.entries(layoutCases))('%s', async (name, wanted) => {
		const source = { name, blob: new Blob([readFileSync(path.join(folder, name))]) };
		const sniffed = await sniff(source);
		const [first] = recognise(sniffed);
		expect(first?.known?.layout.id).toBe(wanted.layout);
		expect(first?.confidence).toBeGreaterThan(0.7);
		if (wanted.choices) expect(problems(first!.mapping).map(({ column }) => column)).toEqual(['user_id']);
		const mapping = applyChoices(sniffed, first!.mapping, wanted.choices ?? {});
		expect(problems(mapping)).toEqual([]);
		expect(mapping.zoneMinutes).toBe(wanted.zone);
		const receipt = await load(engine, source, sniffed, mapping, {
			mode: 'replace',
			importedAt: '2024-06-01T00:00:00.000Z'
		});
		const rejected = Object.fromEntries(receipt.rejected.map(({ reason, count }) => [reason, count]));
		expect(rejected).toEqual(wanted.rejected ?? {});
		expect([receipt.rowsRead, receipt.rowsLoaded]).toEqual(wanted.counts);
		expect(receipt.fills).toBe(wanted.fills);
		expect(receipt.unread).toEqual([]);
		const { rows } = await engine.run(
			`select * from loaded."${mapping.entity}" order by ${mapping.entity === 'trades' ? 'traded_at, side' : 'created_at'}`
		);
		expect(rows.length).toBe(wanted.fills ?? receipt.rowsLoaded);
		wanted.rows.forEach((row, index) => {
			for (const [column, value] of Object.entries(row)) {
				const found = rows[index]?.[column];
				if (typeof value === 'number') expect(found, column).toBeCloseTo(value, 9);
				else expect(found, column).toBe(value);
			}
		});
	});

	it('says what a file is that no table can take, and lets it be mapped by hand', async () => {
		const blob = new Blob([
			'Date,Wallet,Pair,Type,Sell,Buy,Price,Inverse Price,Date Updated,Status\n2024-01-01 10:00:00,Spot,BTCUSDT,Market,100 USDT,0.01 BTC,1 BTC = 10000 USDT,x,2024-01-01 10:00:00,Successful'
		]);
		const sniffed = await sniff({ name: 'convert.csv', blob });
		const [first] = recognise(sniffed);
		expect(first?.known?.layout.id).toBe('binance.convert');
		expect(problems(first!.mapping)[0]?.message.en).toMatch(/^This is Binance, convert history/);
		const byHand = applyChoices(sniffed, first!.mapping, { entity: 'trades' });
		expect(byHand.layout).toBeUndefined();
		expect(problems(byHand).map(({ column }) => column)).toContain('user_id');
	});
});
