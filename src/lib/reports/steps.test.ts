import { expect, test } from 'vitest';
import { goOn, onlyNeeded, putTogether, takeApart } from './steps';

const sql = `-- How many?
with first as (
    select 1 as n
),
-- about the second
second as (
    select n
    from first
)
select count(*)
from second
order by 1;
`;
const further = `-- Who?
third as (
    select n from first
)
select n from third;
`;

test('goes on before a step, without what is said of that step', () => {
	expect(goOn(sql, 'second', further)).toBe(`-- How many?
with first as (
    select 1 as n
),
-- Who?
third as (
    select n from first
)
select n from third;`);
});

test('goes on before the answer', () => {
	expect(goOn(sql, undefined, further)).toContain(`    from first
),
-- Who?
third as (`);
});

test('a step that is not there is refused', () => {
	expect(() => goOn(sql, 'fourth', further)).toThrow('no step fourth');
});

test('takes a query apart and puts it together again', () => {
	const { steps, answer } = takeApart(sql);
	expect(steps).toEqual([
		{ name: 'first', comment: '-- How many?\n', body: '    select 1 as n' },
		{ name: 'second', comment: '-- about the second\n', body: '    select n\n    from first' }
	]);
	expect(answer).toBe('select count(*)\nfrom second\norder by 1');
	expect(`${putTogether({ steps, answer })};\n`).toBe(sql);
	expect(takeApart('select 1')).toEqual({ steps: [], answer: 'select 1' });
});

test('leaves out the steps an answer does not come to', () => {
	const steps = takeApart(`with a as (
    select 1
),
b as (
    select 2
    -- from c
),
c as (
    select * from a
),
d as (
    select * from model.b
)
select * from b join d on true`);
	expect(onlyNeeded(steps).steps.map(({ name }) => name)).toEqual(['b', 'd']);
	expect(onlyNeeded({ ...steps, answer: 'select * from c' }).steps.map(({ name }) => name)).toEqual([
		'a',
		'c'
	]);
});
