import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { openNodeEngine } from '$lib/engine/node';
import { shareSteps, withKept } from './shared-steps';
import { putTogether, takeApart } from './steps';

const beginning = `with numbers as (
    select unnest([1, 2, 3]) as n
),
evens as (
    select n from numbers where n % $divisor = 0
)`;
const values = { divisor: 2, countries: '', channels: '', devices: '', segments: '', products: '' };
const questions = {
	sum: takeApart(
		`${beginning},\nadded as (\n    select sum(n) as total from evens\n)\nselect total from added`
	),
	count: takeApart(`${beginning}\nselect count(*) as total from evens`),
	other: takeApart(`with evens as (\n    select 10 as n\n)\nselect n as total from evens`)
};

describe('steps that questions share', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNodeEngine();
	}, 60_000);
	afterAll(() => engine.close());

	const left = async () =>
		(await engine.run("select count(*) as n from duckdb_tables() where table_name like 'kept%'")).rows[0]?.n;

	test('are computed once and read by each of them; the same name in other words is not shared', async () => {
		const shared = shareSteps(questions, ['evens'], values);
		expect(shared.kept).toHaveLength(1);
		const { table } = shared.kept[0] ?? { table: '' };
		expect(shared.kept[0]?.statement).toContain('unnest([1, 2, 3])');
		const asked = Object.fromEntries(
			Object.entries(shared.questions).map(([name, steps]) => [name, putTogether(steps)])
		);
		expect(asked.sum).toContain(`from temp.${table}`);
		expect(asked.sum).not.toContain('unnest');
		expect(asked.other).toBe(putTogether(questions.other));
		const totals = await withKept(engine, shared.kept, values, {}, async () => {
			const found: unknown[] = [];
			for (const sql of Object.values(asked)) found.push((await engine.run(sql)).rows[0]?.total);
			return found;
		});
		expect(totals).toEqual([2, 1, 10]);
		expect(await left()).toBe(0);
	});

	test('what is said of a step does not part it from its like', () => {
		const said = takeApart(`-- How many are even?\n${beginning}\nselect count(*) as total from evens`);
		expect(shareSteps({ sum: questions.sum, said }, ['evens'], values).kept).toHaveLength(1);
	});

	test('one question alone keeps nothing', () => {
		expect(shareSteps({ sum: questions.sum }, ['evens'], values).kept).toEqual([]);
	});

	test('a step kept before is read by the next one', () => {
		const shared = shareSteps(questions, ['numbers', 'evens'], values);
		expect(shared.kept).toHaveLength(2);
		expect(shared.kept[1]?.statement).toContain(`from temp.${shared.kept[0]?.table}`);
	});

	test('nothing is left behind by what fails', async () => {
		const { kept } = shareSteps(questions, ['evens'], values);
		await expect(
			withKept(engine, kept, values, {}, () => Promise.reject(new Error('stopped')))
		).rejects.toThrow('stopped');
		expect(await left()).toBe(0);
	});
});
