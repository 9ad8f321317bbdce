import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine, Row } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { importText, type Imported } from './import-text';
import { receipts } from './register';
import { load, openStore, undo, wipe } from './store';
import { recognise } from './recognise';
import { sniff } from './sniff';

let engine: Engine;

beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

beforeEach(() => wipe(engine));

function append(text: string, entity = 'trades'): Promise<Imported> {
	return importText(engine, text, entity, {}, 'append');
}

async function trades(): Promise<Row[]> {
	const { rows } = await engine.run(
		'select trade_id, quote_qty, fee_amount from loaded.trades order by trade_id, quote_qty'
	);
	return rows;
}

const head = 'trade_id,user_id,traded_at,side,quote_qty,fee_amount';
const january = `${head}
t1,1,2026-01-30 10:00:00,buy,100,0.1
t2,1,2026-01-31 10:00:00,sell,200,0.2
t3,2,2026-01-31 11:00:00,buy,300,0.3`;
// t2 as before, t3 with another fee, t4 new.
const overlapping = `${head}
t2,1,2026-01-31 10:00:00,sell,200,0.2
t3,2,2026-01-31 11:00:00,buy,300,0.25
t4,2,2026-02-01 09:00:00,buy,400,0.4`;

test('an overlapping export adds what is new, and what was restated takes the older place', async () => {
	const first = await append(january);
	const { receipt, reasons } = await append(overlapping);
	expect([receipt.rowsRead, receipt.rowsLoaded]).toEqual([3, 2]);
	expect(reasons).toEqual({ already_loaded: 1 });
	expect(receipt.rejected[0]?.examples).toEqual([{ row: 1, line: 't2 · 1 · sell' }]);
	expect(receipt.overlap).toEqual({
		alreadyLoaded: { count: 1, examples: [{ row: 1, line: 't2 · 1 · sell' }] },
		reliesOn: [first.receipt.id],
		superseded: [{ file: first.receipt.id, count: 1 }],
		restated: [
			{ column: 'fee_amount', count: 1, examples: [{ key: 't3 · 2 · buy', before: '0.3', after: '0.25' }] }
		]
	});
	expect(await trades()).toEqual([
		{ trade_id: 't1', quote_qty: 100, fee_amount: 0.1 },
		{ trade_id: 't2', quote_qty: 200, fee_amount: 0.2 },
		{ trade_id: 't3', quote_qty: 300, fee_amount: 0.25 },
		{ trade_id: 't4', quote_qty: 400, fee_amount: 0.4 }
	]);
});

test('taking a restatement back brings the older value back; the file it relies on cannot go first', async () => {
	const first = await append(january);
	const second = await append(overlapping);
	await expect(undo(engine, first.receipt.id)).rejects.toThrow(/take that import back first/);
	await undo(engine, second.receipt.id);
	expect((await trades()).map((row) => row['fee_amount'])).toEqual([0.1, 0.2, 0.3]);
	await undo(engine, first.receipt.id);
	expect(await trades()).toEqual([]);
	expect((await engine.run('select count(*) as n from imported.superseded')).rows).toEqual([{ n: 0 }]);
});

test('a third export finds the restated value, not the one it replaced', async () => {
	await append(january);
	await append(overlapping);
	const third = await append(overlapping);
	expect([third.receipt.rowsRead, third.receipt.rowsLoaded]).toEqual([3, 0]);
	expect((await trades()).length).toBe(4);
});

test('without ids whole rows decide, and equal fills inside one file stay', async () => {
	const fill = '1,2026-01-31 10:00:00,buy,100';
	await append(`user_id,traded_at,side,quote_qty\n${fill}\n${fill}`);
	const { receipt } = await append(
		`user_id,traded_at,side,quote_qty\n${fill}\n${fill}\n${fill}\n2,2026-02-01 10:00:00,sell,5`
	);
	// Two of the three were there; the third equal fill and the sale are new.
	expect([receipt.rowsRead, receipt.rowsLoaded]).toEqual([4, 2]);
	expect((await trades()).map((row) => row['quote_qty'])).toEqual([5, 100, 100, 100]);
});

test('a trade id that names two fills still tells the restated one', async () => {
	await append(`${head}\nt1,1,2026-01-30 10:00:00,buy,100,0.1\nt1,1,2026-01-30 10:00:00,buy,50,0.1`);
	const { receipt } = await append(
		`${head}\nt1,1,2026-01-30 10:00:00,buy,100,0.1\nt1,1,2026-01-30 10:00:00,buy,50,0.05`
	);
	expect(receipt.overlap?.restated).toEqual([
		{ column: 'fee_amount', count: 1, examples: [{ key: 't1 · 1 · buy', before: '0.1', after: '0.05' }] }
	]);
	expect((await trades()).map((row) => row['fee_amount'])).toEqual([0.05, 0.1]);
});

test('users of files that complete each other both stay, for the model to merge', async () => {
	await append('user_id,registered_at,country\n1,2026-01-01 00:00:00,DE', 'users');
	const { receipt } = await append('user_id,registered_at,kyc_level\n1,2026-01-01 00:00:00,2', 'users');
	expect([receipt.rowsRead, receipt.rowsLoaded]).toEqual([1, 1]);
	const { rows } = await engine.run(
		'select country, kyc_level from loaded.users order by country nulls last'
	);
	expect(rows).toEqual([
		{ country: 'DE', kyc_level: null },
		{ country: null, kyc_level: 2 }
	]);
});

test('a fuller export of the same users takes the place of the thinner one', async () => {
	await append('user_id,registered_at\n1,2026-01-01 00:00:00\n2,2026-01-02 00:00:00', 'users');
	await append('user_id,registered_at,country\n1,2026-01-01 00:00:00,DE', 'users');
	const { rows } = await engine.run('select user_id, country from loaded.users order by user_id');
	expect(rows).toEqual([
		{ user_id: '1', country: 'DE' },
		{ user_id: '2', country: null }
	]);
});

test('replacing keeps what was there until the next import, so that it can be taken back', async () => {
	const first = await append(january);
	const replacing = await importText(engine, overlapping, 'trades', {}, 'replace');
	expect((await trades()).map((row) => row['trade_id'])).toEqual(['t2', 't3', 't4']);
	await undo(engine, replacing.receipt.id);
	expect((await trades()).map((row) => row['trade_id'])).toEqual(['t1', 't2', 't3']);
	expect((await receipts(engine)).map(({ id }) => id)).toEqual([first.receipt.id]);
});

test('a key that is left several times decides nothing, beside one that stands once', async () => {
	await append(`${head}
t1,1,2026-01-30 10:00:00,buy,100,0.1
t1,1,2026-01-30 10:00:00,buy,50,0.1
t2,1,2026-01-31 10:00:00,sell,200,0.2`);
	const { receipt } = await append(`${head}
t1,1,2026-01-30 10:00:00,buy,100,0.3
t1,1,2026-01-30 10:00:00,buy,50,0.4
t2,1,2026-01-31 10:00:00,sell,200,0.5`);
	expect(receipt.overlap?.restated).toEqual([
		{ column: 'fee_amount', count: 1, examples: [{ key: 't2 · 1 · sell', before: '0.2', after: '0.5' }] }
	]);
	// By trade id and value: both fills of t1 as they were and as they are, t2 as it is.
	expect((await trades()).map((row) => row['fee_amount']).sort()).toEqual([0.1, 0.1, 0.3, 0.4, 0.5]);
});

test('a row whose id is missing is no row loaded before', async () => {
	await append(`${head}\n,1,2026-01-30 10:00:00,buy,100,0.1\nt2,1,2026-01-31 10:00:00,sell,200,0.2`);
	const { receipt } = await append(
		`${head}\n,1,2026-01-30 10:00:00,buy,100,0.1\nt2,1,2026-01-31 10:00:00,sell,200,0.2`
	);
	expect([receipt.rowsRead, receipt.rowsLoaded]).toEqual([2, 1]);
});

test('nothing of a comparison stays behind', async () => {
	await append(january);
	await append(overlapping);
	const { rows } = await engine.run(
		"select table_name from duckdb_tables() where table_name like '%prints' or table_name like '%repeated' or table_name like '%overlap'"
	);
	expect(rows).toEqual([]);
});

/** Loads without waiting for the end; the steps told so far are in `told`. */
async function started(text: string, signal?: AbortSignal, hear: () => void = () => undefined) {
	const source = { name: 'export.csv', blob: new Blob([text]) };
	const sniffed = await sniff(source);
	const told: [string, number][] = [];
	const options = {
		mode: 'append',
		importedAt: '2026-03-01T00:00:00Z',
		signal,
		onProgress: (fraction: number, phase: string) => {
			told.push([phase, fraction]);
			hear();
		}
	} as const;
	return { told, done: load(engine, source, sniffed, recognise(sniffed)[0]!.mapping, options) };
}

test('comparing tells how far it is, from nothing to all', async () => {
	await append(january);
	const { told, done } = await started(overlapping);
	await done;
	const comparing = told.filter(([phase]) => phase === 'comparing').map(([, fraction]) => fraction);
	expect(comparing[0]).toBe(0);
	expect(comparing.at(-1)).toBe(1);
	expect(comparing.length).toBeGreaterThan(4);
	expect([...comparing].sort((first, second) => first - second)).toEqual(comparing);
});

test('cancelled while it is compared, a file leaves nothing behind and nothing changed', async () => {
	await append(january);
	const before = await trades();
	const stop = new AbortController();
	const { told, done } = await started(overlapping, stop.signal, () => {
		if (told.filter(([phase]) => phase === 'comparing').length === 3) stop.abort();
	});
	await expect(done).rejects.toMatchObject({ kind: 'cancelled' });
	expect(await trades()).toEqual(before);
	expect(await receipts(engine)).toHaveLength(1);
	const { rows } = await engine.run(
		`select table_name from information_schema.tables where table_schema = 'imported' and table_name like 'file_2%'`
	);
	expect(rows).toEqual([]);
});

test('the very same file again leaves an empty table and the first rows as examples', async () => {
	await append(january);
	const { receipt } = await append(january);
	expect(receipt.rowsLoaded).toBe(0);
	expect(receipt.overlap?.alreadyLoaded).toEqual({
		count: 3,
		examples: [
			{ row: 1, line: 't1 · 1 · buy' },
			{ row: 2, line: 't2 · 1 · sell' },
			{ row: 3, line: 't3 · 2 · buy' }
		]
	});
	expect(await trades()).toHaveLength(3);
});
