/** Every report, through every engine, on the sample exchange: the same rows, and blocks in both languages. */
import { existsSync } from 'node:fs';
import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Source, Table } from '$lib/engine/engine';
import { openNativeEngine } from '$lib/engine/native';
import { openNodeEngine } from '$lib/engine/node';
import { recognise, sniff } from '$lib/intake';
import { loadReports } from '$lib/reports';
import type { ParameterValues, Parameters } from '$lib/reports/report';
import { presentTables, scopeValues } from '$lib/reports/run';
import { defaultScope } from '$lib/reports/scope';
import { whoIn } from '$lib/reports/testing';
import { bind, parameterNames } from '$lib/engine/bind';
import { Dataset } from '$lib/workspace/dataset';
import { dataFactsOf } from '$lib/workspace/holdings';
import { scopeKeys } from '$lib/workspace/url';

const root = path.resolve(import.meta.dirname, '..');
const tables = ['users', 'trades', 'transfers', 'events', 'campaigns', 'campaign_participants', 'rewards'];
const reports = await loadReports();
const hasNative = existsSync(path.join(root, 'node_modules/@duckdb/node-api'));

async function sampleOn(engine: Engine): Promise<Dataset> {
	const dataset = await Dataset.open(engine);
	for (const table of tables) {
		const file = path.join(root, 'sample-data', `${table}.csv`);
		const source: Source = { name: `${table}.csv`, blob: await openAsBlob(file), path: file };
		const sniffed = await sniff(source);
		const best = recognise(sniffed)[0];
		if (!best) throw new Error(`${table}.csv was not recognised.`);
		expect(best.mapping.entity).toBe(table);
		const receipt = await dataset.load({
			source,
			sniffed,
			mapping: best.mapping,
			mode: 'append',
			importedAt: '2026-11-01T00:00:00Z'
		});
		expect(receipt.rowsLoaded).toBe(receipt.rowsRead);
	}
	await dataset.refresh();
	return dataset;
}

const defaults = (parameters: Parameters): ParameterValues<Parameters> =>
	Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter.default]));

/** Doubles summed in another order differ in their last digits. */
function comparable(table: Table): unknown[][] {
	return table.rows.map((row) =>
		Object.values(row).map((value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value))
	);
}

describe('on the sample exchange', () => {
	let wasm: Dataset;
	let native: Dataset | undefined;

	beforeAll(async () => {
		wasm = await sampleOn(await openNodeEngine());
		if (hasNative) native = await sampleOn(await openNativeEngine());
	}, 180_000);

	test.each(reports.map((report) => [report.id, report] as const))(
		'%s gives rows and blocks in both languages',
		async (_, report) => {
			const run = await wasm.report(report, defaults(report.params), defaultScope, 'en');
			expect(run.blocks[0]?.kind).toBe('findings');
			expect(run.blocks.some((block) => block.kind === 'chart')).toBe(true);
			const ids = run.blocks.flatMap((block) => ('id' in block ? [block.id] : []));
			expect(new Set(ids).size).toBe(ids.length);
			const chinese = presentTables(
				report,
				run.tables,
				defaults(report.params),
				run.scope,
				dataFactsOf(wasm.holdings),
				'zh'
			);
			expect(chinese.map((block) => block.kind)).toEqual(run.blocks.map((block) => block.kind));
			const text = JSON.stringify([run.blocks, chinese]);
			expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
			// Every finding exists in Chinese, not as an English sentence that was forgotten.
			const findings = chinese.flatMap((block) => (block.kind === 'findings' ? block.items : []));
			for (const finding of findings) expect(finding.text).toMatch(/\p{Script=Han}/u);
		},
		60_000
	);

	test.each(reports.map((report) => [report.id, report] as const))(
		'%s: a list of users has as many as its mark says',
		async (_, report) => {
			const params = defaults(report.params);
			for (const scope of [defaultScope, { ...defaultScope, zone: 480, country: ['DE', 'TR'] }]) {
				const run = await wasm.report(report, params, scope, 'en');
				const lists = whoIn(run.blocks);
				for (const query of Object.keys(report.who ?? {})) {
					const own = lists.filter((who) => who.query === query);
					// A name of the report's or the scope's would be theirs.
					const taken = { ...scopeValues(run.scope), ...params };
					for (const name of Object.keys(own[0]?.values ?? {})) expect(taken).not.toHaveProperty(name);
					// The first and the last, and some in between.
					const step = Math.max(1, Math.floor(own.length / 4));
					for (const who of own.filter((_, index) => index % step === 0 || index === own.length - 1)) {
						const asked = { report, params, scope: run.scope };
						const { found } = await wasm.people(asked, who, { limit: 1 });
						if (who.expected === null) expect(found, `${query}: ${who.label}`).toBeGreaterThan(0);
						else expect(found, `${query}: ${who.label}`).toBe(who.expected);
					}
				}
			}
		},
		600_000
	);

	test.each(reports.map((report) => [report.id, report] as const))(
		'%s: each statement shown gives the rows by itself',
		async (_, report) => {
			const run = await wasm.report(report, defaults(report.params), defaultScope, 'en');
			for (const [name, statement] of Object.entries(run.statements)) {
				const { sql, values } = bind(statement, run.bound);
				expect(comparable(await wasm.engine.run(sql, values)), name).toEqual(
					comparable(run.tables[name] ?? { columns: [], rows: [] })
				);
			}
		},
		120_000
	);

	test.runIf(hasNative).each(reports.map((report) => [report.id, report] as const))(
		'%s: wasm and native agree',
		async (_, report) => {
			if (!native) throw new Error('The native dataset is missing.');
			const scopes = [defaultScope, { ...defaultScope, zone: 480, product: ['perp'], exclude: [] }];
			for (const scope of scopes) {
				const ours = await wasm.report(report, defaults(report.params), scope, 'en');
				const theirs = await native.report(report, defaults(report.params), scope, 'en');
				for (const [name, table] of Object.entries(ours.tables)) {
					expect(comparable(theirs.tables[name] ?? { columns: [], rows: [] }), name).toEqual(
						comparable(table)
					);
				}
			}
		},
		120_000
	);

	test.each(reports.map((report) => [report.id, report] as const))(
		'%s survives every option and an empty scope',
		async (_, report) => {
			for (const [name, parameter] of Object.entries(report.params)) {
				if (parameter.kind !== 'choice') continue;
				for (const option of parameter.options) {
					const params = { ...defaults(report.params), [name]: option };
					const run = await wasm.report(report, params, defaultScope, 'en');
					expect(JSON.stringify(run.blocks), `${name}=${option}`).not.toMatch(/NaN|Infinity|undefined/);
				}
			}
			const nobody = await wasm.report(
				report,
				defaults(report.params),
				{ ...defaultScope, country: ['no such country'] },
				'en'
			);
			expect(nobody.blocks.length).toBeGreaterThan(0);
			expect(JSON.stringify(nobody.blocks)).not.toMatch(/NaN|Infinity|undefined/);
		},
		600_000
	);
});

describe('every report', () => {
	test.each(reports.map((report) => [report.id, report] as const))(
		'%s names its parameters and words in both languages',
		(_, report) => {
			for (const [name, parameter] of Object.entries(report.params)) {
				expect(scopeKeys).not.toContain(name);
				expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
				for (const text of Object.values(report.text)) {
					const words = text.parameters[name];
					expect(words?.label, name).toBeTruthy();
					if (parameter.kind !== 'choice') continue;
					expect(parameter.options).toContain(parameter.default);
					const options = (words && 'options' in words ? words.options : {}) as Record<string, string>;
					for (const option of parameter.options) expect(options[option], `${name}=${option}`).toBeTruthy();
				}
			}
			for (const text of Object.values(report.text)) {
				for (const match of text.sentence.matchAll(/\{(\w+)\}/g))
					expect(Object.keys(report.params)).toContain(match[1]);
				for (const table of report.needs.better ?? []) expect(text.adds[table], table).toBeTruthy();
			}
		}
	);

	test.each(reports.map((report) => [report.id, report] as const))(
		'%s: each parameter is used by a query or the presentation',
		(_, report) => {
			const known = new Set([
				...Object.keys(report.params),
				...['from_on', 'to_on', 'as_of_on', 'first_on', 'last_on', 'zone_minutes', 'week_starts_sunday'],
				...[
					'products',
					'countries',
					'channels',
					'devices',
					'exclude_internal',
					'exclude_market_makers',
					'exclude_api'
				]
			]);
			for (const query of Object.values(report.queries)) {
				for (const name of parameterNames(query.sql)) expect(known).toContain(name);
				expect(query.sql.trimStart(), 'opens with its question').toMatch(/^--/);
			}
		}
	);
});
