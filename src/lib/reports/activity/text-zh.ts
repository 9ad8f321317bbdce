import { sentences } from '$lib/i18n/prose';
import type { ActivityText } from './text';
import { charts } from './text-zh-charts';

const who: Record<string, string> = {
	trade: '交易用户',
	deposit: '充值用户',
	withdraw: '提现用户',
	login: '登录用户',
	any: '活跃用户',
	register: '注册用户',
	kyc_pass: '通过 KYC 的用户',
	pair_view: '查看交易对的用户',
	order_page: '打开下单页的用户',
	order_confirm: '下单确认的用户',
	order_submit: '提交委托的用户'
};

const appEvents = {
	register: '注册',
	kyc_pass: '通过 KYC',
	pair_view: '查看交易对',
	order_page: '打开下单页',
	order_confirm: '下单确认',
	order_submit: '提交委托'
};

const rules = { tapedeck: 'Tapedeck', posthog: 'PostHog', mixpanel: 'Mixpanel', amplitude: 'Amplitude' };

const states = {
	new: '新增用户',
	returning: '持续活跃用户',
	resurrected: '回流用户',
	dormant: '沉睡用户'
};

/** The report in Chinese. Numbers and days arrive written out. */
export const zh: ActivityText = {
	sentence: '每{grain}有{event}的用户，盘子是否在增长；口径：{definition}',
	parameters: {
		event: {
			label: '什么算活跃',
			help: '任意行为：成交、已完成的充提、App 行为事件；注册与 KYC 步骤不算。其余名称来自行为事件表。',
			options: {
				trade: '交易',
				deposit: '充值',
				withdraw: '提现',
				login: '登录',
				any: '任意行为',
				...appEvents
			}
		},
		event_with: {
			label: '仅限',
			help: '行为本身的产品、交易对或设备：作用于增长、生命周期与黏性。',
			options: { all: '不限' }
		},
		event_min_usd: { label: '不低于', help: '成交与充提的 USD 金额；0 为不限。' },
		grain: { label: '周期', options: { day: '日', week: '周', month: '月' } },
		definition: {
			label: '口径',
			help: '以谁的规则判断新增、一周从哪天开始、黏性如何计算。',
			options: rules
		},
		new_by: {
			label: '何时算新增',
			help: '仅用于 Tapedeck 口径。取两者中较早者时，注册很久后的首笔交易算作回流。',
			options: { first_event: '首次该行为', registration: '首次该行为或注册，取较早者' }
		},
		counted_in: { label: '黏性按', options: { day: '天计', week: '周计' } },
		heat: {
			label: '小时与星期分布',
			options: { fills: '每小时成交笔数', turnover: '每小时成交额', traders: '每小时交易用户' }
		}
	},
	adds: {
		users: '注册时间、内部账户与做市商账户，以及哪些是已知用户。',
		transfers: '把充值与提现计入任意行为。',
		events: '把登录及其他 App 行为计入任意行为。',
		'trades.fee_usd|fee_amount': '在用户数之外，按净收入核算增长。'
	},
	users: (event) => who[event] ?? `有“${event}”的用户`,
	bucket: {
		day: (label) => `${label}`,
		week: (label) => `${label}当周`,
		month: (label) => `${label}`
	},
	window: {
		day: (label) => `${label}`,
		week: (label) => `${label}起的 7 天`,
		month: (label) => `${label}起的 30 天`
	},
	bucketHeader: { day: '上一日', week: '上一周', month: '上一月' },
	perBucket: { day: '（按日）', week: '（按周）', month: '（按月）' },
	bucketsOf: {
		day: (count) => `${count} 天`,
		week: (count) => `${count} 周`,
		month: (count) => `${count} 个月`
	},
	spans: { day: '天', week: '周' },
	small: '不足 30，样本太小，仅供参考',
	nobody: '没有活跃用户',
	nobodyBasis: (users, period) => `${users}，${period}`,
	dropEvents: '请在数据页放入行为事件表：登录及其他 App 行为在其中。',
	dropTransfers: '请在数据页放入充提表：充值与提现在其中。',
	widen: '请选择更长的时间、其他行为或更少的筛选。',
	sentences: sentences.zh,
	tooShort: () => '还没有可与前一周期比较的完整周期',
	tooShortBasis: (_, asOf) => `完整日截至 ${asOf}；增长只按完整周期判断`,
	growth: {
		grew: (users, change, now, bucket) => `${bucket}，${users}增长 ${change}，达 ${now} 人`,
		shrank: (users, change, now, bucket) => `${bucket}，${users}减少 ${change}，降至 ${now} 人`,
		level: (users, now, before, bucket) => `${bucket}，${users}大致持平，${before} → ${now} 人`,
		moved: (came, fresh, back, left) =>
			`：流入 ${came} 人（新增 ${fresh}，回流 ${back}），${left} 人转为沉睡`,
		ratio: (ratio, interval) => `快速比率 ${ratio}（95% 区间 ${interval}）`,
		noneLeft: '无人转为沉睡，快速比率不适用',
		fromNobody: (users, now, bucket) => `${bucket}，${users} ${now} 人，前一周期无人`,
		fromNobodyBasis: '前一周期无人，没有增长率与快速比率',
		chance: '流入与转为沉睡的差异在随机波动之内',
		before: (previous) => `前一周期 ${previous} 人`,
		tooFew: '流入与转为沉睡合计不足 30 人，仅供参考'
	},
	movement: {
		rate: (dormant, before, difference, interval) =>
			`前期活跃 ${before} 人中 ${dormant} 人，${difference}（95% 区间 ${interval}）`,
		more: (state, users, usual, bucket) =>
			`${bucket}变动最大：${states[state]}增多，${users} 人，平时 ${usual} 人`,
		fewer: (state, users, usual, bucket) =>
			`${bucket}变动最大：${states[state]}减少，${users} 人，平时 ${usual} 人`,
		none: (bucket) => `${bucket}各类用户的变动都在随机波动之内`,
		tooFew: (bucket) => `${bucket}之前的活跃用户不足 30 人：无法判断变动`,
		basis: (buckets) => `平时：此前 ${buckets}的均值`,
		closest: (state, users, usual) => `变动最大的是${states[state]}：${users} 人，平时 ${usual} 人`
	},
	sticky: {
		text: (share, days) => `月交易用户 30 天中平均交易 ${days} 天：DTU/MTU ${share}`,
		ofDay: (share, day) => `${day} 的 DTU/MTU 为 ${share}`,
		basis: (daily, monthly, from, to) => `日均 ${daily} 人，去重 ${monthly} 人，${from} – ${to}`,
		dayBasis: (daily, monthly) => `当日 ${daily} 人，截至当日 30 天去重 ${monthly} 人`,
		before: (share, day) => `30 天前（${day}）：${share}`,
		other: (name, share) => `${name} ${share}`,
		noInterval: '不给区间：同一用户的各天并不独立'
	},
	often: {
		text: (days, of, once) => `${of} 天里，一半交易用户的交易日不超过 ${days} 天；${once} 只交易过一天`,
		basis: (once, traders, interval) =>
			`${traders} 个交易用户中 ${once} 个只有一个交易日，95% 区间 ${interval}`,
		gap: (days, pauses) => `交易日间隔中位数 ${days} 天（期内共 ${pauses} 次再次交易）`
	},
	api: {
		text: (turnover, traders) => `API 占成交额的 ${turnover}，来自 ${traders} 的交易用户`,
		basis: (api, all, interval, fills, bucket) =>
			`${all} 个交易用户中 ${api} 个，95% 区间 ${interval}；占成交笔数 ${fills}；${bucket}`
	},
	kpi: {
		quick_ratio: '快速比率',
		trading: 'DTU/MTU，交易用户',
		active: 'DAU/MAU，任意行为'
	},
	kpiNote: {
		in: (bucket) => bucket,
		ratio: (came, left, bucket) => `流入 ${came} ÷ 沉睡 ${left}，${bucket}`,
		noneLeft: '无人转为沉睡',
		needs: '所选时间段内没有之前已有 30 天历史的完整日',
		mean: (daily, monthly, from, to) => `日均 ${daily} ÷ 去重 ${monthly}，${from} – ${to}`,
		ofDay: (daily, monthly, from, to) => `${to} ${daily} ÷ ${from} 起去重 ${monthly}`
	},
	adoption: {
		text: (share, product, other) => `${product}用户中 ${share} 也用${other}`,
		basis: (both, users, interval) => `${users} 个用户中 ${both} 个，95% 区间 ${interval}`,
		weakest: (share, product, other) => `最低：${product}用户中 ${share} 用过${other}`
	},
	against: (label) => `对比 ${label}`,
	noBase: '无基数',
	noChange: '无变化',
	charts,
	notes: {
		followed: (users) =>
			`${users}：生命周期、快速比率与活跃天数（周数）按此计；净收入、交易日、时段、API 与产品始终按交易计，DAU 与 MAU 按任意行为计。`,
		once: (users) =>
			`${users}各只发生一次，不会再次出现：此处的沉睡用户与快速比率只反映前一周期的人数。判断增长请选择其他行为。`,
		unproven: (users, all, buckets) =>
			`${all} 个新增用户中有 ${users} 个未必是新增：他们在此类行为开始记录之前注册，或注册时间未知且在历史的头 ${buckets}内出现。这些周期的新增偏高、回流偏低。`,
		eventsBegin: (day) =>
			`App 行为事件从 ${day} 开始。此前只有成交与充提算活跃，MAU 及以行为事件计的数值因而偏低。`,
		noEvents: '没有行为事件表时，活跃只含成交与充提，MAU 接近 MTU。放入行为事件表即可看到登录。',
		noUsers: '没有用户表时，凡有成交的 ID 都算用户，且不知道任何人的注册时间。',
		productOnTrades: '产品筛选只作用于成交；充提与 App 行为不受影响。',
		definitions: (isOurs) =>
			`活跃：该周期内至少发生一次该行为。${isOurs ? '新增：范围内首次。' : ''}持续活跃：前一周期也活跃。回流：更早活跃过，前一周期没有。沉睡：前一周期活跃、本周期没有，只看一个周期，并非所有不活跃者。快速比率 =（新增 + 回流）÷ 沉睡。只比较和平均完整的周期与日期。`,
		beyondPeriod: (first, last) => {
			const ends = [first && `首个自 ${first} 起`, last && `末个至 ${last} 止`].filter(Boolean);
			return ends.length > 0 ? `增长按完整周期计算，时间段截断的周期也不例外：${ends.join('，')}。` : '';
		},
		registrationToo: '此处新增指首次该行为或注册落在该周期。',
		vendor: {
			posthog:
				'PostHog 规则：注册落在该周期即为新增，无论此前做过什么；周从周日开始；进行中的周期照样计沉睡；DAU/MAU 用单日人数；黏性按恰好次数，含进行中的一段。',
			mixpanel:
				'Mixpanel 规则：从时间段内最后一个完整日往回数 1、7 或 30 天的窗口，而非自然周期；新增为首次该行为；黏性按“至少”计。DAU/MAU 与我们相同。',
			amplitude:
				'Amplitude 规则：任何首次迹象落在该周期即为新增，而非首次该行为；周期与我们相同；DAU/MAU 用单日人数。'
		},
		against: (items, same) =>
			`与我们的口径相比（取双方均完整的周期）：${[...items, ...(same.length > 0 ? [`相同：${same.join('、')}`] : [])].join('；')}。`,
		theirs: (name, theirs, theirBucket, ours, ourBucket) =>
			theirBucket === ourBucket
				? `${ourBucket}${name} ${theirs}，我们为 ${ours}`
				: `${theirBucket}${name} ${theirs}，我们为${ourBucket}的 ${ours}`,
		newUsers: '新增用户',
		dormantUsers: '沉睡用户',
		spans: (unit) => (unit === 'day' ? '多日活跃占比' : '多周活跃占比'),
		inPeriod: '期内',
		quickRatio: '快速比率',
		none: '无',
		excluded: (items) => `已排除：${items.join('、')}；按全部数据计，同一账户可属多类。`,
		internal: (count) => `${count} 个内部账户`,
		marketMakers: (count) => `${count} 个做市商账户`,
		api: (count) => `${count} 个 API 账户及全部 API 成交`,
		unknown: (count) => `用户表中没有（未载入用户表时：从未交易）的 ${count} 个 ID（成交仍计入笔数与成交额）`
	}
};
