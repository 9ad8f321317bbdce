import { sentences } from '$lib/i18n/prose';
import type { OverviewText } from './text';

/** 总览的中文文案；数字与日期已写好再传入。 */
export const zh: OverviewText = {
	sentence: '与{compare}相比，平台整体表现如何？按{grain}看走势。',
	parameters: {
		compare: {
			label: '对比',
			help: '与之前相同天数对比。当期从 1 日开始且在同一自然月内时，对比上月同日，月末按实际天数截断。',
			options: { previous: '上一期', year: '去年同期' }
		},
		grain: {
			label: '走势粒度',
			help: '图表与迷你走势使用的自然周期。',
			options: { day: '日', week: '周', month: '月' }
		}
	},
	adds: {
		users: '新增注册，以及哪些账户是内部或做市商账户。',
		events: 'App 日活用户，与交易用户分开统计。',
		'trades.fee_usd|fee_amount': '净手续费收入；缺少时为 0。',
		'trades.symbol': '成交额来自哪些交易对。',
		'trades.product': '区分现货、永续等产品；缺少时全部计为现货。'
	},
	sameMonth: (first, lastDay) => `${first}–${lastDay}日`,
	month: (day, sameYear, isWhole) =>
		`${sameYear ? '' : `${day.slice(0, 4)}年`}${Number(day.slice(5, 7))}月${isWhole ? '' : '至今'}`,
	bucket: {
		day: (label) => label,
		week: (label) => `${label}当周`,
		month: (label) => label
	},
	bucketHeader: { day: '日期', week: '周起始日', month: '月份' },
	sentences: sentences.zh,
	bucketEach: { day: '按日', week: '按周', month: '按月' },
	products: {
		spot: '现货',
		margin: '杠杆',
		perp: '永续合约',
		futures: '交割合约',
		options: '期权',
		convert: '闪兑',
		p2p: 'P2P',
		copy: '跟单',
		earn: '理财'
	},
	otherProducts: '其他产品',
	allProducts: '全部产品',
	unknownSymbol: '无交易对',
	change: {
		noBase: '无可比基数',
		same: '持平',
		small: (before, now) => `样本过小：${before} → ${now}`,
		fromTo: (before, now) => `${before} → ${now}`,
		against: (base, perDay) => `较 ${base}${perDay ? ` · 日均 ${perDay}` : ''}`,
		noneIn: (base) => `${base} 为零`,
		unknownIn: (base) => `${base} 数据缺失`,
		notComparable: (base) => `与 ${base} 不可比：带 trade_id 的成交占比不同`,
		begins: (source, first) =>
			`${{ fills: '成交', users: '注册', events: 'App 事件' }[source]}数据始于 ${first}`
	},
	kpi: {
		turnover: '成交额（用户侧）',
		market_volume: '市场成交额',
		monthly_trading_users: '月交易用户',
		daily_trading_users: '日均交易用户',
		daily_active_users: 'App 日活用户',
		net_fee_revenue: '净手续费收入',
		net_fee_rate: '净费率',
		new_users: '新增用户',
		trades_per_trader: '人均成交笔数',
		api_share: 'API 成交额占比'
	},
	note: {
		turnover: (fills) => `用户侧口径，共 ${fills} 笔成交`,
		marketVolume: (trades, sides) => `${trades} 笔撮合，每笔只计一次；文件中平均含 ${sides} 边`,
		marketVolumePart: (trades, share) =>
			`仅含带 trade_id 的成交（占成交额 ${share}）：${trades} 笔撮合，每笔只计一次`,
		needsTradeId: '成交表需要 trade_id',
		noFills: '当期无成交',
		monthly: (from, to) => `${from} – ${to} 共 30 天内有成交的去重用户`,
		monthlyNeeds: (first) => `需要满 30 天的成交；成交数据始于 ${first}`,
		daily: (users, complete) => `${complete} 个完整日的均值；当期去重 ${users} 人`,
		active: (users, complete) =>
			`${complete} 个完整日的均值，有任一 App 事件即计入；当期去重 ${users} 人；不含交易行为`,
		activeNeeds: '当前筛选下没有已知用户的 App 事件',
		fees: (rate, change) => `占成交额 ${rate}${change ? `（${change}）` : ''}；手续费减挂单返佣`,
		needsFees: '成交表需要 fee_usd 或 fee_amount',
		newUsers: (perDay) => `注册用户；日均 ${perDay}`,
		registrationsEnd: (last) => `注册数据止于 ${last}，用户表可能不是最新`,
		needsUsers: '需要用户表：请在数据页导入',
		notByProduct: '不受产品筛选影响',
		tradesPerTrader: (fills, users, median) => `${fills} 笔 ÷ ${users} 名交易用户；中位数 ${median}`,
		apiShare: (api, total) => `${total} 中的 ${api}`,
		apiSharePart: (api, total, share) => `${total} 中的 ${api}；仅含来源已知的成交（占成交额 ${share}）`,
		needsSource: '成交表需要 source（下单来源）',
		apiExcluded: '当前范围已排除 API 账户与成交'
	},
	headline: {
		moves: {
			monthly_trading_users: { down: '交易用户减少', up: '交易用户增加' },
			daily_trading_users: { down: '日均交易用户减少', up: '日均交易用户增加' },
			turnover: { down: '成交额下降', up: '成交额上升' },
			turnover_of_few: { down: '成交额因少数大户下降', up: '成交额靠少数大户上升' },
			net_fee_rate: { down: '费率走低', up: '费率走高' },
			new_users: { down: '新增用户减少', up: '新增用户增加' }
		},
		text: (period, moves) => `${period}：${moves.join('，')}`,
		steady: (period) => `${period}：变化不大`,
		tooSmall: (period, turnover, users) =>
			`${period}：成交额 ${turnover}，交易用户 ${users} 人，样本过小，不判断趋势`,
		noBase: (period, turnover, users) => `${period}：成交额 ${turnover}，交易用户 ${users} 人；暂无可比基数`,
		basis: (period, base, length, items) => `${period} 对比 ${base}（${length}）：${items.join('；')}`,
		basisAlone: (period, items) => `${period}：${items.join('；')}`,
		sameLength: (count) => `各 ${count} 天`,
		lengths: (now, before) => `${now} 天对 ${before} 天，金额按日均判断`,
		item: (label, value, change) => `${label} ${value}${change ? `，${change}` : ''}`,
		perDay: (change) => `日均 ${change}`,
		interval: (change, low, high) => `${change}（95% 区间 ${low} 至 ${high}）`
	},
	concentration: {
		one: (share) => `最大的一名交易用户贡献了 ${share} 的成交额`,
		top: (top, traders, share) => `前 1% 的交易用户（${traders} 人中的 ${top} 人）贡献了 ${share} 的成交额`,
		without: (change) => `；剔除两期各自的前 1% 后，成交额变化 ${change}`,
		withoutOne: (change) => `；剔除两期各自的最大用户后，成交额变化 ${change}`,
		basis: (period, traders, top, total, mean, median) =>
			`${period}，用户表内交易用户 ${traders} 人：${total} 中的 ${top}；人均 ${mean}，中位数 ${median}`
	},
	gaps: {
		unknown: (users, share) => `${users} 个交易账户不在用户表中，占成交额 ${share}`,
		unpriced: (fills, share) =>
			`${fills} 笔成交的手续费无法折算为美元（占成交额 ${share}），未计入净手续费收入`,
		join: (parts) => parts.join('；'),
		unknownBasis: (amount) => `未知账户的 ${amount} 计入成交额，不计入交易用户`,
		unpricedBasis: (amount) => `计算费率时剔除了 ${amount} 成交额`
	},
	turnover: {
		title: (product, share, period) => `${period}，${product}占成交额 ${share}`,
		titleOne: (value, bucket, change) => `${bucket}成交额 ${value}${change ? `，${change}` : ''}`,
		subtitle: (each) => `各产品成交额，${each}，用户侧，美元`,
		onBefore: (change) => `环比 ${change}`
	},
	users: {
		title: (users, bucket, change) => `${bucket}有 ${users} 名用户交易${change ? `，${change}` : ''}`,
		subtitle: (each, withNew) => `交易用户，${each}，每期去重${withNew ? '；以及新增用户（注册）' : ''}`,
		trading: '交易用户',
		fresh: '新增用户',
		note: () => '同一用户可计入多个周期，各周期不可相加。'
	},
	fees: {
		title: (value, bucket, change, rate) =>
			`${bucket}净手续费收入 ${value}${change ? `，${change}` : ''}，占成交额 ${rate}`,
		subtitle: (each) => `净手续费收入，${each}：手续费减挂单返佣，美元`,
		rateTitle: (rate, bucket, change) => `${bucket}净费率 ${rate}${change ? `，${change}` : ''}`,
		rateSubtitle: (each) => `净手续费收入 ÷ 成交额，${each}，基点（bps）`
	},
	series: {
		noneComplete: (metric) => `${metric}：暂无完整周期`,
		summary: (metric, _, buckets, latest, low, high) =>
			`${metric}：共 ${buckets} 个完整周期，最近一期 ${latest}，区间 ${low} 至 ${high}。`,
		summaryNone: (metric) => `${metric}：暂无完整周期可描述。`,
		partial: (_, bucket, asOf) =>
			`始于 ${bucket} 的周期截至 ${asOf} 尚未完整，以虚线或斜纹表示，不参与对比。`,
		skipped: (_, first) => `成交数据始于 ${first}，落在周期中间，该周期不展示。`,
		months: '金额为自然月合计，各月天数不同。'
	},
	symbolTable: {
		title: (symbol, share) => `${symbol} 占成交额 ${share}`,
		titleTop: (symbol, share, count, together) =>
			`${symbol} 占成交额 ${share}，前 ${count} 名合计 ${together}`,
		subtitle: (period, base) => `交易对成交额排名，${period}${base ? `，对比 ${base}` : ''}`,
		symbol: '交易对',
		note: '成交额变化用百分比，占比变化用百分点；任一侧不足 30 笔时用文字说明。',
		lengths: (now, before) => `总额分别为 ${now} 天与 ${before} 天。`
	},
	productTable: {
		title: (product, change, base) => `${product}对成交额变化影响最大：较 ${base} ${change}`,
		titlePlain: (product, share) => `${product}是最大产品，占成交额 ${share}`,
		subtitle: (period, base) => `分产品，${period}${base ? `，对比 ${base}` : ''}`,
		product: '产品',
		note: '使用多个产品的用户在各产品中分别计数；末行为重新去重，并非相加。',
		unpriced: (fills) => `${fills} 笔手续费无法折算，会压低所属产品的费率；末行已剔除。`
	},
	column: {
		turnover: '成交额',
		base: (base) => `成交额 ${base}`,
		change: '变化',
		share: '占比',
		shareChange: '占比变化',
		fills: '成交笔数',
		users: '交易用户',
		usersChange: '用户变化',
		fees: '净手续费收入',
		rate: '净费率（bps）'
	},
	notes: {
		noCompleteDay: (asOf, from) =>
			`当期没有完整日：起始日为 ${from}，最后一个完整日为 ${asOf}。请选择更早的起始日，或导入更新的成交数据。`,
		noFills: (period) => `当前筛选下，${period} 没有成交。请更换时间范围、重置筛选，或在数据页导入成交表。`,
		clipped: (period, base, now, before) =>
			`上月天数较少：${period}（${now} 天）对比 ${base}（${before} 天）。总额的天数不同，旁边附有日均变化。`,
		starts: (first, period) =>
			`当前范围的成交始于 ${first}：${period} 未被完整覆盖，均值从该日起算，且无可比基数。`,
		noYear: (base, first) => `没有去年同期数据：${base} 早于首笔成交日 ${first}。`,
		partialBase: (base, first) => `无可比基数：当前范围的成交始于 ${first}，未覆盖 ${base}。`,
		definitions: (to) =>
			`成交额为每位用户自身成交的美元价值之和。交易用户指用户表中至少有一笔成交的账户：日指标按天去重，月指标按 30 天去重。对比截至 ${to}，即当期最后一个完整日。`,
		excluded: (items) => `已排除：${items.join('、')}；按全部数据计，同一账户可属多类。`,
		excludedNone: '未排除任何账户。',
		internal: (count) => `内部账户 ${count} 个`,
		market_makers: (count) => `做市商 ${count} 个`,
		api: (count) => `API 账户 ${count} 个`
	}
};
