/** The same question is answered from memory; any other one is not. */
import { describe, expect, it } from 'vitest';
import { defineReport, query, type Report } from '$lib/reports/report';
import type { ResolvedScope } from '$lib/reports/scope';
import { plan } from '$lib/reports/run';
import { Answers, type Answer } from './answers';

const scope: ResolvedScope = {
	from: '2026-01-01',
	to: '2026-01-31',
	asOf: '2026-01-31',
	first: '2026-01-01',
	last: '2026-01-31',
	isCut: false,
	zone: 0,
	weekStart: 'monday',
	product: [],
	country: [],
	channel: [],
	device: [],
	segment: [],
	exclude: []
};

const counting = (sql: string): Report =>
	defineReport({
		id: 'counting',
		group: 'overview',
		order: 1,
		title: { en: '', zh: '' },
		question: { en: '', zh: '' },
		text: {
			en: { sentence: '', parameters: { least: { label: '' } }, adds: {} },
			zh: { sentence: '', parameters: { least: { label: '' } }, adds: {} }
		},
		needs: { required: [] },
		params: { least: { kind: 'number', min: 0, max: 9, default: 0 } },
		period: () => 'all',
		exclude: [],
		queries: { users: query(sql, { amount: { kind: 'count' } }) },
		present: () => []
	}) as unknown as Report;

const report = counting('select count(*) as amount from users where user_key > $least');

function answer(amount: number, least = 0, of = report, within = scope): Answer {
	const tables = { users: { columns: [{ name: 'amount', type: 'number' as const }], rows: [{ amount }] } };
	return { ...plan(of, { least }, within), tables };
}

describe('answers', () => {
	it('are found under the very same question, also after they were written down and read', () => {
		const answers = new Answers('a');
		answers.keep(report, answer(7));
		expect(answers.find(report, { least: 0 }, scope)?.tables['users']?.rows).toEqual([{ amount: 7 }]);
		const read = new Answers(
			'a',
			JSON.parse(JSON.stringify(answers.toKeep())) as ReturnType<Answers['toKeep']>
		);
		expect(read.find(report, { least: 0 }, scope)?.tables['users']?.rows).toEqual([{ amount: 7 }]);
	});

	it('are not found under another value, another scope or another query', () => {
		const answers = new Answers('a');
		answers.keep(report, answer(7));
		expect(answers.find(report, { least: 1 }, scope)).toBeUndefined();
		expect(answers.find(report, { least: 0 }, { ...scope, country: ['SG'] })).toBeUndefined();
		expect(answers.find(report, { least: 0 }, { ...scope, last: '2026-01-30' })).toBeUndefined();
		const changed = counting('select count(*) as amount from users where user_key >= $least');
		expect(answers.find(changed, { least: 0 }, scope)).toBeUndefined();
	});

	it('are not found where they are not what the report declares, as after a number that cannot be written down', () => {
		const answers = new Answers('a');
		answers.keep(report, answer(Number.NaN));
		const read = new Answers(
			'a',
			JSON.parse(JSON.stringify(answers.toKeep())) as ReturnType<Answers['toKeep']>
		);
		expect(read.find(report, { least: 0 }, scope)).toBeUndefined();
	});

	it('are let go from the one used longest ago, and large ones are not kept for the next visit', () => {
		const answers = new Answers('a');
		for (let least = 0; least < 16; least += 1) answers.keep(report, answer(least, least));
		answers.find(report, { least: 0 }, scope);
		answers.keep(report, answer(16, 16));
		expect(answers.find(report, { least: 0 }, scope)).toBeDefined();
		expect(answers.find(report, { least: 1 }, scope)).toBeUndefined();

		const of = (amount: number, rows: number): Answer => {
			const { tables, ...question } = answer(amount, amount);
			const { columns = [] } = tables['users'] ?? {};
			return { ...question, tables: { users: { columns, rows: Array(rows).fill({ amount }) } } };
		};
		const few = new Answers('a');
		few.keep(report, of(1, 5_001));
		expect(few.find(report, { least: 1 }, scope)).toBeDefined();
		expect(few.toKeep()).toEqual([]);
		few.keep(report, of(2, 50_001));
		expect(few.find(report, { least: 2 }, scope)).toBeUndefined();
	});
});
