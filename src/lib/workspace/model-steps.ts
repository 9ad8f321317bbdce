/** What the model is doing, in words: shown while it is built. */
import type { Locale } from '$lib/i18n/locale';
import type { ModelStep } from '$lib/model/build';

/** What each step makes, by the name of its table. */
export const stepWords: Record<Locale, Record<string, string>> = {
	en: {
		asset_prices: 'daily prices',
		dollar_assets: 'dollar assets',
		symbols: 'symbols',
		user_keys: 'users in every table',
		trades: 'each fill and its value',
		events: 'app events',
		transfers: 'deposits and withdrawals',
		releases: 'releases',
		tickets: 'tickets',
		user_dates: 'dates of the users export',
		activity: 'one stream of activity',
		balances: 'balances',
		trade_kinds: 'products and symbols traded',
		event_kinds: 'what events there are',
		user_day: 'what each user traded each day',
		user_week: 'what each user traded each week',
		weekly_cohorts: 'who came back in which week',
		users: 'users and their first dates',
		first_steps: 'from registration to trading',
		user_kinds: 'what filters tell users apart by',
		campaign_participants: 'campaign participants',
		campaigns: 'campaigns',
		rewards: 'rewards',
		coverage: 'which days are covered',
		calendar: 'calendar',
		facts: 'who and what is in the data'
	},
	zh: {
		asset_prices: '每日价格',
		dollar_assets: '美元资产',
		symbols: '交易对',
		user_keys: '各表中的用户',
		trades: '每笔成交及其价值',
		events: 'App 事件',
		transfers: '充值与提现',
		releases: '版本发布',
		tickets: '工单',
		user_dates: '用户表中的日期',
		activity: '合并的行为流',
		balances: '资产快照',
		trade_kinds: '交易过的产品和交易对',
		event_kinds: '有哪些事件',
		user_day: '每个用户每天的交易',
		user_week: '每个用户每周的交易',
		weekly_cohorts: '哪一周有谁回来',
		users: '用户及其首次日期',
		first_steps: '从注册到交易的各步',
		user_kinds: '筛选项区分的用户类别',
		campaign_participants: '营销活动参与者',
		campaigns: '营销活动',
		rewards: '奖励',
		coverage: '数据覆盖的日期',
		calendar: '日历',
		facts: '数据中有谁、有什么'
	}
};

/** One line: which step of how many, and what it makes. */
export function buildingLine(locale: Locale, { name, number, of }: ModelStep): string {
	const words = stepWords[locale][name] ?? name;
	return locale === 'zh'
		? `正在构建模型（第 ${number} 步，共 ${of} 步）：${words}……`
		: `Building the model, step ${number} of ${of}: ${words} …`;
}
