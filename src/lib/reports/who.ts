/** Who stands behind a number: the users of a mark, under the parameters and the scope the number was computed with. */
import { bind, parameterNames } from '$lib/engine/bind';
import { EngineError, type Engine, type RunOptions, type Table, type Value } from '$lib/engine/engine';
import type { TableColumn, Who } from '$lib/figure/block';
import { inScope } from './in-scope';
import { asAsked } from './only-asked';
import peopleSql from './people.sql?raw';
import type { ParameterValues, Parameters, Report } from './report';
import { checkContract, scopeValues } from './run';
import type { ResolvedScope } from './scope';
import { putTogether } from './steps';

/** What a mark was drawn from. */
export interface Asked {
	report: Report;
	params: ParameterValues<Parameters>;
	scope: ResolvedScope;
}

export interface People {
	/** How many there are; `rows` may hold fewer. */
	found: number;
	/** In the order of {@link peopleColumns}, the greatest turnover first. */
	rows: Value[][];
	/** What was executed, `$name` parameters unreplaced, and their values. */
	statement: string;
	bound: Record<string, Value>;
}

const contract = {
	user_id: { kind: 'id' },
	registered_on: { kind: 'day', nullable: true },
	country: { kind: 'text' },
	channel: { kind: 'text' },
	device: { kind: 'text' },
	account_type: { kind: 'text' },
	first_trade_on: { kind: 'day', nullable: true },
	last_trade_on: { kind: 'day', nullable: true },
	turnover_usd: { kind: 'money', unit: 'USD' },
	net_fee_usd: { kind: 'money', unit: 'USD' },
	found: { kind: 'count' }
} as const;

/** The columns of {@link People} with how they are written, in order; the first holds the user id. */
export const peopleColumns = [
	{ name: 'user_id', format: 'text' },
	{ name: 'turnover_usd', format: 'usd' },
	{ name: 'net_fee_usd', format: 'usd' },
	{ name: 'registered_on', format: 'day' },
	{ name: 'country', format: 'text' },
	{ name: 'channel', format: 'text' },
	{ name: 'device', format: 'text' },
	{ name: 'account_type', format: 'text' },
	{ name: 'first_trade_on', format: 'day' },
	{ name: 'last_trade_on', format: 'day' }
] as const satisfies Pick<TableColumn, 'name' | 'format'>[];

/** More users than any exchange has. */
const everyone = 2_000_000_000;

/**
 * The users behind a mark with what is known of them, at most `limit`; all of them without one. Throws EngineError:
 * kind `contract` when the report has no such query or it does not give user keys.
 */
export async function peopleOf(
	engine: Engine,
	asked: Asked,
	who: Who,
	options: RunOptions & { limit?: number } = {}
): Promise<People> {
	const { limit = everyone, ...running } = options;
	const found = foundUsers(asked, who);
	const statement = `with found_users as (\n${found.statement}\n),\n${peopleSql.trim()}`;
	const values: Record<string, Value> = { ...found.values, people: limit };
	const ready = bind(statement, values);
	const table = await engine.run(ready.sql, ready.values, running);
	checkContract(table, contract, statement);
	return {
		found: Number(table.rows[0]?.found ?? 0),
		rows: rowsOf(table),
		statement,
		bound: Object.fromEntries(parameterNames(statement).map((name) => [name, values[name] ?? null]))
	};
}

/** A statement that gives the column `user_key`, one row per user, and the values of its `$name` parameters. */
export function foundUsers(
	{ report, params, scope }: Asked,
	who: Who
): { statement: string; values: Record<string, Value> } {
	const query = report.who?.[who.query];
	if (!query) {
		throw new EngineError('contract', `The report ${report.id} has no query of users named ${who.query}.`);
	}
	// A mark may not stand in for what the reader chose.
	const values = { ...who.values, ...scopeValues(scope), ...params };
	const sql = query.under?.(params, scope, query.sql) ?? query.sql;
	return {
		statement: `select distinct user_key\nfrom (\n${inScope(putTogether(asAsked(sql, values)), values)}\n)`,
		values
	};
}

function rowsOf(table: Table): Value[][] {
	return table.rows.map((row) => peopleColumns.map(({ name }) => row[name] ?? null));
}
