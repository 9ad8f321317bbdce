import { expect, test } from 'vitest';
import { goOn } from './steps';

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
