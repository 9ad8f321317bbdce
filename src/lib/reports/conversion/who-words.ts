/** What lists of users behind a step or a bar are called. */
import type { Localised } from '$lib/i18n/locale';

export type State = 'reached' | 'dropped' | 'open' | 'converted' | 'lost' | 'mature';

type Sign = 'any' | 'ticket' | 'login';
/** On a day since registration; `cut_short`: the data end before it. */
type Followed = 'traded' | 'waiting' | 'cut_short';

interface WhoWords {
	choice: Record<State, string>;
	/** `step` in the words of the report; without a segment everyone. */
	label: (step: string, state: State, segment: string | null) => string;
	/** What a figure counts that counts no users. */
	attempts: string;
	wait: (step: string, span: string) => string;
	/** `any`: whether or not they gave a sign. */
	sign: Record<Sign, string>;
	signal: (step: string, outcome: 'dropped' | 'went_on', sign: Sign) => string;
	viewed: Record<'traded' | 'not_traded' | 'both', string>;
	firstTrade: Record<Followed, string>;
	firstTradeBy: (state: Followed, day: number) => string;
}

const joined = (segment: string | null, rest: string) => (segment === null ? rest : `${segment} · ${rest}`);

export const whoWords: Localised<WhoWords> = {
	en: {
		choice: {
			reached: 'Reached',
			dropped: 'Lost',
			open: 'Still open',
			converted: 'Converted',
			lost: 'Did not convert',
			mature: 'All of them'
		},
		label: (step, state, segment) =>
			joined(
				segment,
				{
					reached: `reached: ${step}`,
					dropped: `lost before: ${step}`,
					open: `still open before: ${step}`,
					converted: `window elapsed, reached: ${step}`,
					lost: `window elapsed, did not reach: ${step}`,
					mature: 'window elapsed'
				}[state]
			),
		attempts: 'attempts, and a user may make several',
		wait: (step, span) => `${step}, ${span} after the step before`,
		sign: { any: 'All of them', ticket: 'Wrote a ticket', login: 'Logged in' },
		signal: (step, outcome, sign) =>
			(outcome === 'dropped' ? `Dropped out before: ${step}` : `Went on to: ${step}`) +
			(outcome === 'dropped'
				? { any: '', ticket: ', wrote a ticket within 24 hours', login: ', logged in within 24 hours' }[sign]
				: { any: '', ticket: ', wrote a ticket first', login: ', logged in first' }[sign]),
		viewed: {
			traded: 'Viewed and traded',
			not_traded: 'Viewed, did not trade',
			both: 'All who viewed'
		},
		firstTrade: { traded: 'Traded', waiting: 'Not yet', cut_short: 'Cut short' },
		firstTradeBy: (state, day) =>
			({
				traded: `Traded by day ${day} since registration`,
				waiting: `Not traded by the end of day ${day} since registration`,
				cut_short: `Not traded, and followed for less than ${day} days since registration`
			})[state]
	},
	zh: {
		choice: {
			reached: '已到达',
			dropped: '已流失',
			open: '进行中',
			converted: '已转化',
			lost: '未转化',
			mature: '全部'
		},
		label: (step, state, segment) =>
			joined(
				segment,
				{
					reached: `已到达：${step}`,
					dropped: `在此之前流失：${step}`,
					open: `在此之前仍进行中：${step}`,
					converted: `窗口已结束，已到达：${step}`,
					lost: `窗口已结束，未到达：${step}`,
					mature: '窗口已结束'
				}[state]
			),
		attempts: '尝试次数，同一用户可有多次',
		wait: (step, span) => `${step}：距上一步 ${span}`,
		sign: { any: '全部', ticket: '提交过工单', login: '登录过' },
		signal: (step, outcome, sign) =>
			(outcome === 'dropped' ? `在此之前流失：${step}` : `继续到：${step}`) +
			(outcome === 'dropped'
				? { any: '', ticket: '，24 小时内提交过工单', login: '，24 小时内登录过' }[sign]
				: { any: '', ticket: '，此前提交过工单', login: '，此前登录过' }[sign]),
		viewed: { traded: '浏览并交易', not_traded: '浏览但未交易', both: '全部浏览者' },
		firstTrade: { traded: '已交易', waiting: '尚未交易', cut_short: '观察期不足' },
		firstTradeBy: (state, day) =>
			({
				traded: `注册后 ${day} 天内已交易`,
				waiting: `注册后第 ${day} 天结束时尚未交易`,
				cut_short: `未交易，注册后观察期不足 ${day} 天`
			})[state]
	}
};
