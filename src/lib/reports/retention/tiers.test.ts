/** Tiers on the eve of a start, counted by hand: everyone logs in on 30 June, so the eve is 29 June. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Note } from '$lib/figure/block';
import { whoIn, workspaceOf, type TestWorkspace } from '../testing';
import report from './report';
import { isTier } from './tiers';
import { text } from './text';

// 30 May is 30 days before the eve, 31 March 90.
const trades = `user_id,traded_at,notional_usd
first30,2026-05-30 23:00:00,10
first31,2026-05-29 01:00:00,10
back,2026-01-01 12:00:00,10
back,2026-05-30 12:00:00,10
paused60,2026-01-01 12:00:00,10
paused60,2026-04-01 12:00:00,10
paused60,2026-05-31 12:00:00,10
paused61,2026-03-31 12:00:00,10
paused61,2026-05-31 12:00:00,10
last90,2026-03-31 12:00:00,10
last91,2026-03-30 12:00:00,10
sameday,2026-06-30 00:00:01,10
eve,2026-06-29 23:59:59,10
million,2026-05-31 12:00:00,600000
million,2026-06-29 12:00:00,400000
early,2026-05-30 12:00:00,600000
early,2026-06-29 12:00:00,400000
again,2026-03-01 12:00:00,10
other,2026-07-05 23:59:00,10`;
const names = [
	...['never', 'first30', 'first31', 'back', 'paused60', 'paused61', 'last90', 'last91', 'sameday', 'eve'],
	...['million', 'early', 'again', 'other']
];
const logins = names.slice(0, -1).map((name) => `${name},2026-06-30 10:00:00,login`);
const events = [
	'user_id,ts,event',
	...logins,
	...['never', 'last90', 'back'].map((name) => `${name},2026-07-01 09:00:00,login`),
	'again,2026-03-02 10:00:00,login',
	'again,2026-03-03 10:00:00,login'
].join('\n');
const users = ['user_id,registered_at', ...names.map((name) => `${name},2026-01-01 00:00:00`)].join('\n');

const params = { start: 'login', returned_by: 'login', grain: 'day', periods: 1 } as const;
const scope = { from: '2026-06-30', to: '2026-06-30', asOf: '2026-07-04' };

let workspace: TestWorkspace;
beforeAll(async () => {
	workspace = await workspaceOf({ users, trades, events });
}, 60_000);

async function segments(chosen: object, over: object = scope): Promise<unknown[]> {
	const { tables } = await workspace.run(report, { ...params, ...chosen }, over);
	return (tables.segments?.rows ?? [])
		.filter((row) => row.age === 1)
		.map((row) => [row.segment, row.users, row.retained]);
}

describe('the tier of everyone on 29 June', () => {
	test('by lifecycle', async () => {
		// Two first logins lie before: `again` is of another cohort.
		expect(await segments({ breakdown: 'lifecycle' })).toEqual([
			['active', 1, 0], // paused60: 60 days are no longer pause than 60
			['churned', 1, 0], // last91
			['dormant', 2, 1], // first31, last90
			['never_traded', 2, 1], // never, sameday
			['new', 4, 0], // first30, eve, million, early
			['returned', 2, 1] // back, paused61
		]);
	});

	test('by high net worth: thirty days count, the day before them does not', async () => {
		expect(await segments({ breakdown: 'high_net_worth' })).toEqual([
			['high_net_worth', 1, 0],
			['others', 11, 3]
		]);
	});

	test('every start has a tier of its own', async () => {
		const all = { ...scope, from: '2026-03-01' };
		const rows = await segments({ breakdown: 'lifecycle', starts: 'every' }, all);
		// `again` logs in on 2 and 3 March, new both times, and on 30 June, 120 days after the fill: churned. The logins of
		// 1 July are returns, no starts: the period ends before them.
		expect(rows).toEqual([
			['active', 1, 0],
			['churned', 2, 0],
			['dormant', 2, 1],
			['never_traded', 2, 1],
			['new', 6, 1],
			['returned', 2, 1]
		]);
	});
});

const withoutLists = (name: string, value: unknown) => (name === 'who' ? undefined : value);

test('a bar opens the users of its tier, in either language', async () => {
	const chosen = { ...params, breakdown: 'lifecycle' } as const;
	for (const locale of ['en', 'zh'] as const) {
		const { blocks } = await workspace.run(report, chosen, scope, locale);
		const bars = blocks.find((block) => 'id' in block && block.id === 'breakdown');
		const lists = whoIn(bars ? [bars] : []);
		const dormant = lists.find(
			({ label, values }) => values.part === 'both' && label.includes(text[locale].tiers.dormant ?? '?')
		);
		if (!dormant) throw new Error('Nobody is behind the bar.');
		expect(dormant.expected).toBe(2);
		expect(await workspace.who(report, chosen, scope, dormant)).toEqual(['first31', 'last90']);
		const words = [...lists.map(({ label }) => label), JSON.stringify(bars, withoutLists)];
		expect(words.join(' ')).not.toMatch(/never_traded/);
	}
});

test('before first trades there is one tier alone: said in words, and no bars', async () => {
	const { blocks } = await workspace.run(
		report,
		{ start: 'trade', grain: 'day', periods: 1, breakdown: 'lifecycle' },
		{ from: '2026-01-01', asOf: '2026-07-04' }
	);
	expect(blocks.some((block) => 'id' in block && block.id === 'breakdown')).toBe(false);
	const notes = blocks.filter((block): block is Note => block.kind === 'note').map((note) => note.text);
	expect(notes).toContain(text.en.bars.allAlike('never traded', true));
});

test('where every start counts, a list has each user of a bar once', async () => {
	const chosen = { ...params, breakdown: 'lifecycle', starts: 'every' } as const;
	const all = { ...scope, from: '2026-03-01' };
	const { blocks } = await workspace.run(report, chosen, all);
	const lists = whoIn(blocks).filter(
		({ query, values }) => query === 'returned_in_tier' && values.part === 'both'
	);
	const found = new Map<unknown, string[]>();
	for (const who of lists) found.set(who.values.segment, await workspace.who(report, chosen, all, who));
	// Six starts of five users.
	expect(found.get('new')).toEqual(['again', 'early', 'eve', 'first30', 'million']);
	expect(found.get('churned')).toEqual(['again', 'last91']);
});

test('what is held in the last snapshot up to the eve counts, a later or an earlier one does not', async () => {
	const { run } = await workspaceOf({
		users,
		trades,
		events,
		balances: `user_id,date,asset,equity_usd
never,2026-06-29,USDT,60000
never,2026-06-29,BTC,40000
first31,2026-06-29,USDT,99999
last90,2026-06-01,USDT,500000
last91,2026-06-30,USDT,500000`
	});
	const { tables } = await run(report, { ...params, breakdown: 'high_net_worth' }, scope);
	expect(tables.segments?.rows.filter((row) => row.age === 1).map((row) => [row.segment, row.users])).toEqual(
		[
			['high_net_worth', 2], // million by turnover, never by 100,000 in two assets
			['others', 10]
		]
	);
});

test('the eve is a day of the reporting zone', async () => {
	// At UTC+8 the login of 30 June 10:00 is on 30 June; `eve` traded at 07:59 that day, `sameday` at 08:00: nobody before.
	const { run } = await workspaceOf({ users, trades, events }, { zoneMinutes: 480 });
	const { tables } = await run(report, { ...params, breakdown: 'lifecycle' }, scope);
	const found = tables.segments?.rows.filter((row) => row.age === 1).map((row) => [row.segment, row.users]);
	// first30 traded on 31 May there, first31 on 29 May; eve joins never and sameday.
	expect(found).toEqual([
		['active', 1],
		['churned', 1],
		['dormant', 2],
		['never_traded', 3],
		['new', 3],
		['returned', 2]
	]);
});

test('every tier has a name in both languages', () => {
	const { options } = report.params.breakdown;
	expect(options.filter(isTier)).toEqual(['lifecycle', 'high_net_worth']);
	expect(Object.keys(text.zh.tiers)).toEqual(Object.keys(text.en.tiers));
});
