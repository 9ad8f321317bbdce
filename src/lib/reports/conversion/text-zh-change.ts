import type { change as english } from './text-en-change';
import { step } from './text-zh-settings';

/** The words of the change between two periods in Chinese. */
export const change: typeof english = {
	facets: { device: '设备', country: '国家/地区', channel: '渠道', product: '产品', symbol: '交易对' },
	since: (from, to, isOpen) => (isOpen ? `自 ${from} 起` : `${from} 至 ${to}`),
	secondHalf: (days) => `后半段（${days}）`,
	repeatedAttempts: '同一用户的多次尝试并不独立，区间因此偏窄',
	changeMain: (segment, from, to, before, after, when, release) =>
		`${segment}，${step(from)} → ${step(to)}：${when}由 ${before} 变为 ${after}${release ? `（${release}）` : ''}`,
	explainsAll: (contribution, change, all) => `，单独为 ${contribution}，超过整体${change} ${all}`,
	explains: (share, change) => `，占整体${change}的 ${share}`,
	fall: '下降',
	rise: '上升',
	changeAgainst: (contribution) => `，单独使整体转化率变化 ${contribution}`,
	changeBasis: (after, before, difference, interval) =>
		`${after}，此前 ${before} · 相差 ${difference}，95% 区间 ${interval}`,
	overallChange: (before, after, difference, interval) =>
		`整体 ${before} → ${after}，${difference}，95% 区间 ${interval}`,
	noMain: (facets, after, before) => `${before} 与 ${after} 相比，按${facets}均没有突出的分组与步骤`,
	byChance: (member, from, to, difference, p, tests) =>
		`所比较的 ${tests} 行中最明显的是${member}的 ${step(from)} → ${step(to)}（${difference}）：单独一行偶然出现的概率为 ${p}，而共比较了 ${tests} 行`,
	changeTitle: (before, after, difference) =>
		`整体转化率 ${before} → ${after}（${difference}）：来自哪个分组与步骤`,
	changeTitleNone: (before, after, difference) =>
		`整体转化率 ${before} → ${after}（${difference}）：没有突出的分组与步骤`,
	changeSubtitle: (facet, before, after) => `按${facet}，${after} 对比 ${before}`,
	changeNote:
		'转化：该分组内此步骤的转化率变化；结构：该分组在进入者中的占比变化。各行贡献之和等于整体变化。仅含窗口已结束者；任一时段进入者不足 30 的分组合并，分母不足 30 的行有标记。',
	linesAlone: '各区间仅针对该行本身：每二十行约有一行会偶然不含零。',
	changeColumns: {
		effect: '效应',
		before: '此前',
		after: '之后',
		kBefore: '此前分子',
		nBefore: '此前分母',
		kAfter: '之后分子',
		nAfter: '之后分母',
		difference: '差异',
		low: '95% 下限',
		high: '95% 上限',
		contribution: '贡献',
		explained: '占整体变化'
	},
	rateEffect: '转化',
	mixEffect: '结构：进入者占比',
	otherSegments: '小分组合计',
	total: '合计'
};
