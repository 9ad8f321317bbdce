/** Runs a report: scope and parameters in, typed rows and blocks out. The same for the page, terminal and tests. */
import { bind, parameterNames } from '$lib/engine/bind';
import { EngineError, type Engine, type RunOptions, type Table, type Value } from '$lib/engine/engine';
import type { Block } from '$lib/figure/block';
import { formatFor } from '$lib/figure/format';
import type { Locale } from '$lib/i18n/locale';
import { inScope } from './in-scope';
import { asAsked } from './only-asked';
import {
	sqlOf,
	type Contract,
	type DataFacts,
	type ParameterValues,
	type Parameters,
	type Queries,
	type Report,
	type RowsOf
} from './report';
import type { ResolvedScope } from './scope';
import { shareSteps, withKept } from './shared-steps';
import { putTogether, type Steps } from './steps';

export interface ReportRun {
	blocks: Block[];
	/** What each query gave, by its name. */
	tables: Record<string, Table>;
	/**
	 * By query name: the shown file with the scope before it, without steps it has no use for, `$name` parameters
	 * unreplaced. Each can be run by itself; the run itself computes the report's `shared` steps once.
	 */
	statements: Record<string, string>;
	/** The value of each parameter the statements use. */
	bound: Record<string, Value>;
}

/**
 * Runs every query of a report and presents the rows.
 * Throws EngineError: kind `contract` when a result does not have the declared columns.
 */
export async function runReport(
	engine: Engine,
	report: Report,
	params: ParameterValues<Parameters>,
	scope: ResolvedScope,
	facts: DataFacts,
	locale: Locale,
	options: RunOptions = {}
): Promise<ReportRun> {
	const { questions, values, statements, bound } = plan(report, params, scope);
	const shared = shareSteps(questions, report.shared ?? [], values);
	const tables: Record<string, Table> = {};
	await withKept(engine, shared.kept, values, options, async () => {
		for (const [name, query] of Object.entries(report.queries)) {
			options.signal?.throwIfAborted();
			const steps = shared.questions[name];
			if (steps === undefined) {
				tables[name] = emptyTable(query.columns);
				continue;
			}
			const ready = bind(inScope(putTogether(steps), values, textColumns(query.columns)), values);
			const table = await engine.run(ready.sql, ready.values, options);
			checkContract(table, query.columns, statements[name] ?? '');
			tables[name] = table;
		}
	});
	return { blocks: presentTables(report, tables, params, scope, facts, locale), tables, statements, bound };
}

interface Planned {
	/** By query name, under these parameters and before the scope. */
	questions: Record<string, Steps>;
	/** Every value there is; `bound` are those the statements use. */
	values: Record<string, Value>;
}

/** What a report asks the engine: the same plan over the same data gives the same rows. */
export function plan(
	report: Report,
	params: ParameterValues<Parameters>,
	scope: ResolvedScope
): Pick<ReportRun, 'statements' | 'bound'> & Planned {
	const values: Record<string, Value> = { ...scopeValues(scope), ...params };
	const questions = Object.fromEntries(
		Object.entries(sqlOf(report.queries, params, scope)).map(([name, sql]) => [name, asAsked(sql, values)])
	);
	const statements = Object.fromEntries(
		Object.entries(questions).map(([name, steps]) => [
			name,
			inScope(putTogether(steps), values, textColumns(report.queries[name]?.columns ?? {}))
		])
	);
	const used = new Set(Object.values(statements).flatMap(parameterNames));
	const bound = Object.fromEntries(Object.entries(values).filter(([name]) => used.has(name)));
	return { questions, values, statements, bound };
}

/** The blocks of rows already at hand, so that a change of language asks the engine nothing. */
export function presentTables(
	report: Report,
	tables: Record<string, Table>,
	params: ParameterValues<Parameters>,
	scope: ResolvedScope,
	facts: DataFacts,
	locale: Locale
): Block[] {
	// The contract check has made the rows what their declared types say.
	const rows = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.rows]));
	const context = { params, scope, facts, locale, text: report.text[locale], format: formatFor(locale) };
	return report.present(rows as RowsOf<Queries>, context);
}

// A list travels as one string: the engine takes no arrays as parameters.
const separator = '\u001f';

/** The scope as the values its SQL binds. */
export function scopeValues(scope: ResolvedScope): Record<string, Value> {
	return {
		from_on: scope.from,
		to_on: scope.to,
		as_of_on: scope.asOf,
		first_on: scope.first,
		last_on: scope.last,
		zone_minutes: scope.zone,
		week_starts_sunday: scope.weekStart === 'sunday',
		products: scope.product.join(separator),
		countries: scope.country.join(separator),
		channels: scope.channel.join(separator),
		devices: scope.device.join(separator),
		segments: scope.segment.join(separator),
		exclude_internal: scope.exclude.includes('internal'),
		exclude_market_makers: scope.exclude.includes('market_makers'),
		exclude_api: scope.exclude.includes('api')
	};
}

const typeOfKind = {
	id: 'text',
	text: 'text',
	day: 'day',
	time: 'time',
	count: 'number',
	money: 'number',
	quantity: 'number',
	ratio: 'number',
	number: 'number',
	flag: 'flag'
} as const;

function textColumns(contract: Contract): string[] {
	return Object.entries(contract)
		.filter(([, { kind }]) => typeOfKind[kind] === 'text')
		.map(([name]) => name);
}

/** What a query that is not asked gives. */
function emptyTable(contract: Contract): Table {
	return {
		columns: Object.entries(contract).map(([name, { kind }]) => ({ name, type: typeOfKind[kind] })),
		rows: []
	};
}

/** Throws when a result's columns, types or nulls are not those its report declared. */
export function checkContract(table: Table, contract: Contract, sql: string): void {
	const breach = breachOf(table, contract);
	if (breach !== null) throw new EngineError('contract', breach, sql);
}

/** In what a result is not as its report declared; null where it is. */
export function breachOf(table: Table, contract: Contract): string | null {
	const wanted = Object.keys(contract);
	const found = table.columns.map((column) => column.name);
	if (wanted.join() !== found.join())
		return `The query gives ${found.join(', ')}; the report declares ${wanted.join(', ')}.`;
	for (const column of table.columns) {
		const declared = contract[column.name];
		if (!declared) continue;
		// An all-null column of an empty result may come back as an integer: nothing to misread.
		if (table.rows.length > 0 && typeOfKind[declared.kind] !== column.type)
			return `Column ${column.name} is ${column.type}; declared ${declared.kind}.`;
		if (!declared.nullable && table.rows.some((row) => row[column.name] === null))
			return `Column ${column.name} holds nulls; declared without.`;
	}
	return null;
}
