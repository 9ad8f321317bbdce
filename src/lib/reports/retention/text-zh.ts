import { otherRules } from './rules';
import type { RetentionText } from './text';
import { charts } from './text-zh-charts';
import { parameters } from './text-zh-settings';
import {
	breakdownWord,
	bucket,
	first,
	meanWords,
	noun,
	ruleNames,
	ruleWords,
	thing,
	unit,
	verb
} from './words-zh';

const furtherRules = {
	tapedeck: [],
	posthog: ['每周从周日起（我们：从所选的日子起）', '第 0 期为同期群本身（我们：不设此列）'],
	mixpanel: [],
	amplitude: ['计时从起始行为所在的小时或当天开始（我们：从行为发生的时刻开始）']
};
const vendor = { posthog: 'PostHog', mixpanel: 'Mixpanel', amplitude: 'Amplitude' };

const meanPrefix = { pooled: '', none: '', weighted: '按加权平均，', simple: '按各同期群的简单平均，' };

export const zh: RetentionText = {
	sentence:
		'{starts}{start}后的每个{grain}里{returned_by}的用户，跟踪 {periods} 期；第 {breakdown_period} 期{breakdown}；口径：{definition}',
	parameters,
	adds: {
		users: '以注册为起点、维度细分，并可确认首笔交易确为首笔',
		transfers: '以首次充值为起点，充提计入任意行为',
		balances: '各同期群还留有多少资产余额，与成交额和净手续费并列',
		events: '登录与浏览计入任意行为'
	},
	period: (grain, { from, to, orLater }) =>
		`第 ${from === to ? from : `${from}–${to}`} ${unit[grain]}${orLater ? '及以后' : ''}`,
	column: (grain, { from, to, orLater }) =>
		`${{ hour: 'H', day: 'D', week: 'W', month: 'M' }[grain]}${from === to ? from : `${from}–${to}`}${orLater ? '+' : ''}`,
	span: (grain, count) => `${count} ${unit[grain]}`,
	startOf: (start, starts) => (start === 'register' || starts === 'every' ? noun(start) : first(start)),
	afterStart: (start, starts) =>
		`${start !== 'register' && starts === 'first_in_range' ? '时段内' : ''}${zh.startOf(start, starts)}`,
	unknown: '未知',
	tiers: {
		never_traded: '从未交易',
		new: '新用户',
		active: '活跃',
		returned: '回流',
		dormant: '沉睡',
		churned: '流失',
		high_net_worth: '高净值',
		others: '其他'
	},
	small: '不足 30 人，样本过小',
	running: (cohort) => `${cohort}（进行中）`,
	completesOn: (day) => `截至目前的值，${day}结束后完整`,
	levels: (returned, start, { recurring, mean }, first, later) =>
		`${meanPrefix[mean]}${start}后${first.period}，${first.share} 的${recurring ? '起始人次' : '用户'}${verb(returned)}` +
		(later ? `；${later.period}为 ${later.share}` : ''),
	laterCohorts: '后一个数字来自更少、更早的同期群，因此可能更高',
	levelBasis: ({ pooled, k, n, interval, cohorts, period, small, recurring }) =>
		`${period}：${pooled === null ? '' : `合并值 ${pooled}，`}${k} / ${n} ${recurring ? '人次（每个同期群各计一次）' : '人'}，95% 区间 ${interval}，${cohorts} 个完整同期群${small ? '（样本过小，仅供参考）' : ''}`,
	halves: (direction, period, newer, since) =>
		`${since}起开始的用户，${period}留存${direction === 'rose' ? '升至' : '降至'} ${newer}`,
	halvesSame: (period) => `新老同期群的${period}留存无显著差异`,
	halvesBasis: ({ difference, interval, newer, older, since, leftOut }) =>
		`${difference}（95% 区间 ${interval}）· ${since}起 ${newer[0]}（${newer[1]} / ${newer[2]}），此前 ${older[0]}（${older[1]} / ${older[2]}）` +
		(leftOut > 0 ? ` · 数据起点附近的 ${leftOut} 个同期群未参与比较` : ''),
	drop: (first, from, to) =>
		`${first}之后流失最多的是从${from.period}到${to.period}：由 ${from.share} 降至 ${to.share}`,
	dropBasis: ({ from, to, n, cohorts, points, interval, recurring }) =>
		`同样的 ${n} ${recurring ? '人次' : '人'}、${cohorts} 个完整同期群：先 ${from}，后 ${to}（${points}，95% 区间 ${interval}）`,
	range: (period, best, worst) =>
		`${period}留存最高的同期群是 ${best.name}（${best.share}），最低的是 ${worst.name}（${worst.share}）`,
	rangeSame: (period, low, high) =>
		`${period}留存：各同期群介于 ${low.share}（${low.name}）与 ${high.share}（${high.name}）之间，偶然波动即可造成这样的差距`,
	rangeBasis: (best, worst, of) =>
		`${best.name} ${best.k} / ${best.n}（95% 区间 ${best.interval}）· ${worst.name} ${worst.k} / ${worst.n}（95% 区间 ${worst.interval}）· 取自 ${of} 个不少于 30 人的完整同期群`,
	segmentsBoth: (period, best, worst) =>
		`${period}留存：${best.name} 高于其余（${best.share}），${worst.name} 低于其余（${worst.share}）`,
	segmentOne: (direction, period, one, rest) =>
		`${period}留存：${one.name} 为 ${one.share}，${direction === 'more' ? '高于' : '低于'}其余的 ${rest}`,
	segmentsSame: (breakdown, period) => `${period}留存：各${breakdownWord[breakdown]}间无显著差异`,
	segmentsBasis: (contrasts, of) =>
		contrasts
			.map(
				({ name, own, rest, difference, interval }) =>
					`${name} ${own[0]} / ${own[1]}，其余 ${rest[0]} / ${rest[1]}：${difference}（99.7% 区间 ${interval}）`
			)
			.join(' · ') + (of === 1 ? ' · 只比较 1 组' : ` · 因比较 ${of} 组，区间取 99.7%`),
	nobody: '该时段内没有用户开始',
	nobodyBasis: (period) => `0 人，${period}`,
	tooYoung: (grain) => `尚无同期群走完第一个完整的${bucket[grain]}`,
	tooYoungBasis: (asOf, users) => `${users} 人，数据完整至${asOf}`,
	dropUsers: '以注册为起点需要含注册时间的用户表：请在数据页拖入，或改为从首笔交易开始。',
	dropTransfers: '首次充值需要充提表（或用户表中的首充时间）：请在数据页拖入，或改为从首笔交易开始。',
	dropEvents: '登录等 App 行为需要事件表：请在数据页拖入，或改选交易或充提。',
	widen: '当前筛选下该时段没有起始行为：请选择更长的时段或去掉筛选。',
	unproven: ({ users, total, start, buckets }) =>
		`${total} 人中有 ${users} 人的${first(start)}可能早于数据：他们在此记录开始之前注册，或注册时间未知且在记录的最初 ${buckets}内开始。这段时间的同期群留存通常偏高。可补充注册时间或更早的导出，或改为从注册开始。`,
	...charts,
	definition: (definition, rules, returned) => {
		const by = `以${thing(returned)}为回访`;
		const own = `${ruleWords(rules)}；${by}；${meanWords[rules.mean]}`;
		if (definition === 'tapedeck') return `Tapedeck 口径：${own}`;
		const further = {
			posthog: '；周从周日开始；第 0 期即同期群本身。PostHog 不标注未完整单元格，此处仍以 * 标注并不计入平均',
			mixpanel: '',
			amplitude:
				'；时钟从起始行为所在的整点开始，按周与月则从当天零点开始。Amplitude 每次起始都启动一个时钟，此处取各同期群中的首次'
		}[definition];
		return `${vendor[definition]} 口径：${own}${further}`;
	},
	differing: (definition, theirs, ours) => {
		const others = otherRules(theirs, ours, ruleNames).map(([one, other]) => `${one}（我们：${other}）`);
		const all = [...others, ...furtherRules[definition]];
		return all.length > 0 ? `与 Tapedeck 不同的规则：${all.join('、')}` : '';
	},
	against: (period, theirs, own, points) =>
		`${period}：此口径为 ${theirs}，Tapedeck 自身口径为 ${own}（${points}）`,
	anyProduct: '产品筛选只作用于成交；各产品的充提与 App 行为都计入任意行为',
	leftOut: ({ internal, marketMakers, api }, unknown) => {
		const accounts = [
			internal === null ? '' : `内部账户 ${internal} 个`,
			marketMakers === null ? '' : `做市商账户 ${marketMakers} 个`,
			api === null ? '' : `API 账户 ${api} 个`
		].filter(Boolean);
		return [
			accounts.length > 0 ? `已排除${accounts.join('、')}（按全部数据计，同一账户可属多类）` : '',
			unknown === null ? '' : `用户表中没有（未载入用户表时：从未交易）的 ${unknown} 个 ID 不计入`
		]
			.filter(Boolean)
			.join(' · ');
	}
};
