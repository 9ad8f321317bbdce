/** Who is behind signals, markets, the first trade and a change; the lists of users are worked out by hand. */
import { expect, test } from 'vitest';
import { whoIn, workspaceOf, type TestWorkspace } from '../testing';
import type { Scope } from '../scope';
import type { Params } from './params';
import report from './report';
import { january, viewed, views } from './small-views';

async function told(
	workspace: TestWorkspace,
	id: string,
	params: Partial<Params>,
	scope: Partial<Scope>
): Promise<string[]> {
	const { blocks } = await workspace.run(report, params, scope);
	const lines: string[] = [];
	for (const who of whoIn(blocks.filter((one) => 'id' in one && one.id === id))) {
		const users = await workspace.who(report, params, scope, who);
		lines.push(
			`${who.label.replaceAll('\u2009', ' ')}: ${users.length > 5 ? users.length : users.join(' ')}`
		);
	}
	return lines;
}

const viewers = workspaceOf(views);

test('who gave a sign before dropping out or going on', async () => {
	expect(await told(await viewers, 'conversion-signals', viewed, january)).toEqual([
		'Dropped out before: trade: u3',
		'Dropped out before: trade, wrote a ticket within 24 hours: u3',
		'Dropped out before: trade, logged in within 24 hours: u3',
		'Went on to: trade: u1 u2',
		'Went on to: trade, logged in first: u1'
	]);
});

test('who viewed a market and traded it within a day', async () => {
	expect(await told(await viewers, 'conversion-view-to-trade', viewed, january)).toEqual([
		'BTC · Viewed and traded: u1',
		'BTC · Viewed, did not trade: u2 u3',
		'BTC · All who viewed: u1 u2 u3',
		'ETH · Viewed, did not trade: u2',
		'ETH · All who viewed: u2'
	]);
});

test('the first trade by day: traded, not yet, cut short', async () => {
	// 35 register on Jan 1: p0 trades after 12 hours, p1 after 60; the others never. q registers on Jan 30 and is followed
	// for exactly two days. On day 1 36 are at risk, on day 2 35, on day 3, without q, 34; after it 33.
	const ids = Array.from({ length: 35 }, (_, place) => `p${place}`);
	const workspace = await workspaceOf({
		users: `user_id,registered_at\n${ids.map((id) => `${id},2026-01-01 00:00:00`).join('\n')}\nq,2026-01-30 00:00:00`,
		trades: `user_id,traded_at,symbol,notional_usd
p0,2026-01-01 12:00:00,BTC,10
p1,2026-01-03 12:00:00,BTC,10
ghost,2026-02-20 00:00:00,BTC,10`
	});
	const lines = await told(workspace, 'conversion-first-trade', {}, january);
	expect(lines.slice(0, 7)).toEqual([
		'Traded by day 1 since registration: p0',
		'Not traded by the end of day 1 since registration: 35',
		'Traded by day 2 since registration: p0',
		'Not traded by the end of day 2 since registration: 35',
		'Traded by day 3 since registration: p0 p1',
		'Not traded by the end of day 3 since registration: 33',
		'Not traded, and followed for less than 3 days since registration: q'
	]);
});

test('a change: who got to the step in either period, by segment and in all', async () => {
	// Before Jan 10 30 register on iOS, of whom i0 to i2 trade, and on the web w, who trades, and on Android x; after it
	// 30 on iOS, of whom j0 trades, on the web v and on Android y, who trades. Web and Android are told together.
	const place = (name: string, day: string) =>
		Array.from({ length: 30 }, (_, index) => `${name}${index},2026-01-${day} 00:00:00,ios`);
	const workspace = await workspaceOf({
		users: [
			'user_id,registered_at,device_first',
			...place('i', '01'),
			...place('j', '11'),
			'w,2026-01-02 00:00:00,web',
			'x,2026-01-02 00:00:00,android',
			'v,2026-01-12 00:00:00,web',
			'y,2026-01-12 00:00:00,android'
		].join('\n'),
		trades: `user_id,traded_at,symbol,notional_usd
i0,2026-01-01 12:00:00,BTC,10
i1,2026-01-01 12:00:00,BTC,10
i2,2026-01-01 12:00:00,BTC,10
w,2026-01-02 12:00:00,BTC,10
j0,2026-01-11 12:00:00,BTC,10
y,2026-01-12 12:00:00,BTC,10
ghost,2026-02-20 00:00:00,BTC,10`
	});
	const scope = { from: '2026-01-01', to: '2026-01-20', asOf: '2026-01-31' };
	const params = { window_days: 2, compare: 'day', changed_on: '2026-01-10' } as const;
	const lines = await told(workspace, 'conversion-change', params, scope);
	const [before, after] = ['Jan 1 – 9, 2026', 'Jan 10 – 20, 2026'];
	expect(lines).toEqual(
		expect.arrayContaining([
			`${after} · ios · window elapsed, reached: first trade: j0`,
			`${after} · ios · window elapsed, did not reach: first trade: 29`,
			`${before} · ios · window elapsed, reached: first trade: i0 i1 i2`,
			`${after} · small segments together · window elapsed, reached: first trade: y`,
			`${after} · small segments together · window elapsed, did not reach: first trade: v`,
			`${before} · small segments together · window elapsed, reached: first trade: w`,
			`${before} · small segments together · window elapsed: w x`,
			`${after} · window elapsed, reached: first trade: j0 y`
		])
	);
});
