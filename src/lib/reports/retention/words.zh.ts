/** Events, intervals and rules in Chinese. */
import type { Rules } from './rules';

const nouns: Record<string, string> = {
	register: '注册',
	kyc_pass: '通过 KYC',
	deposit: '充值',
	withdraw: '提现',
	trade: '交易',
	login: '登录',
	any: '活动'
};
const verbs: Record<string, string> = {
	register: '有注册',
	kyc_pass: '通过 KYC',
	deposit: '有充值',
	withdraw: '有提现',
	trade: '有交易',
	login: '有登录',
	any: '活跃'
};
const things: Record<string, string> = {
	register: '注册',
	kyc_pass: '通过 KYC',
	deposit: '已完成的充值',
	withdraw: '已完成的提现',
	trade: '成交',
	login: '登录',
	any: '成交、已完成的充提或 App 行为（注册与 KYC 步骤除外）'
};
const firsts: Record<string, string> = { deposit: '首次充值', trade: '首笔交易' };

export const noun = (event: string) => nouns[event] ?? `“${event}”`;
export const verb = (event: string) => verbs[event] ?? `有“${event}”`;
export const thing = (event: string) => things[event] ?? `App 行为“${event}”`;
export const first = (event: string) => firsts[event] ?? `首次${noun(event)}`;

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
			rolling: '从每位用户各自的起点起每 24 小时为一天（一周 7 天，一月 30 天）'
		}[buckets]
	]
		.filter(Boolean)
		.join('；');
}

export const meanWords: Record<Rules['mean'], string> = {
	pooled: '合并值 = 完整单元格的 Σ回访 ÷ Σ人数',
	weighted: '加权平均 = 完整单元格的 Σ(回访 × 人数) ÷ Σ人数²',
	simple: '完整单元格留存率的简单平均',
	none: '不显示平均行'
};
