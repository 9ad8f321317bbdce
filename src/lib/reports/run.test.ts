import { describe, expect, test } from 'vitest';
import type { Table } from '$lib/engine/engine';
import { checkContract, scopeValues } from './run';
import { defaultScope, type ResolvedScope } from './scope';

const scope: ResolvedScope = {
	...defaultScope,
	from: '2026-01-01',
	to: '2026-01-31',
	asOf: '2026-01-30',
	first: '2025-01-01',
	last: '2026-01-31',
	isCut: false,
	country: ['DE', 'FR'],
	exclude: ['api']
};

describe('the scope as parameters', () => {
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
