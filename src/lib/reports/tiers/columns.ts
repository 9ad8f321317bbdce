/** The headings of every table here. */
import type { Localised } from '$lib/i18n/locale';

export type ColumnName =
	| 'state'
	| 'state_then'
	| 'state_now'
	| 'users'
	| 'of_users'
	| 'share'
	| 'low'
	| 'high'
	| 'hnw_users'
	| 'turnover_30_usd'
	| 'turnover_usd'
	| 'fee_revenue_usd'
	| 'rewards_usd'
	| 'ltv_usd'
	| 'ltv_total'
	| 'mean'
	| 'median'
	| 'winsorised'
	| 'without_top'
	| 'top_share'
	| 'top_ten_share'
	| 'gini'
	| 'negative'
	| 'total'
	| 'measure'
	| 'band'
	| 'share_of_total'
	| 'least'
	| 'step'
	| 'action'
	| 'user_id'
	| 'is_hnw'
	| 'registered_on'
	| 'last_trade_on'
	| 'days_since_trade'
	| 'channel'
	| 'country';

export const columns: Localised<Record<ColumnName, string>> = {
	en: {
		state: 'State',
		state_then: 'State then',
		state_now: 'State now',
		users: 'Users',
		of_users: 'Of',
		share: 'Share',
		low: '95 % low',
		high: '95 % high',
		hnw_users: 'Of whom high net worth',
		turnover_30_usd: 'Turnover, 30 days',
		turnover_usd: 'Turnover, lifetime',
		fee_revenue_usd: 'Net fee revenue',
		rewards_usd: 'Rewards',
		ltv_usd: 'LTV',
		ltv_total: 'LTV, total',
		mean: 'Mean',
		median: 'Median',
		winsorised: 'Mean, 99 % winsorised',
		without_top: 'Mean without the top 1 %',
		top_share: 'Top 1 % share',
		top_ten_share: 'Top 10 % share',
		gini: 'Gini',
		negative: 'Users below zero',
		total: 'Total',
		measure: 'Measure',
		band: 'Band',
		share_of_total: 'Share of LTV',
		least: 'LTV from',
		step: 'Furthest step',
		action: 'Usual next step',
		user_id: 'User',
		is_hnw: 'High net worth',
		registered_on: 'Registered',
		last_trade_on: 'Last trade',
		days_since_trade: 'Days since',
		channel: 'Channel',
		country: 'Country'
	},
	zh: {
		state: '状态',
		state_then: '当时状态',
		state_now: '当前状态',
		users: '用户数',
		of_users: '基数',
		share: '占比',
		low: '95% 下限',
		high: '95% 上限',
		hnw_users: '其中高净值',
		turnover_30_usd: '近 30 天成交额',
		turnover_usd: '累计成交额',
		fee_revenue_usd: '净手续费收入',
		rewards_usd: '奖励',
		ltv_usd: 'LTV',
		ltv_total: 'LTV 合计',
		mean: '均值',
		median: '中位数',
		winsorised: '99% 缩尾均值',
		without_top: '去除前 1% 的均值',
		top_share: '前 1% 占比',
		top_ten_share: '前 10% 占比',
		gini: '基尼系数',
		negative: '为负的用户',
		total: '合计',
		measure: '指标',
		band: '价值层',
		share_of_total: '占 LTV',
		least: 'LTV 下限',
		step: '最远步骤',
		action: '常用动作',
		user_id: '用户',
		is_hnw: '高净值',
		registered_on: '注册日',
		last_trade_on: '末次交易日',
		days_since_trade: '距今天数',
		channel: '渠道',
		country: '国家/地区'
	}
};
