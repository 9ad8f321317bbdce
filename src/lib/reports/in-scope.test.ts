import { describe, expect, test } from 'vitest';
import { parameterNames } from '$lib/engine/bind';
import { inScope } from './in-scope';
import { scopeValues } from './run';
import { defaultScope, type ResolvedScope } from './scope';

const open: ResolvedScope = {
	...defaultScope,
	from: '2026-01-01',
	to: '2026-01-31',
	asOf: '2026-01-30',
	first: '2025-01-01',
	last: '2026-01-31',
	isCut: false,
	exclude: []
};
const everyTable =
	'select 1 from users join trades join user_day join activity join transfers join rewards join campaigns join campaign_participants join calendar';

describe('a query in its scope', () => {
	test('stands inside the tables it names, without its closing semicolon', () => {
		const statement = inScope('-- Question\nselect 1 from users;\n', scopeValues(open));
		expect(statement).toMatch(/^with scope_users as not materialized \(\n/);
		expect(statement).toContain('),\nusers as not materialized (\n');
		expect(statement).not.toContain('model.trades');
		expect(statement).toMatch(/from \(\n-- Question\nselect 1 from users\n\)$/);
	});

	test('a table of the model named with its schema, or in a comment, is not shadowed', () => {
		const sql = '-- from users\nselect 1 from model.trades';
		expect(inScope(sql, scopeValues(open))).toBe(`select *\nfrom (\n${sql}\n)`);
	});

	test('without a filter nobody is looked up, and only days are asked for', () => {
		const statement = inScope('select 1 from trades join activity', scopeValues(open));
		expect(statement).not.toContain('scope_users');
		expect(parameterNames(statement)).toEqual(['last_on']);
	});

	test('a filter on accounts narrows every table with accounts', () => {
		const statement = inScope(everyTable, scopeValues({ ...open, country: ['DE'] }));
		expect(statement.match(/in \(select s\.user_key from scope_users as s\)/g)?.length).toBe(4);
		// Users, rollup, stream and transfers by their kinds.
		expect(statement.match(/in \(select k\.kind_key from scope_kinds as k\)/g)?.length).toBe(4);
		expect(statement).toContain('$countries');
		expect(statement).not.toContain('$channels');
	});

	test('a segment alone is looked up by user, and no kind is', () => {
		const statement = inScope(everyTable, scopeValues({ ...open, segment: ['Whales'] }));
		expect(statement).not.toContain('scope_kinds');
		// Three are lines of their own of what is narrowed by kinds.
		expect(statement.match(/in \(select s\.user_key from scope_users as s\)/g)?.length).toBe(7);
	});

	test('products narrow trading only', () => {
		const statement = inScope(everyTable, scopeValues({ ...open, product: ['perp'] }));
		expect(statement.match(/list_contains\(string_split\(\$products/g)?.length).toBe(2);
		// The stream's fills are those of the narrowed table.
		expect(statement).toMatch(
			/activity as not materialized \(\n {4}select\n {8}t\.user_key,\n {8}t\.day\n {4}from trades as t\n/
		);
	});

	test('the API is left out of accounts, fills and rollup', () => {
		const statement = inScope(everyTable, scopeValues({ ...open, exclude: ['api'] }));
		expect(statement.match(/not \(\$exclude_api and/g)?.length).toBe(3);
	});

	test('a table has the columns that are named, and always one; what it is made of has what it needs', () => {
		const columnsOf = (statement: string, table: string) => {
			const body =
				new RegExp(`\\b${table} as not materialized \\(\\n([\\s\\S]*?)\\n\\)`).exec(statement)?.[1] ?? '';
			const lists = body.matchAll(/select\n((?: {8}.*\n)+)/g);
			return [...lists].map(([, list = '']) =>
				list
					.trim()
					.split(/,?\n\s*/)
					.map((line) => line.split(/[ .]/).at(-1))
			);
		};
		const one = inScope(
			'-- the country\nselect user_key, max(device) from users group by user_key',
			scopeValues(open)
		);
		// Two of them tell who is known by the last day.
		expect(columnsOf(one, 'scope_users')).toEqual([['user_key', 'is_known', 'registered_on', 'device']]);
		expect(columnsOf(inScope('select count(*) from trades', scopeValues(open)), 'trades')).toEqual([
			['user_key']
		]);
		const both = inScope("select day from activity where event <> 'trade'", scopeValues(open));
		expect(columnsOf(both, 'activity')).toEqual([
			['user_key', 'day', 'event'],
			['user_key', 'day', 'event']
		]);
	});

	test('columns of text come as text, whatever they are kept as', () => {
		expect(inScope('select symbol from t', scopeValues(open), ['symbol'])).toMatch(
			/^select \* replace \(cast\(symbol as varchar\) as symbol\)\nfrom \(/
		);
	});

	test('every parameter of the scope has a value', () => {
		const values = scopeValues({
			...open,
			product: ['spot'],
			country: ['DE'],
			channel: ['organic'],
			device: ['ios'],
			segment: ['Whales'],
			exclude: ['internal', 'market_makers', 'api']
		});
		for (const name of parameterNames(inScope(everyTable, values))) expect(values, name).toHaveProperty(name);
	});
});
