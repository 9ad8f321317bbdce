/** Who is behind each step and bar of a small exchange; the lists of users are worked out by hand. */
import { beforeAll, expect, test } from 'vitest';
import { whoIn, workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';

/**
 * Window of two days, as of Jan 10.
 *  a ios  Jan 1 registers, deposits 01:00, trades 02:00 and on Jan 2
 *  b ios  Jan 1 registers, deposits 01:00
 *  c web  Jan 1 registers
 *  d web  Jan 9 registers, deposits: still open
 *  e ios  Jan 9 registers, deposits, trades: still open
 */
const tables = {
	users: `user_id,registered_at,device_first
a,2026-01-01 00:00:00,ios
b,2026-01-01 00:00:00,ios
c,2026-01-01 00:00:00,web
d,2026-01-09 00:00:00,web
e,2026-01-09 00:00:00,ios`,
	transfers: `user_id,created_at,direction,asset,amount_usd,status
a,2026-01-01 01:00:00,deposit,USDT,50,completed
b,2026-01-01 01:00:00,deposit,USDT,5,completed
d,2026-01-09 01:00:00,deposit,USDT,50,completed
e,2026-01-09 01:00:00,deposit,USDT,50,completed`,
	trades: `user_id,traded_at,trade_id,symbol,notional_usd,product,source
a,2026-01-01 02:00:00,1,BTCUSDT,10,spot,web
a,2026-01-02 02:00:00,2,BTCUSDT,10,spot,web
e,2026-01-09 02:00:00,3,BTCUSDT,10,spot,web
ghost,2026-02-20 00:00:00,4,BTCUSDT,10,spot,web`
};
const scope = { from: '2026-01-01', to: '2026-01-09', asOf: '2026-01-10' };

let workspace: TestWorkspace;
beforeAll(async () => {
	workspace = await workspaceOf(tables);
}, 60_000);

async function told(params: Partial<Params>, id: string): Promise<string[]> {
	const { blocks } = await workspace.run(report, params, scope);
	const block = blocks.find((one) => 'id' in one && one.id === id);
	const lines: string[] = [];
	for (const who of whoIn(block ? [block] : [])) {
		const users = await workspace.who(report, params, scope, who);
		lines.push(`${who.label}: ${users.join(' ')}`);
	}
	return lines;
}

const two = { window_days: 2, breakdown: 'device' } as const;

test('reached, lost and still open at each step', async () => {
	expect(await told(two, 'conversion-funnel')).toEqual([
		'reached: registration: a b c d e',
		'reached: first deposit: a b d e',
		'lost before: first deposit: c',
		'reached: first trade: a e',
		'lost before: first trade: b',
		'still open before: first trade: d',
		'reached: repeat trade: a',
		'still open before: repeat trade: e'
	]);
	// b's deposit is too small
	expect(await told({ ...two, min_usd_3: 10 }, 'conversion-funnel')).toContain(
		'lost before: first deposit: b c'
	);
});

test('a bar opens the users its rate counts', async () => {
	expect(await told(two, 'conversion-by-segment')).toEqual([
		'ios · window elapsed, reached: first trade: a',
		'ios · window elapsed, did not reach: first trade: b',
		'ios · window elapsed: a b',
		'web · window elapsed, did not reach: first trade: c',
		'web · window elapsed: c'
	]);
});

test('a point of the trend opens the users of its bucket', async () => {
	// d and e, of the week of Jan 5, are still open.
	expect(await told(two, 'conversion-trend')).toEqual([
		'the week of Dec 29 · window elapsed, reached: first trade: a',
		'the week of Dec 29 · window elapsed, did not reach: first trade: b c',
		'the week of Dec 29 · window elapsed: a b c'
	]);
});

test('a column of waits opens who took so long to the step', async () => {
	// Of those whose window has elapsed: a and b deposit after an hour, a trades after another and a day later.
	expect(await told(two, 'conversion-waits')).toEqual([
		'first deposit, 1–6 h after the step before: a b',
		'first trade, 1–6 h after the step before: a',
		'repeat trade, 1–3 days after the step before: a'
	]);
});

test('of attempts a list has each user once, and the mark says that it counts attempts', async () => {
	// a views on Jan 1, trades an hour later, views again on Jan 5; b views on Jan 2; f on Jan 9: still open.
	const own = await workspaceOf({
		users: 'user_id\na\nb\nf',
		events: `user_id,ts,event
a,2026-01-01 01:00:00,pair_view
a,2026-01-05 01:00:00,pair_view
b,2026-01-02 01:00:00,pair_view
f,2026-01-09 01:00:00,pair_view`,
		trades: `user_id,traded_at,trade_id,symbol,notional_usd
a,2026-01-01 02:00:00,1,BTCUSDT,10
ghost,2026-02-20 00:00:00,2,BTCUSDT,10`
	});
	const params = {
		funnel: 'custom',
		step_1: 'pair_view',
		step_2: 'trade',
		step_3: 'none',
		window_days: 2,
		entries: 'every'
	} as const;
	const { blocks } = await own.run(report, params, scope);
	const funnel = blocks.filter((one) => one.kind === 'chart' && one.shape === 'funnel');
	const lines: string[] = [];
	for (const who of whoIn(funnel)) {
		expect(who).toMatchObject({ expected: null, counts: 'attempts, and a user may make several' });
		lines.push(`${who.label}: ${(await own.who(report, params, scope, who)).join(' ')}`);
	}
	expect(lines).toEqual([
		'reached: pair view: a b f',
		'reached: trade: a',
		'lost before: trade: a b',
		'still open before: trade: f'
	]);
	// Every other mark of attempts has someone too.
	for (const who of whoIn(blocks)) await own.who(report, params, scope, who);
});

const settings: Partial<Params>[] = [
	{ entry: 'first_deposit' },
	{ definition: 'posthog', step_order: 'any' },
	{ definition: 'amplitude', optional_step: 3 },
	{
		funnel: 'custom',
		step_1: 'deposit',
		step_2: 'trade',
		step_3: 'none',
		breakdown: 'channel',
		entries: 'best'
	},
	{ exclusion: 'trade', exclusion_to: 3, exclusion_effect: 'remove' }
];

test.each(settings)('every list has as many users as its mark says: %o', async (params) => {
	const { blocks } = await workspace.run(report, { ...two, ...params }, scope);
	const lists = whoIn(blocks);
	expect(lists.length).toBeGreaterThan(0);
	for (const who of lists) await workspace.who(report, { ...two, ...params }, scope, who);
});
