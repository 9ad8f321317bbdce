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

test('of attempts there are no lists', async () => {
	expect(await told({ ...two, entries: 'every' }, 'conversion-funnel')).toEqual([]);
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
