import { describe, expect, test } from 'vitest';
import type { Table } from '$lib/engine/engine';
import { parameterNames } from '$lib/engine/bind';
import { checkContract, inScope, scopeValues } from './run';
import { defaultScope, type ResolvedScope } from './scope';

const scope: ResolvedScope = {
	...defaultScope,
	from: '2026-01-01',
	to: '2026-01-31',
	asOf: '2026-01-30',
	first: '2025-01-01',
	last: '2026-01-31',
	country: ['DE', 'FR'],
	exclude: ['api']
};

describe('a query in its scope', () => {
	test('stands inside the shadowed tables, without its closing semicolon', () => {
		const statement = inScope('-- Question\nselect 1 from users;\n');
		expect(statement).toMatch(/^with -- The scope/);
		expect(statement.trimEnd()).toMatch(/from \(\n-- Question\nselect 1 from users\n\)$/);
	});

	test('every parameter of the scope has a value', () => {
		const values = scopeValues(scope);
		for (const name of parameterNames(inScope('select 1'))) expect(values, name).toHaveProperty(name);
	});

	test('lists travel as one string, exclusions as flags', () => {
		expect(scopeValues(scope)).toMatchObject({
			countries: 'DE\u001fFR',
			channels: '',
			exclude_api: true,
			exclude_internal: false
		});
	});
});

describe('the column contract', () => {
	const table = (rows: Table['rows']): Table => ({
		columns: [
			{ name: 'day', type: 'day' },
			{ name: 'users', type: 'number' }
		],
		rows
	});
	const contract = { day: { kind: 'day' }, users: { kind: 'count', nullable: true } } as const;

	test('accepts what was promised', () => {
		expect(() => checkContract(table([{ day: '2026-01-01', users: null }]), contract, '')).not.toThrow();
	});

	test('refuses other columns, other types and unexpected nulls', () => {
		const rows = [{ day: '2026-01-01', users: 1 }];
		expect(() => checkContract(table(rows), { day: { kind: 'day' } }, '')).toThrow(/declares day/);
		expect(() => checkContract(table(rows), { ...contract, users: { kind: 'text' } }, '')).toThrow(
			/users is number/
		);
		expect(() => checkContract(table([{ day: null, users: 1 }]), contract, '')).toThrow(/day holds nulls/);
	});
});
