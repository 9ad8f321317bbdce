import { sentences } from '$lib/i18n/prose';
import { columns } from './columns';
import type { TiersText } from './text';

export const zh: TiersText = {
	sentence:
		'首笔交易后 {new_days} 天内为新用户，末次交易后 {active_days} 天内为活跃、{dormant_days} 天内为沉睡；与 {compare_on} 对比；列出{list_tier}用户',
	parameters: {
		new_days: { label: '新用户天数', help: '首笔交易后的天数，含最后一天。' },
		active_days: { label: '活跃天数', help: '距末次交易的天数。' },
		dormant_days: { label: '沉睡上限', help: '距末次交易的天数，超过即为流失。' },
		returned_gap_days: { label: '回流间隔', help: '回归前连续未交易须超过该天数。' },
		at_risk_gap_days: {
			label: '流失风险：未交易天数',
			help: '连续未交易超过该天数，且超过本人交易日间隔中位数的两倍，即有流失风险。'
		},
		at_risk_drop: {
			label: '流失风险：下滑比例',
			help: '近 30 天成交额低于前 30 天的该比例，且交易天数不高于该比例，同样视为有流失风险。'
		},
		hnw_turnover_usd: { label: '高净值成交额门槛', help: '近 30 天成交额，美元。' },
		hnw_top_percent: {
			label: '高净值：贡献前',
			help: '或近 90 天净手续费收入排名前百分之几（仅在有正贡献的用户中排名）。0 表示不启用。'
		},
		commission_charged_to: {
			label: '邀请返佣计入',
			help: '返佣付给邀请人，但由被邀请人的交易产生。',
			options: { referee: '产生交易的被邀请人', receiver: '收到返佣的人' }
		},
		compare_on: { label: '对比日', help: '留空为统计截止日前 30 天。' },
		list_tier: {
			label: '名单',
			options: {
				new: '新',
				active: '活跃',
				returned: '回流',
				at_risk: '有流失风险的',
				dormant: '沉睡',
				churned: '流失',
				never_traded: '从未交易的',
				hnw: '高净值'
			}
		},
		list_limit: { label: '名单行数' }
	},
	adds: {
		users: '可看到从未交易的用户，名单含渠道与国家/地区。',
		transfers: '可看到其中谁已充值。',
		rewards: 'LTV 扣除奖励与返佣，而不只是净手续费收入。',
		'trades.fee_usd|fee_amount': '净手续费收入与 LTV；缺少时为 0。'
	},
	tier: {
		new: '新用户',
		active: '活跃',
		returned: '回流',
		at_risk: '流失风险',
		dormant: '沉睡',
		churned: '流失',
		never_traded: '从未交易',
		hnw: '高净值（叠加标签）',
		all: '全部用户'
	},
	side: {
		new: '新用户',
		active: '活跃',
		returned: '回流',
		at_risk: '流失风险',
		dormant: '沉睡',
		churned: '流失',
		never_traded: '从未交易',
		joined_since: '此后加入'
	},
	band: {
		platinum: '铂金（前 1%）',
		gold: '黄金（1–5%）',
		silver: '白银（5–20%）',
		bronze: '青铜（20–50%）',
		base: '基础（50–100%）',
		zero: '零贡献',
		negative: '负贡献'
	},
	measure: { net_fee_revenue: '净手续费收入', turnover: '成交额', ltv: 'LTV' },
	step: { unverified: '未认证', verified: '已认证未充值', funded: '已充值未交易' },
	action: {
		new: '七日新手任务引导',
		active: '维持交易节奏，临近门槛者给 VIP 体验',
		returned: '欢迎回归，关注次月留存',
		at_risk: '高价值用户 48 小时内联系',
		dormant: '按价值从高到低召回',
		churned: '仅做低成本触达',
		never_traded: '首单小额券与新手教程',
		hnw: '专属客户经理、费率与大宗服务'
	},
	sentences: sentences.zh,
	columns: columns.zh,
	ltvIs: (rewardsLoaded, commissionTo) =>
		rewardsLoaded
			? `LTV 为截至统计日的累计净手续费收入减奖励；邀请返佣计入${commissionTo === 'referee' ? '产生交易的被邀请人' : '收到返佣的人'}。`
			: 'LTV 为截至统计日的累计净手续费收入；未载入奖励表，未扣除奖励。',
	findings: {
		largest: (state, users, traders, share) =>
			`“${state}”人数最多：${traders} 名交易用户中有 ${users} 名（${share}）。`,
		nobodyTraded: (users) => `${users} 名用户中无人交易过。`,
		composition: (n, interval, day, never) =>
			`n = ${n} 名交易用户，95% 区间 ${interval}，截至 ${day}；另有 ${never} 名用户从未交易。`,
		concentration: (topShare, tenShare, measure, median) =>
			`前 1% 的交易用户贡献了 ${topShare} 的${measure}，前 10% 贡献 ${tenShare}；中位用户贡献 ${median}。`,
		concentrationBasis: (n, gini, day) => `n = ${n} 名交易用户，基尼系数 ${gini}，累计至 ${day}。`,
		typical: (median, mean) => `交易用户 LTV 中位数为 ${median}，均值为 ${mean}。`,
		tooLarge: (states, number) =>
			number === 1 ? '单一状态超过交易用户的 40%' : `${states}各占交易用户的 40% 以上`,
		tooSmall: (states) => `${states}不足交易用户的 0.5%`,
		named: (state, share) => `${state}（${share}）`,
		odd: (largest, parts) => `${largest}${parts.join('；')}，建议调整阈值。`,
		wentQuiet: (quiet, trading, share, then) =>
			`自 ${then} 以来，当时在交易的 ${trading} 名用户中有 ${quiet} 名转为沉睡或流失（${share}）。`,
		quietBasis: (n, interval, then, now) =>
			`n = ${n} 名在 ${then} 为新、活跃、回流或有流失风险的用户，95% 区间 ${interval}，对照 ${now}。`,
		cameBack: (back, silent) => `${silent} 名沉睡或流失用户中有 ${back} 名重新交易。`,
		both: (first, second) => `${first}${second}`,
		small: '不足 30，样本过小，不宜过度解读。'
	},
	kpis: {
		users: '用户数',
		traders: '交易用户',
		hnw: '高净值用户',
		ltv: '交易用户 LTV 均值',
		gini: '净手续费收入基尼系数',
		neverTraded: (users) => `${users} 名从未交易`,
		ofUsers: (share, n) => `占 ${n} 名用户的 ${share}`,
		hnwNote: (byTurnover, byFees) => `按成交额 ${byTurnover}，按手续费 ${byFees}`,
		median: (median, n) => `中位数 ${median}，n = ${n}`,
		giniNote: (topShare) => `前 1% 贡献 ${topShare}`
	},
	tiers: {
		barSubtitle: '各生命周期状态占交易用户的比例，95% 区间',
		barSummary: (list) => `各状态占交易用户：${list}。`,
		stateHeader: '状态',
		tableTitle: (hnw, quiet) => `${hnw} 名高净值用户中有 ${quiet} 名处于流失风险、沉睡或流失`,
		tableTitleNone: '各状态的用户与价值',
		tableSubtitle: '各状态的用户数、成交额、净手续费收入与 LTV，美元',
		tableNote: (ltv) =>
			`${ltv}占比以全部用户为分母，附 95% Wilson 区间。高净值为叠加标签，这些用户同时计入各自状态。`,
		fewUsers: '* 不足 30 名用户：均值与占比样本过小，不宜过度解读。',
		neverTitle: (users, step, most) => `${users} 名从未交易的用户中有 ${most} 名处于：${step}`,
		neverSubtitle: '从未交易的用户，按最远步骤',
		neverNote: '无认证时间或等级视为未认证，无已完成充值视为未充值。认证等级没有日期，按现值计。'
	},
	movement: {
		fromHeader: (day) => day,
		toHeader: (day) => day,
		titleNoBase: '对比日尚无交易用户',
		subtitle: (then, now) => `${then} 与 ${now} 的用户状态`,
		summary: (users, stayed) => `${users} 名用户在各状态间的流动，其中 ${stayed} 名两日状态相同。`,
		sankeyNote: (left) => `图中未画出：后一日仍从未交易的 ${left} 名用户。`,
		matrixTitle: (stayed, known, share) =>
			`两日均在册的 ${known} 名交易用户中有 ${stayed} 名状态未变（${share}）`,
		matrixSubtitle: '各原状态按当前状态的占比，每行合计 100%',
		tableTitle: '全部流动明细',
		tableSubtitle: (users) => `按当时与当前状态计的用户数，各行合计 ${users} 名`,
		rowSize: '当时用户数',
		notEarlier: (then, now) => `对比日须早于 ${now}，当前选择为 ${then}，请另选一天。`,
		fewUsers: '* 原状态不足 30 名用户：样本过小，不宜过度解读。'
	},
	value: {
		curveTitle: (topShare, tenShare) =>
			`前 1% 的交易用户贡献 ${topShare} 的净手续费收入，前 10% 贡献 ${tenShare}`,
		curveSubtitle: '洛伦兹曲线：累计净手续费收入与成交额占比',
		curveSummary: (parts) => `交易用户集中度：${parts.join('；')}。`,
		curvePart: (measure, gini, topShare) => `${measure}基尼系数 ${gini}，前 1% 占 ${topShare}`,
		curveNote: '交易过的用户由小到大排列；虚线为完全平均。',
		curveNegative: (users, measure) =>
			`${users} 名用户的${measure}为负：曲线起点低于横轴，基尼系数可能大于 1。`,
		xLabel: '交易用户累计占比',
		tableTitle: (mean, median) => `交易用户 LTV 均值 ${mean}，中位数 ${median}`,
		tableSubtitle: '每名交易用户的累计金额，美元；前 1% 与前 10% 向上取整',
		bandsTitle: (share, users) => `铂金与黄金共 ${users} 名用户，贡献 ${share} 的 LTV`,
		bandsTitleNone: '按 LTV 分层',
		bandsSubtitle: '全部用户按已实现 LTV 分层，美元；各层只划分 LTV 为正的用户',
		bandsNote: (neverTraded) => `零贡献用户中有 ${neverTraded} 名从未交易。LTV 占比以净额合计为分母。`,
		noTotal: '净手续费收入合计不为正，无法绘制集中度。'
	},
	list: {
		title: (shown, total, tier) =>
			shown === total ? `${tier}：共 ${total} 名用户` : `${tier}：${total} 名用户中的前 ${shown} 名`,
		subtitle: (day) => `按 LTV 由高到低，截至 ${day}，美元`,
		empty: (tier) => `统计截止日没有“${tier}”用户，请另选一层。`,
		yes: '是',
		no: '否'
	},
	notes: {
		nobody: '当前范围内截至统计日没有注册或交易的用户：请选择更晚的日期或减少筛选。',
		noUsersTable:
			'未载入用户表：仅以交易过的用户为准，“从未交易”为 0，渠道与国家/地区未知。拖入用户表即可补全。',
		shortHistory: (days, first, dormant) =>
			`数据自 ${first} 起仅 ${days} 天：更早交易过的用户会显示为新用户，也不可能有人连续未交易超过 ${dormant} 天。`,
		shortBefore: (then, first) => `数据自 ${first} 开始，${then} 之前历史较短，当日许多用户会显示为新用户。`,
		order: (value) =>
			`每名用户只有一个状态，按顺序取第一个符合者：从未交易；新用户（首笔交易在 ${value.new_days} 天内）；流失（末次交易超过 ${value.dormant_days} 天）；沉睡（超过 ${value.active_days} 天）；流失风险（首笔交易超过 30 天，且连续未交易超过 ${value.at_risk_gap_days} 天并超过本人交易日间隔中位数的两倍，或近 30 天成交额低于前 30 天的 ${value.at_risk_drop} 且交易天数不高于 ${value.at_risk_drop}）；回流（连续未交易超过 ${value.returned_gap_days} 天后在近 ${value.active_days} 天内交易）；其余为活跃。高净值：近 30 天成交额达 ${value.hnw_turnover_usd}，或在有正贡献的用户中近 90 天净手续费收入排名前 ${value.hnw_top_percent}；未考虑资产余额。`,
		sources: (asOf, parts) => `截至 ${asOf}。${parts.join('')}`,
		noRewards: '未载入奖励表：LTV 即净手续费收入，拖入奖励表后会扣除。',
		unpricedRewards: (count) => `${count} 笔奖励无美元价值，按零计。`,
		unpricedFees: (count) => `${count} 笔成交的手续费无法估值，按零计。`,
		unknownUsers: (count) => `${count} 个有行为的用户编号不在用户表中，未计入。`,
		leftOut: (parts) => `已排除：${parts.join('、')}；按全部数据计，同一账户可属多类。`,
		internal: (count) => `${count} 个内部账户`,
		marketMakers: (count) => `${count} 个做市商`,
		api: (count) => `${count} 个 API 账户及全部 API 成交`,
		products: (products) => `状态、成交额与手续费仅计 ${products} 成交；奖励不分产品，全额扣除。`,
		wholeHistory: '所选时间段不适用：状态以截至统计日的全部数据判定。'
	}
};
