import { otherRules } from './rules';
import type { RetentionText } from './text';
import { parameters } from './text.zh.settings';
import { first, meanWords, noun, ruleNames, ruleWords, thing, verb } from './words.zh';

const breakdownBy = {
	channel: '渠道',
	country: '国家/地区',
	device: '设备',
	account_type: '账户类型',
	vip_level: 'VIP 等级',
	lifecycle: '起始前一日的生命周期层级',
	high_net_worth: '起始前一日是否高净值'
};
const unit = { hour: '小时', day: '天', week: '周', month: '个月' };
const bucket = { hour: '小时', day: '日', week: '周', month: '月' };
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
		transfers: '以首次充值为起点，充提计入活动',
		balances: '各同期群还留有多少资产余额，与成交额和净手续费并列',
		events: '登录与浏览计入活动'
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
	halvesSame: (period) => `新老同期群的${period}留存，数据看不出差异`,
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
	segmentsSame: (breakdown, period) => `${period}留存：数据看不出哪个${breakdownBy[breakdown]}高于或低于其余`,
	segmentsBasis: (contrasts, of) =>
		contrasts
			.map(
				({ name, own, rest, difference, interval }) =>
					`${name} ${own[0]} / ${own[1]}，其余 ${rest[0]} / ${rest[1]}：${difference}（99.7% 区间 ${interval}）`
			)
			.join(' · ') + ` · 共比较 ${of} 组，故取 99.7%`,
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
	triangle: {
		range: (period, low, high) =>
			`不少于 30 人的同期群，${period}留存介于 ${low.share}（${low.name}）与 ${high.share}（${high.name}）之间`,
		plain: '各同期群的回访情况',
		subtitle: (grain, returned, start, shareOf) =>
			`按${start}所在${bucket[grain]}分群 · 之后各${bucket[grain]}${verb(returned)}${shareOf === 'previous' ? '的人数与上一列人数之比（%）' : '的占比（%）'}`,
		summary: (cohorts, pooled) =>
			`${cohorts} 个同期群的留存；完整单元格合并：${pooled.join('，') || '暂无'}。`,
		cohort: '同期群',
		users: (recurring) => (recurring ? '起始人次' : '人数'),
		mean: { pooled: '全部合并', weighted: '加权平均', simple: '简单平均' },
		partial: (grain, isRolling) =>
			isRolling
				? `* 并非每位成员都走完了该${bucket[grain]}：为截至目前的值，不计入平均`
				: `* 该${bucket[grain]}尚未结束：为截至目前的值，不计入平均行`,
		previous: '这是两列人数之比而非占比：跳过上一列后又回来的用户也计入',
		stillRising: '该期或之后：随着之后的回访到来，完整单元格仍会上升',
		emptyHours: '无人开始的小时不显示'
	},
	curve: {
		title: (first, latest) => `${first.period}留存 ${first.share}，${latest.period}为 ${latest.share}`,
		single: (only) => `${only.period}留存 ${only.share}`,
		subtitle: (returned, mean) =>
			`${verb(returned)}的用户占比，${mean === 'simple' ? '简单平均' : mean === 'weighted' ? '加权平均' : '合并值与 95% 区间'}`,
		summary: (points) => `合并留存：${points.join('，')}。`,
		xLabel: (grain, start) => `${start}后的${bucket[grain]}数`,
		all: '全部同期群',
		newer: (since) => `${since}起`,
		older: '此前',
		dashed: '虚线：尚无完整的同期群，为截至目前的值'
	},
	trend: {
		plain: (period) => `各同期群的${period}留存`,
		subtitle: (period, grain, start) =>
			`各同期群${period}回访的占比，按${start}所在${bucket[grain]}，95% 区间`,
		summary: (points) => `各同期群留存：${points.join('，')}。`,
		series: '留存',
		note: '虚线：该期尚未结束的同期群，为截至目前的值，不参与比较',
		lessTime: '不作比较：较晚的同期群可供回访的时间更短，曲线本就会下降',
		notFirst: '不作比较：此前已开始的用户集中在最早的同期群，或同时出现在多个同期群'
	},
	volume: {
		title: (on, turnover) => `市场最活跃的时段在${on}：${turnover}`,
		subtitle: (grain) => `每${bucket[grain]}的用户侧成交额，与同期群的留存对照`,
		summary: (points) => `成交额：${points.join('，')}。`,
		xLabel: { hour: '小时', day: '日', week: '周（起始日）', month: '月' },
		series: '成交额',
		note: '全部账户的成交，范围排除的账户也在内；两个账户之间的成交两边都计；未结束的周期带有标记'
	},
	money: {
		title: (period, turnover, users) =>
			`${period}：成交额为首期的 ${turnover}${users ? `，用户为 ${users}` : ''}`,
		subtitle: (grain) => `之后各${bucket[grain]}的金额占第 0 ${unit[grain]}之比，全部同期群合并`,
		summary: (points) => `成交额留存：${points.join('，')}。`,
		turnover: '成交额',
		fees: '净手续费收入',
		users: '用户',
		note: ({ period, value, each, base, users }) =>
			`${period}：成交额${each ? `平均每${bucket[each]}` : ''} ${value} / ${base}，${users} 人`,
		largest: ({ now, base, grain }) =>
			now === null
				? `最大账户占第 0 ${unit[grain]}的 ${base}`
				: `最大账户占其中 ${now}，第 0 ${unit[grain]}最大账户占 ${base}`,
		fewCarry: '少数大户即可左右这些曲线',
		calendar: (grain) =>
			`自然周期的第 0 ${unit[grain]}早于多数用户的起点，之后各期因此显得偏高；改用各用户的起点则无此问题`,
		balances: {
			name: '资产余额',
			note: ({ period, value, base, users }) =>
				`${period}的资产余额：${value} / ${base}，${users} 人；取各期最后一天的快照与第 0 期之比，只含两者俱全的同期群，未出现在快照中视为零`,
			absent: '未显示资产余额：没有载入资产快照',
			calendarOnly: '未显示资产余额：按日的快照只适用于一日及以上的自然周期',
			noSnapshot: (grain) =>
				`未显示资产余额：没有同期群在第 0 ${unit[grain]}和之后某一期的最后一天都有快照（月末快照适用于按月）`
		}
	},
	survival: {
		median: (days) => `首笔交易后 ${days} 天，半数交易用户已流失`,
		above: (days, share) => `首笔交易后 ${days} 天，仍有 ${share} 的交易用户未流失`,
		subtitle: '未流失占比（%），Kaplan–Meier，95% 区间（log-log）',
		segmentsSubtitle: '未流失占比（%），Kaplan–Meier',
		summary: (points) => `未流失：${points.join('，')}。`,
		xLabel: '首笔交易到最后一笔交易的天数',
		all: '全部交易用户',
		note: ({ days, seenTo, gone, followed }) =>
			`流失：超过 ${days} 天没有交易，以最后一笔交易计；${followed} 人中 ${gone} 人已流失。其余只能判断到${seenTo}，跟踪至此（右删失）。含截至时段末首次交易的全部用户，曲线画到风险集不足 30 人为止`,
		leftOut: (recent, unproven) =>
			`不计：之后才首次交易的 ${recent} 人、首笔交易可能早于数据的 ${unproven} 人`,
		segments: (breakdown) => `交易用户能留多久，按${breakdownBy[breakdown]}`,
		segmentsNote: (shown, all) => `共 ${all} 组，显示人数最多的 ${shown} 组；不画区间`
	},
	bars: {
		subtitle: (breakdown, period) => `按${breakdownBy[breakdown]}的${period}留存，合并值与 95% 区间`,
		title: (breakdown, period) => `${period}留存，按${breakdownBy[breakdown]}`,
		summary: (items) => `${items.join('，')}。`,
		tooSmall: (label) => `${label} · 样本过小`,
		instead: (wanted, shown) => `走完${wanted}的用户过少，改为显示${shown}`,
		more: (shown, all) => `共 ${all} 组，显示人数最多的 ${shown} 组`,
		note: (period, recurring) =>
			`仅含已走完${period}的${recurring ? '起始人次' : '用户'}；不足 30 的分组标为样本过小，不参与比较` +
			(recurring ? '；其余分组也不比较，因为一名用户可能在多组中' : ''),
		headers: {
			channel: '渠道',
			country: '国家/地区',
			device: '设备',
			account_type: '账户类型',
			vip_level: 'VIP 等级',
			lifecycle: '层级',
			high_net_worth: '净值'
		},
		vipNote: 'VIP 等级取自用户表，即导出当日的等级：持续交易者会升级，因此高等级看起来比其起始时更好',
		lifecycleNote:
			'层级按每次起始的前一日判定：首次交易后 30 天内为新用户；30 天内有交易为活跃（含流失风险用户）；停顿超过 60 天后恢复为回流；最后一笔交易后 31 至 90 天为沉睡，其后为流失。数据开始之前的交易未知',
		highNetWorthNote:
			'高净值按每次起始的前一日判定：30 天成交额不低于 100 万美元，或（已导入资产快照时）最近一次快照资产不低于 10 万美元；“用户分层与 LTV”则按成交额与手续费最高的 1% 判定',
		allAlike: (tier, isBeforeFirst) =>
			`起始前一日所有用户都是“${tier}”，没有可比较的层级。` +
			(isBeforeFirst ? '请改为计入每次起始，或选择首次交易以外的起始事件。' : ''),
		curves: {
			title: (breakdown, panels) => `按${breakdownBy[breakdown]}：人数最多的 ${panels} 组的留存曲线`,
			subtitle: '用户占比（%），完整单元格合并，95% 区间；各图坐标相同',
			summary: (items) => `${items.join('，')}。`,
			note: (recurring) => `灰线：全部用户；n：所示首期的${recurring ? '起始人次' : '用户数'}`,
			small: (segments) => `不足 30 人：${segments.join('，')}`
		}
	},
	table: {
		title: '全部单元格',
		subtitle: (grain) => `按同期群与${bucket[grain]}的回访人数`,
		columns: {
			cohort: '同期群起始日',
			hour: '小时',
			period: '期',
			retained: '回访人数',
			rate: '留存率',
			low: '95% 下限',
			high: '95% 上限',
			state: '状态',
			completes: '最后一天'
		},
		states: { complete: '完整', partial: '未完整', unreached: '尚未到达' }
	},
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
	anyProduct: '产品筛选只作用于成交；各产品的充提与 App 行为都计为活动',
	leftOut: ({ internal, marketMakers, api }, unknown) => {
		const accounts = [
			internal > 0 ? `内部账户 ${internal} 个` : '',
			marketMakers > 0 ? `做市商账户 ${marketMakers} 个` : '',
			api > 0 ? `API 账户 ${api} 个` : ''
		].filter(Boolean);
		return [
			accounts.length > 0 ? `已排除${accounts.join('、')}（按全部数据计，同一账户可属多类）` : '',
			unknown > 0 ? `用户表中没有的 ${unknown} 个 ID 不计入` : ''
		]
			.filter(Boolean)
			.join(' · ');
	}
};
