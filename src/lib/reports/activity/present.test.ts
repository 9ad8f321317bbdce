/** What the report says, on the small exchange and on one large enough to say something. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Chart, Finding } from '$lib/figure/block';
import type { Locale } from '$lib/i18n/locale';
import type { ParameterValues } from '../report';
import type { Scope } from '../scope';
import { workspaceOf, type TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';
import { tables } from './small-exchange';

/**
 * Weeks from Monday 01-05 to 02-08. 100 users trade in the first four weeks; in the fifth, complete on 02-08, 40 of
 * them stay away and 10 new ones come. On 02-09, a Monday, one user trades: that week is running.
 */
function shrinking(): Record<string, string> {
	const weeks = ['01-05', '01-12', '01-19', '01-26'];
	const fills = [
		...weeks.flatMap((day) => Array.from({ length: 100 }, (_, user) => `u${user},2026-${day} 12:00:00`)),
		...Array.from({ length: 70 }, (_, user) => `u${user + 40},2026-02-02 12:00:00`),
		'u40,2026-02-09 23:59:00',
		// Late fills on other days, so that the last day is complete.
		...['01-06', '01-07', '02-03', '02-04', '02-05', '02-08'].map((day) => `u40,2026-${day} 23:59:00`)
	];
	return {
		users: [
			'user_id,registered_at',
			...Array.from({ length: 110 }, (_, user) => `u${user},2026-01-05 00:00:00`)
		].join('\n'),
		trades: [
			'user_id,traded_at,trade_id,notional_usd',
			...fills.map((fill, index) => `${fill},${index},10`)
		].join('\n')
	};
}

let small: TestWorkspace;
let large: TestWorkspace;

beforeAll(async () => {
	small = await workspaceOf(tables);
	large = await workspaceOf(shrinking());
});

async function blocksOf(
	on: TestWorkspace,
	params: Partial<ParameterValues<Params>> = {},
	scope: Partial<Scope> = {},
	locale: Locale = 'en'
): Promise<Block[]> {
	return (await on.run(report, params, { from: '2026-01-05', ...scope }, locale)).blocks;
}

const findingsIn = (blocks: Block[]): Finding[] =>
	blocks.flatMap((block) => (block.kind === 'findings' ? block.items : []));
const notesIn = (blocks: Block[]): string =>
	blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : [])).join('\n');
const chartIn = (blocks: Block[], id: string): Chart | undefined =>
	blocks.find((block): block is Chart => block.kind === 'chart' && block.id === id);

describe('findings', () => {
	test('a clear loss is bad and carries its numbers; the running week is not judged', async () => {
		const [growth, movement] = findingsIn(await blocksOf(large));
		expect(growth).toMatchObject({
			tone: 'bad',
			text: 'Trading users shrank 30.0 % to 70 in the week of Feb 2: 10 came (10 new, 0 back), 40 fell dormant'
		});
		// Wilson of 10 in 50 is .1124 to .3304, as odds .127 to .493.
		expect(growth?.basis).toContain('quick ratio 0.25 (95 % 0.13 – 0.49)');
		expect(movement).toMatchObject({
			tone: 'bad',
			text: 'Largest movement in the week of Feb 2: more users gone dormant, 40.0 % against 0.0 % usually'
		});
	});

	test('after a bucket with nobody there is no growth, and no older one in its place', async () => {
		// Nobody trades a second product; on Jan 5 to 11 alone somebody trades for more than 10 USD.
		const rare = await workspaceOf({
			...shrinking(),
			trades: shrinking().trades?.replace(',0,10\n', ',0,99\n') ?? ''
		});
		const blocks = await blocksOf(rare, { event_min_usd: 50 });
		expect(findingsIn(blocks)[0]?.text).toBe(
			'Trading users (at least $50 each): 0 in the week of Feb 2, nobody in the week before'
		);
		expect(blocks.find((block) => block.kind === 'kpis')).toMatchObject({
			items: [{ id: 'active_users', value: 0 }, {}, {}]
		});
		await rare.engine.close();
	});

	test('a loss is said with its share, n and the interval of the difference', async () => {
		// 40 of 100 against 0 of 300: Newcombe .3085 to .4980.
		expect(findingsIn(await blocksOf(large))[1]?.basis).toBe(
			'40 of 100 active before, +40.0 pp (95 % +30.9 pp – +49.8 pp) · usually: mean of the 3 weeks before'
		);
	});

	test('few users: numbers, but no judgement', async () => {
		const [growth] = findingsIn(await blocksOf(small));
		expect(growth?.tone).toBe('neutral');
		expect(growth?.text).toBe(
			'Trading users held about level in the week of Jan 19, 3 after 2: 1 came (0 new, 1 back), 0 fell dormant'
		);
		expect(growth?.basis).toBe(
			'nobody fell dormant, so there is no quick ratio · fewer than 30 moved: too few to read much into'
		);
	});

	test('the card is good or bad where the finding is', async () => {
		const toneOf = async (of: TestWorkspace) =>
			(await blocksOf(of)).flatMap((block) => (block.kind === 'kpis' ? block.items : []))[0]?.change?.tone;
		expect(await toneOf(large)).toBe('bad');
		// 3 after 2 users, which is no growth to speak of.
		expect(await toneOf(small)).toBe('neutral');
	});

	test('in Chinese', async () => {
		const [growth] = findingsIn(await blocksOf(large, {}, {}, 'zh'));
		expect(growth?.text).toBe(
			'2月2日当周，交易用户减少 30.0%，降至 70 人：流入 10 人（新增 10，回流 0），40 人转为沉睡'
		);
	});

	test('nobody: what is missing and what to do', async () => {
		const plain = await workspaceOf({ trades: tables.trades });
		const blocks = await blocksOf(plain, { event: 'login' });
		expect(findingsIn(blocks)[0]?.text).toBe('Nobody was active');
		expect(findingsIn(blocks)[0]?.basis).toContain('Drop the events file');
		expect(findingsIn(await blocksOf(small, { event: 'no such event' }))[0]?.basis).toContain(
			'Users with “no such event”'
		);
	});

	test('less than two complete weeks: said, not guessed', async () => {
		const blocks = await blocksOf(small, {}, { asOf: '2026-01-08' });
		expect(findingsIn(blocks)[0]?.text).toBe('No week with one before it is complete yet');
	});
});

describe('figures', () => {
	test('dormant below zero, unknown in the running week, which is hatched', async () => {
		const chart = chartIn(await blocksOf(large), 'lifecycle');
		if (chart?.shape !== 'stacked') throw new Error('no lifecycle chart');
		const dormant = chart.series.find(({ id }) => id === 'dormant');
		expect(dormant?.values).toEqual([-0, -0, -0, -0, -40, null]);
		expect(dormant?.partialFrom).toBe(5);
		expect(chart.series.map(({ id }) => id)).toEqual(['returning', 'resurrected', 'new', 'dormant']);
	});

	test('no quick ratio where nobody fell dormant, and none for the running week', async () => {
		const chart = chartIn(await blocksOf(large), 'quick-ratio');
		if (chart?.shape !== 'line') throw new Error('no ratio chart');
		expect(chart.series[0]?.values).toEqual([null, null, null, 0.25]);
		expect(chart.title).toBe('More came than left in 0 of 4 weeks');
	});

	test('stickiness as shares with n and interval', async () => {
		const chart = chartIn(await blocksOf(large), 'days-active');
		if (chart?.shape !== 'column') throw new Error('no stickiness chart');
		const atLeast = chart.series.find(({ id }) => id === 'at_least');
		// 110 users: 10 in one week, 40 in four, 60 in all five.
		expect(atLeast?.values.map((value) => Math.round((value ?? 0) * 110))).toEqual([110, 100, 100, 100, 60]);
		expect(atLeast?.n).toEqual([110, 110, 110, 110, 110]);
		const exactly = chart.series.find(({ id }) => id === 'exactly');
		expect(exactly?.values.map((value) => Math.round((value ?? 0) * 110))).toEqual([10, 0, 0, 40, 60]);
		// Wilson of 60 in 110: .4525 to .6355.
		expect(atLeast?.low?.[4]).toBeCloseTo(0.4525, 3);
		expect(atLeast?.high?.[4]).toBeCloseTo(0.6355, 3);
	});

	test('PostHog shows exact numbers only, Mixpanel at least', async () => {
		const idsOf = async (definition: 'posthog' | 'mixpanel') => {
			const chart = chartIn(await blocksOf(large, { definition }), 'days-active');
			return chart?.shape === 'column' ? chart.series.map(({ id }) => id) : [];
		};
		expect(await idsOf('posthog')).toEqual(['exactly']);
		expect(await idsOf('mixpanel')).toEqual(['at_least']);
	});

	test('products used together: k of n, few marked, the diagonal blank', async () => {
		const chart = chartIn(await blocksOf(small), 'adoption');
		if (chart?.shape !== 'heat') throw new Error('no adoption grid');
		expect(chart.rows[0]).toMatchObject({ label: 'Spot', size: 4 });
		expect(chart.rows[0]?.cells[0]).toEqual({ value: null, state: 'unreached' });
		expect(chart.rows[0]?.cells[1]).toMatchObject({
			value: 0.5,
			k: 2,
			n: 4,
			note: 'fewer than 30: too few to read much into'
		});
	});

	test('hours begin with the first day of the chosen week; no fill is zero', async () => {
		const chart = chartIn(await blocksOf(small, { heat: 'fills' }, { weekStart: 'sunday' }), 'hours');
		if (chart?.shape !== 'heat') throw new Error('no hours grid');
		expect(chart.rows.map(({ label }) => label).slice(0, 2)).toEqual(['Sunday', 'Monday']);
		// Two fills at noon on four Mondays.
		expect(chart.rows[1]?.cells[12]?.value).toBe(0.5);
		expect(chart.rows[1]?.cells[11]?.value).toBe(0);
	});
});

describe('notes', () => {
	test('another’s rules: which, and by how much in the same week', async () => {
		// PostHog: in 01-18 nobody is new; ours 01-19 the same. The bucket that holds its middle is compared.
		const notes = notesIn(await blocksOf(small, { definition: 'posthog' }));
		expect(notes).toContain('PostHog’s rules');
		expect(notes).toContain('the same: new users');
		// PostHog's weeks, the running one too: b, c, a of four users in more than one; ours: all three.
		expect(notes).toContain('active in more than one week 75.0 % instead of 100.0 % of the period’s users');
		expect(notesIn(await blocksOf(small))).not.toContain('PostHog');
	});

	test('who may not be new, where the history begins', async () => {
		// b registered before the first fill; a on the day of it, c and d later.
		expect(notesIn(await blocksOf(small))).toContain('1 of 4 new users may not be new');
		expect(notesIn(await blocksOf(large))).not.toContain('may not be new');
	});

	test('what nobody does twice tells nothing of growth', async () => {
		expect(notesIn(await blocksOf(small, { event: 'register' }))).toContain('cannot come back');
		expect(notesIn(await blocksOf(small))).not.toContain('cannot come back');
	});

	test('buckets that the period cuts are counted whole, and it is said', async () => {
		// Wednesday to Tuesday.
		const cut = notesIn(await blocksOf(small, {}, { from: '2026-01-07', to: '2026-01-20' }));
		expect(cut).toContain('the first begins Jan 5, 2026, the last ends Jan 25, 2026.');
		expect(notesIn(await blocksOf(small, {}, { to: '2026-01-25' }))).not.toContain('whole weeks');
	});

	test('exclusions, unknown ids, and tables that would add something', async () => {
		const notes = notesIn(await blocksOf(small));
		expect(notes).toContain('Left out: 1 internal account, 1 id that the users file does not hold');
		expect(notesIn(await blocksOf(large))).toContain('Without app events');
		expect(notesIn(await blocksOf(small, {}, { product: ['spot'] }))).toContain(
			'The product filter narrows fills only'
		);
	});

	test('without API accounts in scope there is no API share', async () => {
		const blocks = await blocksOf(small, {}, { exclude: ['api'] });
		expect(chartIn(blocks, 'api')).toBeUndefined();
		expect(notesIn(blocks)).toContain('The scope leaves out API accounts');
	});
});
