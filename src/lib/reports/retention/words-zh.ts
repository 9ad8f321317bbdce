/** Events, intervals and rules in Chinese. */
import type { RuleNames, Rules } from './rules';
import type { Returned } from './text';

const nouns: Record<string, string> = {
	register: '注册',
	kyc_pass: '通过 KYC',
	deposit: '充值',
	withdraw: '提现',
	trade: '交易',
	login: '登录',
	any: '行为',
	pair_view: '查看交易对',
	order_page: '打开下单页',
	order_confirm: '下单确认',
	order_submit: '提交委托'
};
const verbs: Record<string, string> = {
	register: '有注册',
	kyc_pass: '通过 KYC',
	deposit: '有充值',
	withdraw: '有提现',
	trade: '有交易',
	login: '有登录',
	any: '活跃',
	pair_view: '查看交易对',
	order_page: '打开下单页',
	order_confirm: '下单确认',
	order_submit: '提交委托'
};
const things: Record<string, string> = {
	register: '注册',
	kyc_pass: '通过 KYC',
	deposit: '已完成的充值',
	withdraw: '已完成的提现',
	trade: '成交',
	login: '登录',
	pair_view: '查看交易对',
	order_page: '打开下单页',
	order_confirm: '下单确认',
	order_submit: '提交委托',
	any: '成交、已完成的充提或 App 行为（注册与 KYC 步骤除外）'
};
const firsts: Record<string, string> = { deposit: '首次充值', trade: '首笔交易' };

export const noun = (event: string) => nouns[event] ?? `“${event}”`;
export const verb = ({ event, detail }: Returned) => `${verbs[event] ?? `有“${event}”`}${detail}`;
export const thing = ({ event, detail }: Returned) => `${things[event] ?? `App 行为“${event}”`}${detail}`;
export const first = (event: string) => firsts[event] ?? `首次${noun(event)}`;

export const ruleNames: RuleNames = {
	starts: { first_ever: '首次起始', first_in_range: '时段内首次起始', every: '每次起始' },
	counting: { on: '该期内回访', on_or_after: '该期或之后回访', brackets: '区间内回访' },
	buckets: { calendar: '自然周期', rolling: '各用户起点起的时间窗' },
	mean: { pooled: '合并值', weighted: '加权平均', simple: '简单平均', none: '无平均' }
};

export function ruleWords({ starts, counting, buckets }: Rules): string {
	return [
		{
			first_ever: '范围内首次起始行为',
			first_in_range: '时段内首次起始行为',
			every: '每次起始行为都计入，同一用户会出现在多个同期群，置信区间因此偏窄'
		}[starts],
		{
			on: buckets === 'calendar' ? '恰在该自然周期内回访' : '恰在该时间窗内回访',
			on_or_after: '在该期或之后任意时间回访，完整单元格仍会上升',
			brackets: '在该区间内回访'
		}[counting],
		{
			calendar: counting === 'on' ? '' : '自然周期',
			rolling: '从每位用户各自的起点起计的时间窗（一小时，一天 24 小时，一周 7 天，一月 30 天）'
		}[buckets]
	]
		.filter(Boolean)
		.join('；');
}

/** What a mean is called beside its values; without a mean row they are pooled. */
export const meanName = (mean: Rules['mean']) => ruleNames.mean[mean === 'none' ? 'pooled' : mean];

export const meanWords: Record<Rules['mean'], string> = {
	pooled: '合并值 = 完整单元格的 Σ回访 ÷ Σ人数',
	weighted: '加权平均 = 完整单元格的 Σ(回访 × 人数) ÷ Σ人数²',
	simple: '完整单元格留存率的简单平均',
	none: '不显示平均行'
};

/** Breakdowns, and what users are broken down by. */
export const breakdownWord = {
	channel: '渠道',
	country: '国家/地区',
	device: '设备',
	account_type: '账户类型',
	vip_level: 'VIP 等级',
	lifecycle: '生命周期层级',
	high_net_worth: '净值分组'
};
export const breakdownBy = {
	channel: '渠道',
	country: '国家/地区',
	device: '设备',
	account_type: '账户类型',
	vip_level: 'VIP 等级',
	lifecycle: '起始前一日的生命周期层级',
	high_net_worth: '起始前一日是否高净值'
};
/** `第 3 个月`: the word that counts an interval, and the one for an interval of the calendar. */
export const unit = { hour: '小时', day: '天', week: '周', month: '个月' };
export const bucket = { hour: '小时', day: '日', week: '周', month: '月' };
