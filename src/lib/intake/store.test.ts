import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { applyChoices } from './choices';
import { importText, importedAt, type Imported } from './import-text';
import { recognise } from './recognise';
import { sniff } from './sniff';
import { receipts } from './register';
import { load, openStore, undo, wipe } from './store';

let engine: Engine;
const at = '2024-01-02 03:04:05';

beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

function imported(...given: Rest): Promise<Imported> {
	return importText(engine, ...given);
}

type Rest = Parameters<typeof importText> extends [Engine, ...infer Others] ? Others : never;

describe('the store', () => {
	it('appends, undoes, replaces and wipes', async () => {
		await wipe(engine);
		const one = await imported(`user_id,traded_at,quote_qty\n1,${at},1`, 'trades', {}, 'append');
		const two = await imported(`user_id,traded_at,base_qty,price\n2,${at},2,3`, 'trades', {}, 'append');
		expect(two.rows.map((row) => row['quote_qty']).sort()).toEqual([1, 6]);
		await undo(engine, one.receipt.id);
		expect((await receipts(engine)).map(({ id }) => id)).toEqual([two.receipt.id]);
		const three = await imported(`user_id,traded_at,quote_qty\n3,${at},1`, 'trades');
		expect((await receipts(engine)).map(({ id }) => id)).toEqual([three.receipt.id]);
		expect(three.receipt).toMatchObject({
			firstAt: '2024-01-02T03:04:05.000Z',
			importedAt,
			file: 'export.csv'
		});
		await openStore(engine);
		expect((await receipts(engine)).length).toBe(1);
		await wipe(engine);
		expect((await engine.run('select * from loaded.trades')).rows).toEqual([]);
	});

	it('leaves everything as it was when stopped or refused', async () => {
		await imported(`user_id,traded_at,quote_qty\n1,${at},1`, 'trades');
		const before = await receipts(engine);
		const source = { name: 'more.csv', blob: new Blob([`user_id,traded_at,quote_qty\n2,${at},1`]) };
		const sniffed = await sniff(source);
		const { mapping } = recognise(sniffed)[0]!;
		const stop = new AbortController();
		stop.abort();
		const stopped = load(engine, source, sniffed, mapping, {
			mode: 'replace',
			importedAt,
			signal: stop.signal
		});
		await expect(stopped).rejects.toMatchObject({ kind: 'cancelled' });
		const lacking = applyChoices(sniffed, mapping, { columns: { user_id: null } });
		await expect(load(engine, source, sniffed, lacking, { mode: 'replace', importedAt })).rejects.toThrow(
			/user_id/
		);
		expect(await receipts(engine)).toEqual(before);
		expect((await engine.run('select user_id from loaded.trades')).rows).toEqual([{ user_id: '1' }]);
		const { rows } = await engine.run(
			`select count(*) as n from duckdb_tables() where schema_name = 'imported'`
		);
		expect(rows[0]?.['n']).toBe(4);
	});
});
