/** A report's test is a spreadsheet: small CSV tables in, rows and blocks out, through the engine of the page. */
import type { Engine } from '$lib/engine/engine';
import { identifier, literal } from '$lib/engine/identifier';
import { openNodeEngine } from '$lib/engine/node';
import { buildModel } from '$lib/model/build';
import { readCoverage, readFacts } from '$lib/model/coverage';
import { entities } from '$lib/schema';
import type { ColumnKind } from '$lib/schema/entity';
import type { Block, Who } from '$lib/figure/block';
import type { Locale } from '$lib/i18n/locale';
import { resolveScope } from './period';
import type { ParameterValues, Parameters, Queries, Report, ReportText } from './report';
import { runReport, type ReportRun } from './run';
import { defaultScope, type Scope } from './scope';
import { peopleOf } from './who';

const sqlTypes: Record<ColumnKind, string> = {
	id: 'varchar',
	text: 'varchar',
	enum: 'varchar',
	time: 'timestamp',
	day: 'date',
	money: 'double',
	quantity: 'double',
	count: 'bigint',
	flag: 'boolean'
};

export interface TestWorkspace {
	engine: Engine;
	/** Runs a report with its defaults, changed by the given parameters and scope. */
	run<P extends Parameters, Q extends Queries, T extends ReportText<P>>(
		report: Report<P, Q, T>,
		params?: Partial<ParameterValues<P>>,
		scope?: Partial<Scope>,
		locale?: Locale
	): Promise<ReportRun>;
	/**
	 * The ids of the users behind a mark of such a run, in order. Throws when they are not as many as the mark says, or
	 * none though it counts something.
	 */
	who<P extends Parameters, Q extends Queries, T extends ReportText<P>>(
		report: Report<P, Q, T>,
		params: Partial<ParameterValues<P>>,
		scope: Partial<Scope>,
		who: Who
	): Promise<string[]>;
}

/** Every list of users a report's blocks offer. */
export function whoIn(blocks: readonly Block[]): Who[] {
	const found: Who[] = [];
	const visit = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		if ('query' in value && 'expected' in value) found.push(value as Who);
		else Object.values(value).forEach(visit);
	};
	visit(blocks);
	return found;
}

/**
 * Loads tables written as CSV under canonical headers (empty cells are null) and builds the model.
 * Tables not given are empty, as when a user did not load them.
 */
export async function workspaceOf(
	tables: Record<string, string>,
	options: { zoneMinutes?: number; loadedAt?: string; engine?: Engine } = {}
): Promise<TestWorkspace> {
	const engine = options.engine ?? (await openNodeEngine());
	await engine.exec('create schema if not exists loaded; create schema if not exists imported');
	for (const entity of entities) {
		const csv = tables[entity.name];
		const header = csv?.trim().split('\n')[0]?.split(',') ?? [];
		const typed = entity.columns.map((column) => {
			const cell = header.includes(column.name) ? `trim(${identifier(column.name)})` : 'null';
			return `cast(${cell} as ${sqlTypes[column.kind]}) as ${identifier(column.name)}`;
		});
		const target = `create or replace table loaded.${identifier(entity.name)} as select ${typed.join(', ')}`;
		if (csv === undefined) {
			await engine.exec(`${target} where false`);
			continue;
		}
		const columns = header.map((name) => `${literal(name)}: 'varchar'`).join(', ');
		await engine.ingest(
			{ name: `${entity.name}.csv`, blob: new Blob([`${csv.trim()}\n`]) },
			(file) =>
				`${target} from read_csv(${literal(file)}, auto_detect = false, header = true, delim = ',', quote = '"', null_padding = true, columns = {${columns}})`
		);
	}
	const zoneMinutes = options.zoneMinutes ?? 0;
	await buildModel(engine, { zoneMinutes, loadedAt: options.loadedAt });
	const coverage = await readCoverage(engine);
	if (!coverage) throw new Error('The test tables hold no dated row.');
	const facts = await readFacts(engine);
	const asked = (report: Report, params: object, scope: Partial<Scope>) => {
		const values: ParameterValues<Parameters> = {
			...Object.fromEntries(Object.entries(report.params).map(([name, { default: value }]) => [name, value])),
			...params
		};
		const resolved = resolveScope(
			{ ...defaultScope, zone: zoneMinutes, ...scope },
			coverage,
			report.period(values),
			report.exclude
		);
		return { report, params: values, scope: resolved };
	};
	// Each report is generic in its own parameters; running needs only that they have names and values.
	const plain = (report: unknown) => report as Report;
	return {
		engine,
		run: async (report, params = {}, scope = {}, locale = 'en') => {
			const { params: values, scope: resolved } = asked(plain(report), params, scope);
			const dataFacts = {
				tables: Object.keys(tables),
				knownUsers: facts.knownUsers,
				unknownUsers: facts.unknownUsers,
				excluded: { internal: facts.internal, marketMakers: facts.marketMakers, api: facts.api },
				unpricedFees: facts.unpricedFees
			};
			return runReport(engine, plain(report), values, resolved, dataFacts, locale);
		},
		who: async (report, params, scope, who) => {
			const { rows } = await peopleOf(engine, asked(plain(report), params, scope), who);
			if (who.expected === null ? rows.length === 0 : rows.length !== who.expected)
				throw new Error(`${who.label}: ${rows.length} users, the mark says ${who.expected ?? 'some'}.`);
			return rows.map(([id]) => String(id)).sort();
		}
	};
}

/** A generator of equal numbers for an equal seed (mulberry32). */
export function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
