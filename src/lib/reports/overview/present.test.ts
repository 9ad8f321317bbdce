import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Kpi } from '$lib/figure/block';
import { workspaceOf, type TestWorkspace } from '../testing';
import report from './report';

/** One user per fill, `name1` to `name<count>`, a minute apart. */
function fills(name: string, count: number, day: string, rest: string): string {
	return Array.from({ length: count }, (_, index) => {
		const minute = String(index % 60).padStart(2, '0');
		return `${name}${index + 1},${day} ${10 + Math.floor(index / 60)}:${minute}:00,${rest}`;
	}).join('\n');
}

const userList = Array.from({ length: 80 }, (_, index) => `a${index + 1},2026-07-01 00:00:00`).join('\n');

// Sep 2: 40 users, $100 each, fee 0.10: 4000, 4.00 = 10 bps. Oct 2: 80 users, $100 each, fee 0.04; Oct 5: a1 another
// $100: 8100, 3.24 = 4 bps. Aug 1 lets the 30 days up to Sep 5 be known: only the 40 of Sep 2.
const header = 'user_id,traded_at,notional_usd,fee_usd,source,symbol,trade_id';
const growing = `${header}
a1,2026-08-01 10:00:00,1,0,web,BTCUSDT,m0
${fills('a', 40, '2026-09-02', '100,0.10,web,BTCUSDT,m1')}
${fills('a', 80, '2026-10-02', '100,0.04,web,BTCUSDT,')}
a1,2026-10-05 23:00:00,100,0.04,api,ETHUSDT,`;

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf({ users: `user_id,registered_at\n${userList}`, trades: growing });
}, 60_000);

function kpi(blocks: Block[], id: string): Kpi {
	const found = blocks
		.flatMap((block) => (block.kind === 'kpis' ? block.items : []))
		.find((item) => item.id === id);
	if (!found) throw new Error(`No card ${id}`);
	return found;
}

const findings = (blocks: Block[]) =>
	blocks.flatMap((block) => (block.kind === 'findings' ? block.items : []));
const notes = (blocks: Block[]) => blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));

describe('enough data on both sides', () => {
	test('the headline names the largest move first, with its basis', async () => {
		const { blocks } = await workspace.run(report);
		expect(blocks[0]?.kind).toBe('findings');
		// Fees 10 → 4 bps (×0.4), turnover 4000 → 8100 (×2.025), users 40 → 80 (×2; e^(ln 2 ± 1.96 √(1/80 + 1/40)) =
		// 2 × 1.4617 and 2 ÷ 1.4617: +36.8 % to +192.3 %).
		const [headline, concentration] = findings(blocks);
		expect(headline?.text).toBe('October so far: thinner fees, higher turnover, more traders');
		expect(headline?.tone).toBe('neutral');
		expect(headline?.basis).toContain('Oct 1–5 against Sep 1–5 (5 days each)');
		expect(headline?.basis).toContain('Turnover $8.1K, +102.5 %');
		expect(headline?.basis).toContain('Monthly trading users 80, +100.0 % (95 % +36.8 % to +192.3 %)');
		expect(headline?.basis).toContain('Net fee revenue $3.24, −19.0 %');
		expect(headline?.basis).toContain('Net fee rate 4 bps, −6 bps');
		// The largest of 80 has 200 of 8100; without it 7900 against 3900.
		expect(concentration?.text).toBe(
			'The largest trader makes 2.5 % of turnover; without each period’s largest trader turnover changed +102.6 %'
		);
		expect(findings(blocks)).toHaveLength(2);
	});

	test('cards: changes in percent and points, no change, the base of monthly users', async () => {
		const { blocks } = await workspace.run(report);
		expect(kpi(blocks, 'turnover')).toMatchObject({
			value: 8100,
			note: 'user-side; 81 fills',
			change: { text: '+102.5 %', direction: 'up', tone: 'good', against: 'vs Sep 1–5' }
		});
		expect(kpi(blocks, 'monthly_trading_users').change?.against).toBe('vs Aug 7 – Sep 5');
		// 81 user-days over five days; 40 over five before.
		expect(kpi(blocks, 'daily_trading_users')).toMatchObject({ value: 16.2, change: { text: '+102.5 %' } });
		// 100 of 8100 through the API, nothing before.
		expect(kpi(blocks, 'api_share')).toMatchObject({
			note: '$100 of $8.1K',
			change: { text: '+1.2 pp', tone: 'neutral' }
		});
		expect(kpi(blocks, 'new_users')).toMatchObject({
			value: 0,
			change: { text: 'no change', direction: 'flat' }
		});
		expect(kpi(blocks, 'net_fee_revenue').note).toBe('4 bps of turnover (−6 bps); fees less maker rebates');
		expect(
			blocks.some(
				(block) => block.kind === 'kpis' && block.items.some(({ id }) => id === 'daily_active_users')
			)
		).toBe(false);
	});

	test('without trade_id there is no market volume, only what it needs', async () => {
		const { blocks } = await workspace.run(report);
		expect(kpi(blocks, 'market_volume')).toMatchObject({ value: null, note: 'needs trade_id in trades' });
		expect(kpi(blocks, 'market_volume').change).toBeUndefined();
		expect(kpi(blocks, 'market_volume').spark).toBeUndefined();
	});

	test('the tail of sparklines and charts is marked incomplete', async () => {
		const { blocks } = await workspace.run(report);
		// Weeks from Aug 3 to Oct 5; the last ends Oct 11.
		const { spark } = kpi(blocks, 'turnover');
		expect(spark?.values).toEqual([0, 0, 0, 0, 4000, 0, 0, 0, 8000, 100]);
		expect(spark?.labels.at(-1)).toBe('Oct 5');
		expect(spark?.partialFrom).toBe(9);
		const charts = blocks.filter((block) => block.kind === 'chart');
		expect(charts.map((chart) => chart.id)).toEqual([
			'turnover-by-product',
			'trading-users',
			'net-fee-revenue',
			'net-fee-rate'
		]);
		for (const chart of charts) {
			if (!('series' in chart)) throw new Error('not a series');
			expect(chart.series.every((series) => series.partialFrom === 9)).toBe(true);
			expect(chart.note).toContain('The week from Oct 5 is not complete as of Oct 5, 2026');
		}
		// The latest complete week, not the tail; the week before had nobody.
		expect(charts[1]?.title).toBe('80 users traded in the week of Sep 28, no base');
	});

	test('tables: share, change and a total counted anew', async () => {
		const { blocks } = await workspace.run(report);
		const [symbols, products] = blocks.filter((block) => block.kind === 'table');
		// BTC 8000 of 8100 (98.8 %), 4000 of 4000 before; ETH had nothing before.
		expect(symbols?.rows).toEqual([
			['BTCUSDT', 8000, 4000, '+100.0 %', 8000 / 8100, '−1.2 pp', 80, 80],
			['ETHUSDT', 100, 0, 'no base', 100 / 8100, '+1.2 pp', 1, 1]
		]);
		expect(products?.rows.map((row) => row.slice(0, 7))).toEqual([
			['Spot', 8100, 4000, '+102.5 %', 1, 81, 80],
			['All products', 8100, 4000, '+102.5 %', 1, 81, 80]
		]);
	});

	test('a year before the data: words, no percentages', async () => {
		const { blocks } = await workspace.run(report, { compare: 'year' });
		expect(kpi(blocks, 'turnover').change).toMatchObject({
			text: 'no base',
			direction: 'none',
			against: 'fills begin Aug 1, 2026'
		});
		expect(findings(blocks)[0]?.text).toBe(
			'October so far: $8.1K turnover from 80 trading users; nothing to compare with yet'
		);
		expect(notes(blocks)[0]).toMatch(
			/^The year before is out of reach: Oct 1\s–\s5, 2025 lies before the first fill/
		);
		const symbols = blocks.find((block) => block.kind === 'table');
		expect(symbols?.columns.map(({ name }) => name)).toEqual([
			'symbol',
			'turnover_usd',
			'share',
			'fills',
			'trading_users'
		]);
	});

	test('Chinese', async () => {
		const { blocks } = await workspace.run(report, {}, {}, 'zh');
		expect(findings(blocks)[0]?.text).toBe('10月至今：费率走低，成交额上升，交易用户增加');
		expect(kpi(blocks, 'turnover').change?.against).toBe('较 9月1日–5日');
	});
});

describe('little or no data', () => {
	// Feb 1–28: four fills by two users; Mar 1–31: seven by two and one id outside users.
	const users = 'user_id,registered_at\nu1,2026-01-01 00:00:00\nu2,2026-03-03 00:00:00';
	const trades = `user_id,traded_at,trade_id,notional_usd,fee_amount,fee_asset,source
u1,2026-02-01 10:00:00,x1,10,0.01,USDT,web
u1,2026-02-10 10:00:00,x2,10,0.01,USDT,web
u1,2026-02-11 10:00:00,x3,10,0.01,USDT,web
u2,2026-02-12 10:00:00,x4,10,0.01,USDT,web
u1,2026-03-01 10:00:00,x5,10,0.01,USDT,web
u1,2026-03-02 10:00:00,x6,10,0.01,USDT,
u2,2026-03-03 10:00:00,,20,0.01,USDT,web
u2,2026-03-04 10:00:00,x7,10,0.01,USDT,web
u2,2026-03-05 10:00:00,x8,10,0.01,USDT,web
u1,2026-03-06 10:00:00,x9,10,0.01,USDT,web
ghost,2026-03-31 10:00:00,x10,30,5,BNB,web`;

	test('small numbers, no base, clipped months, unknown ids and unpriced fees in words', async () => {
		const small = await workspaceOf({ users, trades });
		const { blocks } = await small.run(report);
		// 100 USD against 40, seven fills against four.
		expect(kpi(blocks, 'turnover').change).toMatchObject({
			text: 'small numbers: $40 → $100',
			tone: 'neutral',
			against: 'vs Feb 1–28'
		});
		// Nobody registered in February, but registrations reach back to January.
		expect(kpi(blocks, 'new_users')).toMatchObject({
			value: 1,
			note: 'registrations end Mar 3, 2026: the users export may be older',
			change: { text: 'no base', against: 'none in Feb 1–28' }
		});
		// Jan 30 – Feb 28 starts before the first fill.
		expect(kpi(blocks, 'monthly_trading_users').change).toMatchObject({
			text: 'no base',
			against: 'fills begin Feb 1, 2026'
		});
		// 80 of 100 USD carry a trade_id, all of February: not comparable.
		expect(kpi(blocks, 'market_volume')).toMatchObject({
			value: 80,
			change: { text: 'no base', direction: 'none' }
		});
		expect(kpi(blocks, 'market_volume').note).toContain('only the 80.0 % of turnover');
		// 90 USD have a source, none of it the API.
		expect(kpi(blocks, 'api_share')).toMatchObject({
			value: 0,
			note: '$0 of $90: the 90.0 % of turnover with a known source'
		});
		// Six fills by two known traders: three each. Fees 0.06 of the 70 USD with a priced fee: 8.57 bps.
		expect(kpi(blocks, 'trades_per_trader')).toMatchObject({
			value: 3,
			note: '6 fills ÷ 2 trading users; median 3'
		});
		expect(kpi(blocks, 'net_fee_revenue').note).toContain('8.57 bps');
		const [headline, , gaps] = findings(blocks);
		expect(headline?.text).toBe('March: $100 turnover from 2 trading users, too few to call a trend');
		expect(gaps?.text).toBe(
			'1 trading id is not in the users export and makes 30.0 % of turnover; 1 fill has a fee without a USD value (30.0 % of turnover): net fee revenue leaves it out'
		);
		expect(notes(blocks)[0]).toContain('Mar 1–31 (31 days) stands against Feb 1–28 (28 days)');
		expect(notes(blocks).at(-1)).toContain('Left out: 0 internal accounts; as many as the whole data holds');
	});

	test('without users, fees, sources and ids: words in each place', async () => {
		const bare = await workspaceOf({
			trades: 'user_id,traded_at,notional_usd\na,2026-03-02 10:00:00,4\na,2026-03-03 10:00:00,6'
		});
		const { blocks } = await bare.run(report);
		expect(kpi(blocks, 'turnover').value).toBe(10);
		expect(kpi(blocks, 'new_users')).toMatchObject({
			value: null,
			note: 'needs users: drop the users export on the data page'
		});
		expect(kpi(blocks, 'net_fee_revenue')).toMatchObject({
			value: null,
			note: 'needs fee_usd or fee_amount in trades'
		});
		expect(kpi(blocks, 'api_share')).toMatchObject({ value: null, note: 'needs source in trades' });
		expect(kpi(blocks, 'monthly_trading_users')).toMatchObject({
			value: null,
			note: 'needs 30 days of fills; they begin Mar 2, 2026'
		});
		expect(blocks.filter((block) => block.kind === 'chart').map(({ id }) => id)).toEqual([
			'turnover-by-product',
			'trading-users'
		]);
		const products = blocks.find((block) => block.kind === 'table' && block.id === 'products');
		expect(products?.kind === 'table' && products.rows.map((row) => row.slice(-2))).toEqual([
			[null, null],
			[null, null]
		]);
	});

	test('events of the app make a card of their own', async () => {
		const events =
			'user_id,ts,event\na1,2026-10-02 09:00:00,login\na2,2026-10-04 09:00:00,login\na1,2026-10-04 09:00:00,login';
		const app = await workspaceOf({ users: `user_id,registered_at\n${userList}`, trades: growing, events });
		const { blocks } = await app.run(report);
		// Three user-days over Oct 2–5, the days since the first event.
		expect(kpi(blocks, 'daily_active_users')).toMatchObject({
			value: 0.75,
			change: { text: 'no base', against: 'app events begin Oct 2, 2026' }
		});
		expect(kpi(blocks, 'daily_trading_users').value).toBe(16.2);
	});

	test('no fills under the filters, and no complete day: a note says what to do', async () => {
		const none = await workspace.run(report, {}, { product: ['options'] });
		expect(none.blocks[0]).toMatchObject({ kind: 'note', tone: 'warning' });
		expect(notes(none.blocks)[0]).toContain('No fills in Oct 1–5 under these filters');
		const oneDay = await workspaceOf({ trades: 'user_id,traded_at,notional_usd\na,2026-03-02 10:00:00,10' });
		expect(notes((await oneDay.run(report)).blocks)[0]).toContain('The period has no complete day');
		const early = await workspace.run(report, {}, { from: '2026-10-05', asOf: '2026-10-04' });
		expect(notes(early.blocks)[0]).toContain('The period has no complete day');
	});

	test('the scope without the API has no API share; the product filter is not for registrations', async () => {
		const { blocks } = await workspace.run(report, {}, { exclude: ['api'], product: ['spot'] });
		expect(kpi(blocks, 'api_share')).toMatchObject({
			value: null,
			note: 'API accounts and fills are left out by the scope'
		});
		expect(kpi(blocks, 'new_users').note).toContain('not narrowed by product');
	});
});
