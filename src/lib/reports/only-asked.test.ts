import { expect, test } from 'vitest';
import { onlyAsked } from './only-asked';

const sql = `did as (
    -- only where event = trade|any
    select 1
    from (
        select 2
    ) as inner_one
    union all
    -- only where event <> trade, grain = hour
    select 3
    union all
    select 4
)
select * from did;`;

test('leaves out the branches of which no condition holds, with their union', () => {
	expect(onlyAsked(sql, { event: 'login', grain: 'day' })).toBe(`did as (
    -- only where event <> trade, grain = hour
    select 3
    union all
    select 4
)
select * from did;`);
	expect(onlyAsked(sql, { event: 'trade', grain: 'day' })).toBe(`did as (
    -- only where event = trade|any
    select 1
    from (
        select 2
    ) as inner_one
    union all
    select 4
)
select * from did;`);
	expect(onlyAsked(sql, { event: 'any', grain: 'hour' })).toBe(sql);
	expect(onlyAsked(sql, { event: 'trade', grain: 'hour' })).toBe(sql);
});

test('a last branch takes the union before it along', () => {
	const last = '(\n    select 1\n    union all\n    -- only where a = 1\n    select 2\n)';
	expect(onlyAsked(last, { a: 2 })).toBe('(\n    select 1\n)');
	expect(onlyAsked(last, { a: 1 })).toBe(last);
});

test('asks for both sides of an and', () => {
	const both =
		'(\n    -- only where a = 1 and b <> 2|3, c = true\n    select 1\n    union all\n    select 2\n)';
	expect(onlyAsked(both, { a: 1, b: 4, c: false })).toBe(both);
	expect(onlyAsked(both, { a: 0, b: 4, c: true })).toBe(both);
	expect(onlyAsked(both, { a: 1, b: 3, c: false })).toBe('(\n    select 2\n)');
});

test('a condition on a name nobody gives is a mistake', () => {
	expect(() => onlyAsked(sql, { event: 'trade' })).toThrow('grain = hour');
});
