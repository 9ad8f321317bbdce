import { expect, test } from 'vitest';
import { columnsOf, couldAdd, tableOf, tablesRead } from './needs';

const needs = {
	required: ['trades'],
	better: ['users', 'trades.fee_usd|fee_amount', 'users.country', 'trades.symbol']
};

function file(entity: string, columns: string[], rowsLoaded = 1) {
	const mapped = Object.fromEntries(columns.map((name) => [name, name]));
	return {
		file: `${entity}-${columns.length}.csv`,
		entity,
		rowsLoaded,
		mapping: { columns: mapped, constants: {} }
	};
}

test('a need is a table, or columns of one', () => {
	expect(tableOf('trades.fee_usd|fee_amount')).toBe('trades');
	expect(columnsOf('trades.fee_usd|fee_amount')).toEqual(['fee_usd', 'fee_amount']);
	expect(columnsOf('users')).toEqual([]);
	expect(tablesRead(needs)).toEqual(['trades', 'users']);
});

test('what no loaded file has is asked for, a column only where its table is there', () => {
	const asked = (...files: ReturnType<typeof file>[]) => couldAdd(needs, files).map(({ need }) => need);
	expect(asked()).toEqual(['users']);
	expect(asked(file('trades', ['user_id', 'symbol']))).toEqual(['users', 'trades.fee_usd|fee_amount']);
	expect(asked(file('trades', ['fee_amount', 'symbol']), file('users', ['user_id']))).toEqual([
		'users.country'
	]);
	expect(asked(file('trades', ['fee_amount', 'symbol']), file('users', ['country'], 0))).toEqual(['users']);
});

test('a column that only some files have names those that lack it', () => {
	const files = [
		file('trades', ['symbol', 'fee_usd']),
		file('trades', ['symbol']),
		file('users', ['country'])
	];
	expect(couldAdd(needs, files)).toEqual([{ need: 'trades.fee_usd|fee_amount', files: ['trades-1.csv'] }]);
});
