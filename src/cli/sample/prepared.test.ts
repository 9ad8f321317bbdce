import { existsSync, mkdtempSync, openAsBlob, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identifier, literal } from '$lib/engine/identifier';
import { openNativeEngine } from '$lib/engine/native';
import { openNodeEngine } from '$lib/engine/node';
import type { Engine, Row } from '$lib/engine/engine';
import { recognise, sniff } from '$lib/intake';
import { loadReport } from '$lib/reports';
import { defaultScope } from '$lib/reports/scope';
import { Answers } from '$lib/workspace/answers';
import { Dataset } from '$lib/workspace/dataset';
import type { LastVisit } from '$lib/workspace/last-visit';
import { inLoadingOrder, preparedAt, stampReceipts } from '$lib/workspace/prepared';
import { parametersFromQuery } from '$lib/workspace/url';
import { writePreparedSample } from './prepared';

const root = path.resolve(import.meta.dirname, '../../..');
const samples = path.join(root, 'sample-data');
// DuckDB-WASM in Node writes database files and cannot open them again.
const hasNative = existsSync(path.join(root, 'node_modules/@duckdb/node-api'));

test('what the first report needs is loaded first', () => {
	expect(inLoadingOrder(['users.csv', 'events.csv', 'trades.csv'])).toEqual([
		'trades.csv',
		'users.csv',
		'events.csv'
	]);
});

describe.runIf(hasNative)('the prepared sample, opened by another engine', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'tapedeck-prepared-'));
	let imported: Dataset;
	let prepared: Dataset;

	beforeAll(async () => {
		const file = path.join(folder, 'sample.db');
		const visit = path.join(folder, 'sample.json');
		await writePreparedSample(samples, file, visit);
		// Without its log: everything must be in the file.
		rmSync(`${file}.wal`);
		const native = await openNativeEngine();
		await native.exec(
			`attach ${literal(file)} as prepared (read_only); copy from database prepared to memory`
		);
		const before = await fingerprints(native);
		prepared = await Dataset.open(native);
		expect(await fingerprints(native)).toEqual(before);

		imported = await Dataset.open(await openNodeEngine());
		const names = readdirSync(samples).filter((name) => name.endsWith('.csv'));
		for (const name of inLoadingOrder(names)) {
			const source = {
				name,
				blob: await openAsBlob(path.join(samples, name)),
				path: path.join(samples, name)
			};
			const sniffed = await sniff(source);
			const mapping = recognise(sniffed)[0]?.mapping;
			if (!mapping) throw new Error(`${name} was not recognised.`);
			await imported.load({ source, sniffed, mapping, mode: 'replace', importedAt: preparedAt });
		}
		await imported.refresh();
	}, 180_000);

	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('has all seventeen receipts, the same as an import of the files gives', () => {
		expect(prepared.receipts.length).toBe(17);
		expect(prepared.receipts).toEqual(imported.receipts);
	});

	test('stands on the same model, so that it is not built again', async () => {
		expect(await fingerprints(prepared.engine)).toEqual(await fingerprints(imported.engine));
		expect(prepared.holdings).toEqual(imported.holdings);
	});

	test('holds the same rows in every table', async () => {
		const tables = [
			'trades',
			'user_day',
			'users',
			'transfers',
			'rewards',
			'campaigns',
			'calendar',
			'activity'
		];
		const names = [
			...prepared.receipts.map(({ entity }) => `loaded.${identifier(entity)}`),
			...tables.map((table) => `model.${table}`)
		];
		for (const name of names)
			expect(await summary(prepared.engine, name), name).toEqual(await summary(imported.engine, name));
	});

	test('gives the same overview', async () => {
		const report = await loadReport('overview');
		if (!report) throw new Error('There is no overview.');
		const params = { compare: 'previous', grain: 'week' };
		const [ours, theirs] = await Promise.all(
			[prepared, imported].map((dataset) => dataset.report(report, params, defaultScope, 'en'))
		);
		for (const [name, table] of Object.entries(ours?.tables ?? {}))
			expect(table.rows.map(rounded), name).toEqual(theirs?.tables[name]?.rows.map(rounded));
	});

	test('comes with what a first visit leaves: the same holdings, the overview as it opens', async () => {
		const visit = JSON.parse(readFileSync(path.join(folder, 'sample.json'), 'utf8')) as LastVisit;
		expect(visit.holdings).toEqual(JSON.parse(JSON.stringify(imported.holdings)));
		const report = await loadReport('overview');
		if (!report) throw new Error('There is no overview.');
		const params = parametersFromQuery(report.params, new URLSearchParams());
		const run = await imported.report(report, params, defaultScope, 'en');
		const answers = new Answers(visit.holdings.fingerprint, visit.answers);
		const known = answers.find(report, params, run.scope);
		for (const [name, table] of Object.entries(run.tables))
			expect(known?.tables[name]?.rows.map(rounded), name).toEqual(table.rows.map(rounded));
	});

	test('says when it was opened', async () => {
		await stampReceipts(prepared.engine, '2026-11-20T12:00:00.000Z');
		await prepared.refresh();
		expect(new Set(prepared.receipts.map(({ importedAt }) => importedAt))).toEqual(
			new Set(['2026-11-20T12:00:00.000Z'])
		);
	});
});

async function fingerprints(engine: Engine): Promise<Row[]> {
	const { rows } = await engine.run(
		'select m.fingerprint as model, l.fingerprint as loaded from model.built as m cross join loaded.built as l'
	);
	return rows;
}

/** Rows, and per column how many are filled and what numbers add up to. */
async function summary(engine: Engine, table: string): Promise<Row | undefined> {
	const { columns } = await engine.run(`select * from ${table} limit 0`);
	const parts = columns.flatMap(({ name, type }) => [
		`count(${identifier(name)}) as ${identifier(`${name} filled`)}`,
		type === 'number'
			? `cast(sum(${identifier(name)}) as double) as ${identifier(`${name} sum`)}`
			: `cast(count(distinct ${identifier(name)}) as double) as ${identifier(`${name} distinct`)}`
	]);
	const { rows } = await engine.run(`select count(*) as loaded_rows, ${parts.join(', ')} from ${table}`);
	return rows[0] && rounded(rows[0]);
}

/** Doubles summed in another order differ in their last digits. */
function rounded(row: Row): Row {
	return Object.fromEntries(
		Object.entries(row).map(([name, value]) => [
			name,
			typeof value === 'number' ? Number(value.toPrecision(9)) : value
		])
	);
}
