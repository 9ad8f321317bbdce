import type { Step } from './funnel';
import type { Dimension, Entry } from './params';
import type { ConversionText } from './text';

const steps: Record<Step, string> = {
	registration: '注册',
	kyc: 'KYC 通过',
	first_deposit: '首次入金',
	first_trade: '首次交易',
	repeat_trade: '再次交易'
};

const dimensions: Record<Dimension, string> = { channel: '渠道', device: '设备', country: '国家' };

const entered: Record<Entry, string> = {
	registration: '注册',
	kyc: '首次完成 KYC 认证',
	first_deposit: '首次入金'
};

const users = (_: number, written: string) => `${written} 名用户`;

export const chinese: ConversionText = {
	sentence:
		'自{entry}起 {window_days} 天内，有多少用户完成首次交易与再次交易？按{breakdown}拆分，按进入{bucket}看趋势',
	parameters: {
		entry: {
			label: '漏斗起点',
			help: '用户进入漏斗的步骤，以首次发生为准。',
			options: { registration: '注册', kyc: 'KYC 通过', first_deposit: '首次入金' }
		},
		window_days: {
			label: '转化窗口（天）',
			help: '自进入起，所有步骤须在此天数内完成。窗口未结束的用户记为“进行中”，不算流失。'
		},
		breakdown: {
			label: '拆分维度',
			options: { none: '不拆分', channel: '渠道', device: '设备', country: '国家' }
		},
		bucket: { label: '趋势粒度', options: { week: '周', month: '月' } }
	},
	adds: {
		transfers: '全部已到账的充值，KYC 之后再次充值也能按顺序计入。',
		events: '以行为事件（kyc_pass）记录的 KYC 通过，作为用户表日期的补充。'
	},
	steps,
	dimensions,
	entered,
	users,
	unknown: '未知',
	all: '全部',
	tooSmall: '分母不足 30，样本过小',
	sentences: (parts) => parts.join(''),
	headline: (share, entry, window) => `${entered[entry]}后 ${window} 天内，${share} 的用户完成首次交易`,
	headlineBasis: (k, n, interval, period) =>
		`窗口已结束的 ${n} 名用户中 ${k} 名 · 95% 区间 ${interval} · 进入时间 ${period}`,
	leftOut: (_, count, open, asOf) =>
		`截至 ${asOf}，${count} 名用户仍在窗口期内，未计入转化率；其中 ${open} 名尚未首次交易（进行中）`,
	noneLeftOut: (asOf) => `截至 ${asOf}，没有用户仍在窗口期内`,
	noneMature: (_, count, window) => `${count} 名进入用户均仍在 ${window} 天窗口期内，暂无转化率`,
	noneMatureBasis: (traded, open, asOf, period) =>
		`截至 ${asOf}，${traded} 名已首次交易，${open} 名进行中 · 进入时间 ${period}`,
	shortenWindow: '请选择更早的时间段，或缩短转化窗口，以查看转化率。',
	loss: (from, to, lost, share) =>
		`流失最多的一步是“${steps[from]} → ${steps[to]}”：流失 ${lost}，占到达上一步用户的 ${share}`,
	lossBasis: (k, n, interval, from) =>
		`窗口已结束且到达“${steps[from]}”的 ${n} 名用户中流失 ${k} 名 · 95% 区间 ${interval}`,
	noLoss: '目前各步骤均无流失',
	noLossBasis: (n) => `窗口已结束的进入用户 ${n} 名`,
	segments: (best, bestShare, worst, worstShare, dimension) =>
		`按${dimensions[dimension]}看，${best}转化最高（${bestShare}），${worst}最低（${worstShare}）`,
	segmentsBasis: (bestOf, worstOf, difference, interval, apart) =>
		`${bestOf} 对比 ${worstOf} · 相差 ${difference}，95% 区间 ${interval}：${apart ? '差异显著' : '无法区分'}`,
	chosenAmong: (n, dimension) => `分母不少于 30 的 ${n} 个${dimensions[dimension]}中的最高与最低，事后挑选`,
	of: (k, n) => `${k} / ${n}`,
	funnelTitle: (from, to, lost, share) =>
		`流失最大：“${steps[from]} → ${steps[to]}”流失 ${lost}，占 ${share}`,
	funnelOpenTitle: (count) => `${count} 名用户进入漏斗，窗口均未结束`,
	funnelSubtitle: (entry, period, window) =>
		`${period} ${entered[entry]}的用户，${window} 天内按顺序完成的步骤`,
	funnelSummary: (parts) => `各步骤到达人数：${parts}。`,
	funnelNote: (mature, entrants, window) =>
		`柱长为全部 ${entrants} 名进入用户；转化率、区间（占上一步）与中位时长仅统计 ${window} 天窗口已结束的 ${mature} 名。`,
	barTitle: (best, bestShare, worst, worstShare) => `${best}转化率 ${bestShare}，${worst} ${worstShare}`,
	barTitleFew: (dimension) => `窗口已结束的用户太少，无法比较各${dimensions[dimension]}`,
	barSubtitle: (entry, window) => `${entered[entry]}后 ${window} 天内完成首次交易的用户占比`,
	barSummary: (parts) => `首次交易转化率及 95% 区间：${parts}。`,
	barNote: '仅含窗口已结束的用户；须线为 95% Wilson 区间。',
	smallOnes: (names) => `样本过小（分母不足 30）：${names}。`,
	barOthers: (n) => `另有 ${n} 项人数更少或窗口均未结束，见表。`,
	noDimension: (dimension) =>
		`进入用户的${dimensions[dimension]}全部未知：请在用户表中映射 ${dimension === 'device' ? 'device_first' : dimension} 列后再比较。`,
	trendTitle: (change, share, label, before) =>
		change === 'flat'
			? `首次交易转化率无明显变化：${label} ${share}，此前 ${before}`
			: `首次交易转化率由 ${before} ${change === 'up' ? '升' : '降'}至 ${share}（${label}）`,
	trendTitleShort: (share, label) => `${label}首次交易转化率为 ${share}`,
	trendTitleNone: '尚无完整的进入时段',
	trendSubtitle: (bucket, window) =>
		`${window} 天内首次交易，按进入${bucket === 'week' ? '周' : '月'}，仅含窗口已结束的用户`,
	trendSummary: (complete, partial) => `${complete} 个完整时段，${partial} 个未完整时段。`,
	trendNote: (window) => `虚线：该时段用户的 ${window} 天窗口尚未全部结束。“此前”为更早完整时段合并计算。`,
	cutBucket: (label) => `首个时段（${label}）仅含所选时间段内的日期。`,
	trendSeries: '首次交易',
	bucketLabel: { week: '进入周', month: '进入月' },
	weekOf: (day) => `${day}当周`,
	tableTitle: '各步骤：转化、流失与进行中',
	tableSubtitle: (window) => `人数含全部进入用户；转化率与时长仅含 ${window} 天窗口已结束的用户`,
	columns: {
		segment: '分组',
		step: '步骤',
		reached: '到达',
		dropped: '流失',
		open: '进行中',
		k: '分子（窗口已结束）',
		ofFirst: '占首步',
		ofFirstLow: '占首步 95% 下限',
		ofFirstHigh: '占首步 95% 上限',
		nFirst: '占首步分母',
		ofPrevious: '占上一步',
		ofPreviousLow: '占上一步 95% 下限',
		ofPreviousHigh: '占上一步 95% 上限',
		nPrevious: '占上一步分母',
		median: '中位时长',
		p90: 'P90 时长',
		remark: '备注'
	},
	kHelp: '窗口已结束且到达该步骤的用户数，为两个转化率的分子。',
	timeHelp: '距上一步的时长，仅统计窗口已结束且完成该步骤的用户。',
	noEntrants: (entry, period) => `${period} 没有用户${entered[entry]}。请更换时间段或减少筛选条件。`,
	noEntryData: {
		registration: '没有注册时间：请映射用户表的 registered_at。',
		kyc: '没有 KYC 通过时间，漏斗无法从此开始：请映射用户表的 kyc_passed_at、上传 kyc_pass 事件，或改以注册为起点。',
		first_deposit:
			'没有已到账的充值记录，漏斗无法从此开始：请上传充提表、映射用户表的 first_deposit_at，或改以注册为起点。'
	},
	missingKyc:
		'未包含 KYC 步骤：数据中没有 KYC 通过时间。请映射用户表的 kyc_passed_at，或上传含 kyc_pass 的事件表。',
	missingDeposit: '未包含入金步骤：数据中没有已到账的充值。请上传充提表，或映射用户表的 first_deposit_at。',
	oneDeposit:
		'入金取自用户表的 first_deposit_at，看不到之后的充值，因此 KYC 之前的入金视为未入金。上传充提表即可看到全部充值。',
	noTrades: (products) =>
		products ? `进入用户在窗口内没有 ${products} 成交，请检查产品筛选。` : '进入用户在窗口内没有成交。',
	outOfOrder: (_, count, to) =>
		`${count} 名用户在窗口内完成了“${steps[to]}”，但顺序不符（缺少前一步或前一步在后），漏斗中不计入该步骤。`,
	firstOnRecord: (entry, day) =>
		`起点为有记录以来的首次${entry === 'kyc' ? ' KYC 通过' : '入金'}；数据自 ${day} 开始，更早的看不到。`,
	definition: (window) =>
		`各步骤按顺序计算，均不早于上一步（时间相同时按漏斗顺序），且须在进入后 ${window} 天内完成（含最后一刻）。再次交易：首次交易所在统计日之后的首笔成交。`,
	onlyProducts: (products) => `仅统计 ${products} 的成交。`,
	excluded: (parts) => `已排除：${parts}。`,
	excludedNone: '未排除任何账户。',
	internal: (count) => `内部账户（${count}）`,
	marketMakers: (count) => `做市商（${count}）`,
	api: (count) => `API 账户及 API 成交（${count} 个账户）`,
	unknownUsers: (_, count) => `${count} 名有行为的用户不在用户表中，无法进入漏斗。`
};
