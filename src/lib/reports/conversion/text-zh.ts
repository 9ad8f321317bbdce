import { sentences } from '$lib/i18n/prose';
import type { Unit } from './view';
import { filterNames, type Dimension } from './params';
import type { ConversionText } from './text';
import { change } from './text-zh-change';
import { others } from './text-zh-others';
import { parameters, step, who } from './text-zh-settings';

const dimensions: Record<Dimension, string> = {
	channel: '渠道',
	device: '设备',
	country: '国家/地区',
	account_type: '账户类型',
	vip_level: 'VIP 等级',
	product: '产品',
	symbol: '交易对'
};

const milestones: Record<string, string> = {
	registration: '注册',
	kyc: '首次完成 KYC 认证',
	first_deposit: '首次充值',
	any_step: '完成路径中任一步骤'
};
const entered = (first: string) => milestones[first] ?? `进入“${step(first)}”`;
const made = (target: string) => (target === 'first_trade' ? '完成首笔交易' : `到达“${step(target)}”`);
const counted = (unit: Unit, _: number, written: string) =>
	unit === 'users' ? `${written} 名用户` : `${written} 次尝试`;
const targetName = (target: string) =>
	target === 'first_trade' ? '首笔交易转化率' : `“${step(target)}”转化率`;

export const chinese: ConversionText = {
	sentence:
		'在{funnel}的路径上，{window_days} {window_unit}内用户流失在哪一步？按{breakdown}拆分，按进入{bucket}看趋势',
	parameters,
	usualUnit: { days: '天', hours: '小时' },
	apart: { label: '按产品、交易对、设备或金额限定步骤', names: filterNames },
	adds: {
		transfers: '全部已到账的充值，KYC 之后再次充值也能按顺序计入。',
		releases: '各次版本发布的日期，用来衡量转化变化。',
		tickets: '流失用户此前是否提交过工单。',
		events: '以行为事件（kyc_pass）记录的 KYC 通过，作为用户表日期的补充。'
	},
	step,
	days: (n) => `${n} 天`,
	hours: (n) => `${n} 小时`,
	counted,
	unknown: '未知',
	all: '全部',
	tooSmall: '分母不足 30，样本过小',
	sentences: sentences.zh,
	headline: (share, unit, first, target, window) =>
		`${entered(first)}后 ${window}内，${share} 的${who[unit]}${made(target)}`,
	headlineBasis: (unit, k, n, interval, period) =>
		`窗口已结束的 ${counted(unit, 2, n)}中 ${k} ${unit === 'users' ? '名' : '次'} · 95% 区间 ${interval} · 进入时间 ${period}`,
	leftOut: (unit, n, count, open, target, asOf) =>
		`截至 ${asOf}，${counted(unit, n, count)}仍在窗口期内，未计入转化率；其中 ${open} ${unit === 'users' ? '名' : '次'}尚未${made(target)}（进行中）`,
	noneLeftOut: (asOf) => `截至 ${asOf}，没有用户仍在窗口期内`,
	noneMature: (unit, n, count, window) => `${counted(unit, n, count)}均仍在 ${window}窗口期内，暂无转化率`,
	noneMatureBasis: (target, traded, open, asOf, period) =>
		`截至 ${asOf}，${traded} 已${made(target)}，${open} 进行中 · 进入时间 ${period}`,
	shortenWindow: '请选择更早的时间段，或缩短转化窗口，以查看转化率。',
	loss: (unit, from, to, lost, share) =>
		`流失最多的一步是“${step(from)} → ${step(to)}”：流失 ${lost}，占到达上一步${who[unit]}的 ${share}`,
	lossBasis: (unit, k, n, interval, from) =>
		`窗口已结束且到达“${step(from)}”的 ${counted(unit, 2, n)}中流失 ${k} ${unit === 'users' ? '名' : '次'} · 95% 区间 ${interval}`,
	noLoss: '目前各步骤均无流失',
	noLossBasis: (unit, n) => `窗口已结束的${counted(unit, 2, n)}`,
	segments: (best, bestShare, worst, worstShare, dimension) =>
		`按${dimensions[dimension]}看，${best}转化最高（${bestShare}），${worst}最低（${worstShare}）`,
	segmentsSame: (best, bestShare, worst, worstShare, dimension) =>
		`各${dimensions[dimension]}间无显著差异：${worstShare}（${worst}）至 ${bestShare}（${best}）`,
	segmentsBasis: (bestOf, worstOf, difference, interval, apart, pairs) =>
		`${bestOf} 对比 ${worstOf} · 相差 ${difference}，${pairs > 1 ? `按全部 ${pairs} 对校正的 ` : ''}95% 区间 ${interval}：${apart ? '差异显著' : '无法区分'}`,
	chosenAmong: (n, dimension) => `分母不少于 30 的最大 ${n} 个${dimensions[dimension]}中的最高与最低`,
	of: (k, n) => `${k} / ${n}`,
	with: (what, basis) => `${what}（${basis}）`,
	funnelTitle: (from, to, lost, share) => `流失最大：“${step(from)} → ${step(to)}”流失 ${lost}，占 ${share}`,
	funnelOpenTitle: (count) => `${count} 名用户进入漏斗，窗口均未结束`,
	funnelSubtitle: (unit, first, period, window) =>
		`${period} ${entered(first)}的${who[unit]}，${window}内完成的步骤`,
	funnelSummary: (_, parts) => `各步骤到达人数：${parts}。`,
	funnelNote: (mature, entrants, window) =>
		`柱长为全部 ${entrants} 个进入者；转化率、区间（占上一步）与中位时长仅统计 ${window}窗口已结束的 ${mature} 个。`,
	barTitle: (best, bestShare, worst, worstShare) => `${best}转化率 ${bestShare}，${worst} ${worstShare}`,
	barTitleSame: (dimension, lowest, highest) =>
		`${lowest} 至 ${highest}：各${dimensions[dimension]}间无显著差异`,
	barTitleFew: (dimension) => `窗口已结束的用户太少，无法比较各${dimensions[dimension]}`,
	barTitleAlike: (dimension) => `各${dimensions[dimension]}的转化率相同`,
	barSubtitle: (unit, first, target, window) =>
		`${entered(first)}后 ${window}内${made(target)}的${who[unit]}占比`,
	barSummary: (target, parts) => `${targetName(target)}及 95% 区间：${parts}。`,
	barItem: (name, share, interval, of) => `${name} ${share}（${interval}；${of}）`,
	barNote: '仅含窗口已结束的用户；须线为 95% Wilson 区间。',
	vipNote: 'VIP 等级取自用户表，即导出当日的等级：持续交易者会升级，因此高等级看起来比进入时更好。',
	smallOnes: (names) => `样本过小（分母不足 30）：${names}。`,
	barOthers: (n) => `另有 ${n} 项人数更少或窗口均未结束，见表。`,
	noDimension: (dimension) =>
		dimension === 'product' || dimension === 'symbol'
			? `首个步骤没有记录${dimensions[dimension]}，无法比较：请选择以带该属性的事件开始的路径。`
			: `进入用户的${dimensions[dimension]}全部未知：请在用户表中映射 ${dimension === 'device' ? 'device_first' : dimension} 列后再比较。`,
	trendTitle: (target, change, share, label, before) =>
		change === 'flat'
			? `${targetName(target)}无明显变化：${label} ${share}，此前 ${before}`
			: `${targetName(target)}由 ${before} ${change === 'up' ? '升' : '降'}至 ${share}（${label}）`,
	trendTitleShort: (target, share, label) => `${label}${targetName(target)}为 ${share}`,
	trendTitleNone: () => '尚无完整的进入时段',
	trendTitleSmall: () => '完整的进入时段样本均过小',
	selfSelected: (entries, isCompared, canChange) =>
		(entries === 'first'
			? '每名用户以时间段内的首次事件进入一次'
			: '每名用户只计一次，取走得最远的一次进入') +
		'：频繁者进入得早，因此早进入者与晚进入者并非同类用户' +
		(isCompared ? '，下方的比较混有此差异。' : '，不作比较。') +
		(canChange ? '要比较不同日期，请让每次尝试都计入。' : ''),
	trendSubtitle: (bucket, target, window) =>
		`${window}内${made(target)}，按进入${{ day: '日', week: '周', month: '月' }[bucket]}，仅含窗口已结束的用户`,
	trendSummary: (_, complete, partial) => `${complete} 个完整时段，${partial} 个未完整时段。`,
	trendNote: (_, window) => `虚线：该时段用户的 ${window}窗口尚未全部结束。“此前”为更早完整时段合并计算。`,
	cutBuckets: (labels) => `仅含所选时间段内的日期，不作比较：${labels}。`,
	trendSeries: (target) => step(target),
	bucketLabel: { day: '进入日', week: '进入周', month: '进入月' },
	weekOf: (day) => `${day}当周`,
	tableTitle: '各步骤：转化、流失与进行中',
	tableSubtitle: (window) => `人数含全部进入用户；转化率与时长仅含 ${window}窗口已结束的用户`,
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
	optionalEntry: '路径的起始步骤不能同时为可跳过的步骤：请另选其一，或更换起点。',
	laterAtFirst:
		'“之后某天的交易”是相对前一步而言的：不能作为第一步，也不能作为排除事件。请在设置中另选事件。',
	backwards: (from, to) => `排除条件没有影响：终点为第 ${to} 步，不在起点第 ${from} 步之后。`,
	untilBefore: '变化的结束日早于开始日：现已忽略，变化持续至时间段结束。',
	optionalLast: (optional) => `可跳过的步骤“${step(optional)}”在最后：是否发生与此前各步无关。`,
	tooFewSteps: '路径至少需要两个步骤：请在设置中选择。',
	neverDone: (name) => `进入者在窗口内均未发生“${step(name)}”：请检查名称与筛选，或上传含该事件的事件表。`,
	...change,
	...others,
	differs: {
		posthog: (isAnyOrder) =>
			`PostHog 口径：每名用户只计一次，以走得最远的一次进入为准；${isAnyOrder ? '任一步骤均可进入；发生排除事件即在该处流失' : '发生排除事件的用户整体剔除'}。`,
		mixpanel: () =>
			'Mixpanel 口径：每名用户只计一次，以首次进入为准，之后的进入不重置窗口；发生排除事件即在该处流失；同一个 2 秒区间内视为同时。',
		amplitude: () =>
			'Amplitude 口径：每名用户只计一次，以走得最远的一次进入为准，相同时取最早；同一秒内视为同时。',
		clickhouse: () =>
			'ClickHouse windowFunnel 口径：每名用户只计一次，取任一次进入的最远层级；同一事件可满足多个步骤；严格顺序下步骤可重复。'
	},
	otherUnit: 'Tapedeck 在此路径上计每一次尝试，两个比率的单位因此不同。',
	moves: (theirs, theirsOf, ours, oursOf, difference) =>
		`按此口径为 ${theirs}（${theirsOf}），按 Tapedeck 口径为 ${ours}（${oursOf}）：相差 ${difference}。两者均不计窗口未结束者。`,
	everyone: (vendor, share, of, open) =>
		`${vendor} 本身会显示 ${share}（${of}）：分母为全部进入者，含窗口未结束的 ${open}。`,
	optional: (optional, target, done, skipped, difference, interval) =>
		`做过可跳过的步骤“${step(optional)}”者 ${done} 到达“${step(target)}”，未做者 ${skipped}：相差 ${difference}，95% 区间 ${interval}。`,
	noEntrants: (unit, first, period) =>
		`${period} 没有${who[unit]}${entered(first)}。请更换时间段或减少筛选条件。`,
	noEntryData: {
		registration: '没有注册时间：请映射用户表的 registered_at。',
		kyc: '没有 KYC 通过时间，漏斗无法从此开始：请映射用户表的 kyc_passed_at、上传 kyc_pass 事件，或改以注册为起点。',
		first_deposit:
			'没有已到账的充值记录，漏斗无法从此开始：请上传充提表、映射用户表的 first_deposit_at，或改以注册为起点。'
	},
	missingKyc:
		'未包含 KYC 步骤：数据中没有 KYC 通过时间。请映射用户表的 kyc_passed_at，或上传含 kyc_pass 的事件表。',
	missingDeposit: '未包含充值步骤：数据中没有已到账的充值。请上传充提表，或映射用户表的 first_deposit_at。',
	oneDeposit:
		'充值取自用户表的 first_deposit_at，看不到之后的充值，因此 KYC 之前的充值视为未充值。上传充提表即可看到全部充值。',
	noTrades: (products) =>
		products ? `进入用户在窗口内没有 ${products} 成交，请检查产品筛选。` : '进入用户在窗口内没有成交。',
	why: {
		order: '缺少前一步或前一步在后',
		between: '其间有其他步骤或事件',
		exclusion: '排除事件在先',
		repeat: '某一步被重复',
		nextAttempt: '下一次尝试已开始',
		or: '，或'
	},
	entryBegins: (name, day) => `“${step(name)}”自 ${day} 起才有记录：无论所选时间段如何，此前无人进入。`,
	noDay: '“指定日期前后”需要在“变化起始日”中选择时间段内且窗口已结束的一天：现改为比较前后两半。',
	excludedUsers: (name, who, ends, effect) =>
		`${who}${ends ? `在“${step(ends[0] ?? '')}”与“${step(ends[1] ?? '')}”之间` : '途中'}发生了“${step(name)}”：${effect === 'drop' ? '在该处退出，计为流失' : '不计入任何数字'}。`,
	exclusionBeyond: '排除条件没有影响：起点设在最后一步或其后。',
	nobodyExcluded: (name) => `排除条件没有影响：在所设的两步之间无人发生“${step(name)}”。`,
	outOfOrderSteps: (unit, parts, why) => `在窗口内完成了步骤、但不计入（${why}）的${who[unit]}：${parts}。`,
	outOfOrder: (unit, n, count, to, why) =>
		`${counted(unit, n, count)}在窗口内完成了“${step(to)}”，但不计入（${why}）。`,
	firstOnRecord: (entry, day) =>
		`起点为有记录以来的首次${entry === 'kyc' ? ' KYC 通过' : '充值'}；数据自 ${day} 开始，更早的看不到。`,
	definition: (window) =>
		`各步骤按顺序计算，均不早于上一步（时间相同时按漏斗顺序），且须在进入后 ${window}内完成（含最后一刻）。再次交易：首笔交易所在统计日之后的首笔成交。`,
	pathDefinition: (window) =>
		`各步骤须在进入后 ${window}内完成（含最后一刻）；重复步骤须为不同事件；时间相同时按步骤顺序。首次进入指所选时间段内的首次。`,
	settings: (parts) => `非默认设置：${parts}。`,
	onlyProducts: (products) => `仅统计 ${products} 的成交。`,
	excluded: (parts) => `已排除：${parts}；按全部数据计，同一账户可属多类。`,
	excludedNone: '未排除任何账户。',
	internal: (count) => `内部账户（${count}）`,
	marketMakers: (count) => `做市商（${count}）`,
	api: (count) => `API 账户及 API 成交（${count} 个账户）`,
	unknownUsers: (_, count) =>
		`${count} 名有行为的用户不在用户表中（未载入用户表时：从未交易），无法进入漏斗。`
};
