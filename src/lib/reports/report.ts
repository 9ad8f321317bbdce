/** What a report is: a question, typed parameters, plain SQL with a column contract, and a pure presentation. */
import type { Block } from '$lib/figure/block';
import type { Format } from '$lib/figure/format';
import type { Locale, Localised } from '$lib/i18n/locale';
import type { ResolvedScope } from './scope';

export type ColumnKind =
	'id' | 'text' | 'day' | 'time' | 'count' | 'money' | 'quantity' | 'ratio' | 'number' | 'flag';

/** One result column: what it holds, in which unit, and whether it may be null. */
export interface ColumnContract {
	kind: ColumnKind;
	unit?: string;
	nullable?: boolean;
}

export type Contract = Record<string, ColumnContract>;

type ValueOf<K extends ColumnKind> = K extends 'id' | 'text' | 'day' | 'time'
	? string
	: K extends 'flag'
		? boolean
		: number;

/** The row type a contract promises; checked against the engine's own schema on every run. */
export type RowOf<C extends Contract> = {
	[N in keyof C]: C[N] extends { nullable: true } ? ValueOf<C[N]['kind']> | null : ValueOf<C[N]['kind']>;
};

export interface Query<C extends Contract = Contract> {
	/** The `.sql` file, imported with `?raw`; shown to the reader as it stands. */
	sql: string;
	columns: C;
	/** The statement under these choices where another gives the same rows sooner; null where there is nothing to ask. */
	under?: (params: ParameterValues<Parameters>, scope: ResolvedScope, sql: string) => string | null;
}

/** Lets a report write its columns as literals and keep their types. */
export function query<const C extends Contract>(sql: string, columns: C, under?: Query['under']): Query<C> {
	return under ? { sql, columns, under } : { sql, columns };
}

/** What the queries ask under these choices, by name, without those that have nothing to ask. */
export function sqlOf(
	queries: Queries,
	params: ParameterValues<Parameters>,
	scope: ResolvedScope
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(queries).flatMap(([name, { sql, under }]) => {
			const asked = under ? under(params, scope, sql) : sql;
			return asked === null ? [] : [[name, asked]];
		})
	);
}

/**
 * Finds the users behind a number: one column `user_key`, one row per user. Beside the report's parameters and the scope
 * it may ask for `$names` of its own, which the mark gives (`Who` in figure/block).
 */
export interface WhoQuery {
	/** The `.sql` file, imported with `?raw`. */
	sql: string;
	/** The statement under these choices where another finds the same users sooner. */
	under?: Query['under'];
}

export type Parameter =
	| {
			kind: 'choice';
			options: readonly string[];
			/** Beside the options: what the data holds, a text column of one of the report's own queries. */
			more?: { query: string; column: string };
			default: string;
	  }
	| { kind: 'number'; min: number; max: number; step?: number; default: number; unit?: string }
	/** What the reader types: `read` gives its plain spelling or says what is wrong with it; `default` reads as itself. */
	| {
			kind: 'text';
			default: string;
			read: (typed: string) => { value: string } | { problem: Localised };
	  }
	/** A day as `YYYY-MM-DD`, or '' for the report's own choice. */
	| { kind: 'day'; default: '' };

export type Parameters = Record<string, Parameter>;

export type ParameterValue<P extends Parameter> = P extends { kind: 'choice'; more: object }
	? string
	: P extends { kind: 'choice'; options: infer O }
		? O extends readonly string[]
			? O[number]
			: never
		: P extends { kind: 'number' }
			? number
			: string;

export type ParameterValues<P extends Parameters> = { [N in keyof P]: ParameterValue<P[N]> };

/** What is known of a report that is not loaded: enough for the navigation and the start page. */
export interface About {
	/** Also the name of its folder. */
	id: string;
	group: 'overview' | 'users' | 'growth';
	/** Place within the navigation, ascending. */
	order: number;
	title: Localised;
	/** The question in one sentence. */
	question: Localised;
}

/** The words every report has, per language; a report adds its own beside them. */
export interface ReportText<P extends Parameters = Parameters> {
	/** The question as a sentence whose `{name}` brackets are the main parameters' controls. */
	sentence: string;
	parameters: {
		[N in keyof P]: { label: string; help?: string } & (P[N] extends { kind: 'choice'; options: infer O }
			? O extends readonly string[]
				? { options: { [K in O[number]]: string } }
				: object
			: object);
	};
	/** Parameters shown together behind a line of their own among the settings. */
	apart?: { label: string; names: readonly string[] };
	/** What is missing would add, by table or column as written in `needs.better`; one sentence. */
	adds: Record<string, string>;
}

/** The tables a report can be told it misses, by entity name. */
export interface Needs {
	/** Without these there is no report: every one of them… */
	required: readonly string[];
	/** With these it says more: a table, or columns of one of which any will do, as `trades.fee_usd|fee_amount`. */
	better?: readonly string[];
}

/** What was loaded and counted, for words such as "12 of 40 users are unknown". */
export interface DataFacts {
	/** Entities with at least one loaded row. */
	tables: readonly string[];
	knownUsers: number;
	/** Users seen in activity but absent from the users export. */
	unknownUsers: number;
	/** Users of each kind there are; left out where the scope's exclusions say so. */
	excluded: { internal: number; marketMakers: number; api: number };
	/** Fills whose fee is in an asset that could not be valued in USD; left out of fee sums. */
	unpricedFees: number;
}

export interface PresentContext<P extends Parameters, T> {
	params: ParameterValues<P>;
	scope: ResolvedScope;
	facts: DataFacts;
	locale: Locale;
	text: T;
	format: Format;
}

export type Queries = Record<string, Query>;
export type RowsOf<Q extends Queries> = { [N in keyof Q]: RowOf<Q[N]['columns']>[] };

export interface Report<
	P extends Parameters = Parameters,
	Q extends Queries = Queries,
	T extends ReportText<P> = ReportText<P>
> extends About {
	text: Localised<T>;
	needs: Needs;
	params: P;
	/** Parameters that other choices fix, with the value in force: the reader sees it and cannot change it. */
	fixed?: (params: ParameterValues<P>) => Partial<Record<keyof P, string | number>>;
	/** Names of a choice's options that depend on other choices; null where none does. */
	optionNames?: (name: string, params: ParameterValues<P>, text: T) => Record<string, string> | null;
	/** What a setting is about under these choices, shown beside its label; null where it is about nothing there is. */
	appliesTo?: (name: string, params: ParameterValues<P>, text: T) => string | null;
	/** The period when the reader chose none. `all` is everything loaded; else the last n units up to the as-of day. */
	period: (
		params: ParameterValues<P>
	) => 'all' | 'month-to-date' | { last: number; unit: 'day' | 'week' | 'month' };
	/** Accounts left out when the reader chose nothing. */
	exclude: readonly ('internal' | 'market_makers' | 'api')[];
	queries: Q;
	/** Steps that several queries go through, each after what it reads: a run computes them once. */
	shared?: readonly string[];
	/** By the names the blocks use. */
	who?: Record<string, WhoQuery>;
	present: (rows: RowsOf<Q>, context: PresentContext<P, T>) => Block[];
}

/** Infers everything from the literal it is given; adds nothing. */
export function defineReport<const P extends Parameters, const Q extends Queries, T extends ReportText<P>>(
	report: Report<P, Q, T>
): Report<P, Q, T> {
	return report;
}
