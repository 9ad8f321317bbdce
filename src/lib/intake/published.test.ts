import { existsSync, openAsBlob } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { applyChoices } from './choices';
import { problems } from './problems';
import { recognise } from './recognise';
import { sniff } from './sniff';
import { load, openStore } from './store';

// Beside the checkout, where the published cases are kept; too large to carry.
const invoices = path.resolve(
	import.meta.dirname,
	'../../../../shared/cases/data/online_retail_invoices.csv'
);
let engine: Engine;

beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

describe('UCI Online Retail, first six months (Chen 2015)', () => {
	it.skipIf(!existsSync(invoices))('reproduces the published counts', async () => {
		const source = { name: 'online_retail_invoices.csv', blob: await openAsBlob(invoices), path: invoices };
		const sniffed = await sniff(source);
		const [first] = recognise(sniffed);
		const mapping = applyChoices(sniffed, first!.mapping, {
			entity: 'trades',
			columns: { user_id: 'customer_id', traded_at: 'ts', quote_qty: 'amount_gbp', trade_id: 'invoice' }
		});
		expect(problems(mapping)).toEqual([]);
		const receipt = await load(engine, source, sniffed, mapping, {
			mode: 'append',
			importedAt: '2024-01-01T00:00:00Z'
		});
		expect(receipt.rowsRead).toBe(10783);
		expect(receipt.rowsLoaded).toBe(7409);
		expect(receipt.rejected.map(({ reason, count }) => [reason, count])).toEqual([
			['missing_user_id', 1785],
			['value_not_positive', 1589]
		]);
		const { rows } = await engine.run(
			'select count(distinct user_id) as users, sum(quote_qty) as revenue from loaded.trades'
		);
		expect(rows[0]?.['users']).toBe(2718);
		expect(rows[0]?.['revenue']).toBeCloseTo(3332591.96, 2);
	});
});
