import { beforeAll, expect, test } from 'vitest';
import type { BarChart, Block, FunnelChart, SeriesChart } from '$lib/figure/block';
import { formatFor } from '$lib/figure/format';
import type { Locale } from '$lib/i18n/locale';
import { defaultScope, type ResolvedScope } from '../scope';
import { workspaceOf, type TestWorkspace } from '../testing';
import type { Context } from './view';
import { present } from './present';
import type { FunnelRow } from './queries';
import { params as parameters } from './params';
import report from './report';
import { text } from './text';

const scope: ResolvedScope = {
	...defaultScope,
	from: '2026-01-05',
	to: '2026-01-31',
	asOf: '2026-01-31',
	first: '2025-06-01',
	last: '2026-02-20',
	isCut: false,
	exclude: ['internal', 'market_makers']
};

const defaults = Object.fromEntries(
	Object.entries(parameters).map(([name, { default: value }]) => [name, value])
) as Context['params'];

function context(params: Partial<Context['params']> = {}, locale: Locale = 'en'): Context {
	return {
		params: { ...defaults, ...params },
		scope,
		facts: {
			tables: ['users', 'trades', 'transfers'],
			knownUsers: 200,
			unknownUsers: 3,
			excluded: { internal: 4, marketMakers: 2, api: 9 },
			unpricedFees: 0
		},
		locale,
		text: text[locale],
		format: formatFor(locale)
	};
}

/** A group in which `mature` entrants and `young` ones enter and `traded` of the mature reach the first trade. */
function group(part: string, member: string, traded: number, mature: number, young = 0): FunnelRow[] {
	const row = (place: number, step: string, reached: number, previous: number, open: number): FunnelRow => ({
		part,
		member,
		place,
		step,
		entrants: mature + young,
		mature_entrants: mature,
		reached: reached + (step === 'registration' ? young : 0),
		dropped: previous - reached,
		still_open: open,
		mature_previous: previous,
		mature_reached: reached,
		out_of_order: 0,
		median_hours: null,
		p90_hours: null,
		mean_hours: null,
		median_total_hours: null,
		mean_total_hours: null
	});
	return [
		row(1, 'registration', mature, mature, 0),
		row(2, 'kyc', mature, mature, 0),
		row(3, 'first_deposit', mature, mature, 0),
		row(4, 'first_trade', traded, mature, young),
		row(5, 'repeat_trade', traded, traded, 0)
	];
}

const sentences = (blocks: Block[]) => blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
function findingsOf(blocks: Block[]) {
	return blocks[0]?.kind === 'findings' ? blocks[0].items : [];
}
interface Shapes {
	bar: BarChart;
	line: SeriesChart;
	funnel: FunnelChart;
}
function chart<S extends keyof Shapes>(blocks: Block[], shape: S): Shapes[S] {
	const found = blocks.find((block) => block.kind === 'chart' && block.shape === shape);
	if (!found) throw new Error(`No ${shape} chart`);
	return found as Shapes[S];
}
/** Written by the platform: its spaces differ between versions. */
const period = formatFor('en').period;

// 56 of 70 and 48 of 80 differ by 20 pp, 5.2 to 33.4: the published example of Newcombe (1998), methods 10.
const rows = [
	...group('all', '', 106, 160, 15),
	...group('segment', 'ads', 48, 80, 10),
	...group('segment', 'organic', 56, 70, 5),
	...group('segment', 'unknown', 2, 10)
];

test('findings: overall rate with its basis, largest loss, best against worst segment', () => {
	const items = findingsOf(present({ funnel: rows }, context()));
	expect(items.map((item) => item.text)).toEqual([
		'66.3 % of users who registered made a first trade within 14 days',
		'The largest loss is between first deposit and first trade: 54 users, 33.8 % of those who got that far',
		'By channel, organic converts best (80.0 %) and ads worst (60.0 %)'
	]);
	// Wilson of 106/160: 58.6 to 73.1
	expect(items[0]?.basis).toBe(
		`106 of 160 users whose window has elapsed · 95 % 58.6 % – 73.1 % · entered ${period('2026-01-05', '2026-01-31')} · ` +
			'15 users left out of the rates, still within the window as of Jan 31, 2026; 15 of them still open, without a first trade so far'
	);
	expect(items[2]?.basis).toBe(
		'56 of 70 vs 48 of 80 · difference +20.0 pp, 95 % +5.2 pp – +33.4 pp: the two are apart · ' +
			'highest and lowest of the 2 largest channels with n ≥ 30'
	);
});

test('bars are ranked, carry intervals and n, and mark the small', () => {
	const bars = chart(present({ funnel: rows }, context()), 'bar');
	expect(bars.title).toBe('organic converts at 80.0 %, ads at 60.0 %');
	expect(bars.items.map(({ label, value, n }) => [label, value, n])).toEqual([
		['organic', 0.8, 70],
		['ads', 0.6, 80],
		['unknown', 0.2, 10]
	]);
	expect(bars.items[2]?.note).toBe('2 of 10 · n below 30: too small to read');
	expect(bars.note).toContain('Too small to read (n below 30): unknown.');
});

test('segments too alike are not called apart; fewer than two large ones are not compared', () => {
	const alike = [
		...group('all', '', 95, 200),
		...group('segment', 'a', 50, 100),
		...group('segment', 'b', 45, 100)
	];
	const told = present({ funnel: alike }, context());
	expect(findingsOf(told)[2]?.text).toBe(
		'By channel, no difference that the data can show: from 45.0 % (b) to 50.0 % (a)'
	);
	expect(findingsOf(told)[2]?.basis).toContain('not distinguishable');
	expect(chart(told, 'bar').title).toBe(
		'From 45.0 % to 50.0 %: no difference between channels that the data can show'
	);
	const small = [
		...group('all', '', 60, 129),
		...group('segment', 'a', 50, 100),
		...group('segment', 'b', 10, 29)
	];
	const blocks = present({ funnel: small }, context());
	expect(findingsOf(blocks)).toHaveLength(2);
	expect(chart(blocks, 'bar').title).toBe('Too few mature entrants to compare channels');
});

test('buckets whose last entrant is still within the window are incomplete, empty ones are gaps', () => {
	const weeks = [
		...group('all', '', 106, 160, 15),
		...group('bucket', '2026-01-05', 40, 80),
		...group('bucket', '2026-01-12', 66, 80, 10),
		...group('bucket', '2026-01-26', 0, 0, 5)
	];
	const line = chart(present({ funnel: weeks }, context()), 'line');
	expect(line.x).toEqual(['Jan 5', 'Jan 12', 'Jan 19', 'Jan 26']);
	expect(line.series[0]?.values).toEqual([0.5, 0.825, null, null]);
	// Jan 12–18: whoever enters on Jan 18 has until Feb 1
	expect(line.series[0]?.partialFrom).toBe(1);
	expect(line.title).toBe('First-trade conversion is 50.0 % for the week of Jan 5');
	// with one day less the second week is complete and compared: 66/80 against 40/80
	const shorter = chart(present({ funnel: weeks }, context({ window_days: 13 })), 'line');
	expect(shorter.series[0]?.partialFrom).toBe(2);
	expect(shorter.title).toBe(
		'First-trade conversion rose to 82.5 % for the week of Jan 12, from 50.0 % before'
	);
});

test('a week the period cuts off is told and compared with nothing', () => {
	const weeks = [
		...group('all', '', 106, 160),
		...group('bucket', '2026-01-05', 40, 80),
		...group('bucket', '2026-01-12', 66, 80)
	];
	const whole = context({ window_days: 13 });
	// Jan 14 is a Wednesday
	const line = chart(present({ funnel: weeks }, { ...whole, scope: { ...scope, to: '2026-01-14' } }), 'line');
	expect(line.title).toBe('First-trade conversion is 50.0 % for the week of Jan 5');
	expect(line.note).toContain('Only the days within the period: Jan 12, compared with nothing.');
	expect(line.series[0]?.partialFrom).toBeUndefined();
	expect(chart(present({ funnel: weeks }, whole), 'line').note).not.toContain('Only the days');
});

test('under a vendor’s rules what the vendor itself would print stands beside', () => {
	const [note] = sentences(present({ funnel: rows }, context({ definition: 'mixpanel' })));
	// 106 of 160 + 15
	expect(note).toContain('Mixpanel itself would print 60.6 % (106 of 175 users)');
	expect(note).toContain('whose window is open (15 users)');
	const grown = present({ funnel: group('all', '', 106, 160) }, context({ definition: 'mixpanel' }));
	expect(sentences(grown)[0]).not.toContain('would print');
});

test('before any window has elapsed there are counts, no rates, and what to do', () => {
	const blocks = present({ funnel: group('all', '', 0, 0, 12) }, context());
	expect(findingsOf(blocks)).toEqual([
		{
			tone: 'warning',
			text: 'All 12 entrants are still within the 14-day window: no rate yet',
			basis: `as of Jan 31, 2026, 0 made a first trade and 12 are still open · entered ${period('2026-01-05', '2026-01-31')}`
		}
	]);
	expect(sentences(blocks)).toContain(
		'Choose an earlier period or a shorter conversion window to see rates.'
	);
	expect(chart(blocks, 'funnel').steps[3]).toMatchObject({
		open: 12,
		ofFirst: null,
		ofPrevious: null,
		low: null,
		n: 0
	});
});

test('nobody lost, one user, a single entrant: sentences hold', () => {
	const [rate, loss] = findingsOf(
		present({ funnel: group('all', '', 1, 1) }, context({ breakdown: 'none' }))
	);
	expect(rate?.basis).toContain('n below 30: too small to read');
	expect(loss?.text).toBe('No step has lost anyone so far');
	const [single] = findingsOf(present({ funnel: group('all', '', 0, 0, 1) }, context()));
	expect(single?.text).toBe('The only entrant is still within the 14-day window: no rate yet');
});

test('the exclusions in force, unknown users and the definition are printed', () => {
	const last = sentences(present({ funnel: rows }, context())).at(-1);
	expect(last).toContain(
		'Left out: internal accounts (4) and market makers (2); as many as the whole data holds'
	);
	expect(last).toContain('3 users with activity are absent from the users export');
	expect(last).toContain('first fill on a later reporting day than the first trade');
});

let bare: TestWorkspace;
beforeAll(async () => {
	bare = await workspaceOf({
		users: `user_id,registered_at\na,2026-01-05 00:00:00\nb,2026-01-06 00:00:00`,
		trades: `user_id,traded_at,symbol,notional_usd,product
a,2026-01-06 00:00:00,BTCUSDT,10,spot
ghost,2026-02-20 00:00:00,BTCUSDT,10,spot`
	});
}, 60_000);

test('steps without data are left out and the note names the column that adds them', async () => {
	const { blocks } = await bare.run(report, {}, { from: '2026-01-01', to: '2026-01-31', asOf: '2026-01-31' });
	expect(chart(blocks, 'funnel').steps.map((step) => step.label)).toEqual([
		'registration',
		'first trade',
		'repeat trade'
	]);
	const notes = sentences(blocks);
	expect(notes[0]).toContain('kyc_passed_at');
	expect(notes[1]).toContain('first_deposit_at');
	expect(notes[2]).toContain("Every entrant's channel is unknown");
});

test('a start without data, a period without users and a filter without trades are said', async () => {
	const january = { from: '2026-01-01', to: '2026-01-31', asOf: '2026-01-31' };
	const kyc = await bare.run(report, { entry: 'kyc' }, january);
	expect(sentences(kyc.blocks)[0]).toContain('the funnel cannot start there: map kyc_passed_at');
	const deposit = await bare.run(report, { entry: 'first_deposit' }, january, 'zh');
	expect(sentences(deposit.blocks)[0]).toContain('没有已到账的充值记录');
	const empty = await bare.run(report, {}, { ...january, from: '2026-01-20' });
	expect(sentences(empty.blocks)[0]).toBe(
		`No user registered ${period('2026-01-20', '2026-01-31')}. Choose another period or fewer filters.`
	);
	const perp = await bare.run(report, {}, { ...january, product: ['perp'] });
	expect(sentences(perp.blocks)).toContain(
		'No entrant traded perp within the window: check the product filter.'
	);
});

test('the same in Chinese', () => {
	const items = findingsOf(present({ funnel: rows }, context({}, 'zh')));
	expect(items.map((item) => item.text)).toEqual([
		'注册后 14 天内，66.3% 的用户完成首笔交易',
		'流失最多的一步是“首次充值 → 首笔交易”：流失 54 名用户，占到达上一步用户的 33.8%',
		'按渠道看，organic转化最高（80.0%），ads最低（60.0%）'
	]);
});
