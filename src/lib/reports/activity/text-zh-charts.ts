import type { ActivityText } from './text';

const productNames: Record<string, string> = {
	spot: '现货',
	margin: '杠杆',
	perp: '永续合约',
	futures: '交割合约',
	options: '期权',
	convert: '闪兑',
	p2p: 'P2P',
	copy: '跟单',
	earn: '理财'
};

const unit = { day: '天', week: '周', month: '个月' };

/** The words of the charts and tables in Chinese. */
export const charts: ActivityText['charts'] = {
	partial: '斜纹或虚线：尚未完整。',
	dormantUnknown: '周期结束后才知道谁转为沉睡。',
	lifecycle: {
		title: (came, left, bucket) => `${bucket}流入 ${came} 人，${left} 人转为沉睡`,
		plain: (users) => `${users}构成`,
		subtitle: (users, each) => `${users}${each}：新增、持续活跃、回流；零线以下为沉睡`,
		summary: (users, items) => `${users}：${items.join('；')}。`,
		item: (bucket, active, left) => `${bucket} 活跃 ${active}，转为沉睡 ${left}`,
		states: { new: '新增', returning: '持续活跃', resurrected: '回流', dormant: '沉睡' }
	},
	ratio: {
		above: (above, of, grain) => `${of}中有 ${above} ${unit[grain]}流入多于流出`,
		subtitle: (each) => `快速比率${each}：（新增 + 回流）÷ 沉睡；大于 1 即增长`,
		name: '快速比率',
		even: '流入与流出相等',
		summary: (items) => `快速比率：${items.join('，')}。`,
		note: '色带：流入占流入与流出之和的 95% Wilson 区间。无人转为沉睡时不画点。'
	},
	revenue: {
		title: (came, left, bucket) => `${bucket}新增、回流与扩张带来 ${came}，流失与收缩带走 ${left}`,
		plain: '净收入构成：按用户上期的贡献',
		subtitle: (each) => `净手续费收入${each}：与同一批用户上期相比；零线以下为失去的部分`,
		summary: (items) => `净收入：${items.join('；')}。`,
		item: (bucket, revenue, came, left) => `${bucket} ${revenue}，得 ${came}，失 ${left}`,
		parts: {
			retained: '留存',
			expansion: '扩张',
			resurrected: '回流',
			new: '新增',
			contraction: '收缩',
			churned: '流失'
		},
		note: '净收入：手续费减去做市返佣。留存：两期都交易的用户取两期中较小者。有成交的首个周期计为新增。',
		ours: '无论上方选何口径，均按 Tapedeck 自己的周期。',
		unknown: '周期结束后才知道失去多少。',
		tableTitle: '净收入增长核算',
		tableSubtitle: '净收入 = 新增 + 回流 + 留存 + 扩张；上期净收入 = 留存 + 收缩 + 流失',
		columns: {
			before: '上期',
			churned: '流失',
			contraction: '收缩',
			retained: '留存',
			expansion: '扩张',
			resurrected: '回流',
			new: '新增',
			revenue: '净收入'
		},
		users: {
			churned: '流失人数',
			staying: '两期都在的人数',
			resurrected: '回流人数',
			new: '新增人数'
		},
		ratio: '快速比率',
		ratioName: '净收入快速比率',
		ratioNote: '净收入：（新增 + 回流 + 扩张）÷（流失 + 收缩）。'
	},
	rolling: {
		trading: {
			title: (users, change) => `最近 30 天有 ${users} 个交易用户，${change}`,
			subtitle: '单日（DTU）、7 天（WTU）与 30 天（MTU）去重交易用户',
			names: ['DTU', 'WTU', 'MTU']
		},
		active: {
			title: (users, change) => `最近 30 天有 ${users} 个活跃用户，${change}`,
			subtitle: '单日（DAU）、7 天（WAU）与 30 天（MAU）去重活跃用户，任意行为均计',
			names: ['DAU', 'WAU', 'MAU']
		},
		changed: (change, day) => `自 ${day} 起 ${change}`,
		noBase: '30 天前没有可比数据',
		noMonth: '所选时间段内没有之前已有 30 天历史的完整日',
		summary: (names, values, day) =>
			`${day}：${names.map((name, index) => `${name} ${values[index] ?? ''}`).join('，')}。`,
		note: '每天重新去重：各天人数不能相加。'
	},
	sticky: {
		title: (trading, active) => `月交易用户中平均每天有 ${trading} 交易；月活用户中平均每天有 ${active} 活跃`,
		tradersOnly: (trading) => `DTU/MTU 为 ${trading}；App 行为的历史不足 30 天`,
		dayTitle: (trading, active, day) => `${day}：DTU/MTU ${trading}，DAU/MAU ${active}`,
		none: '所选时间段内没有之前已有 30 天历史的完整日',
		subtitle: {
			mean: '日均人数 ÷ 去重人数，均取截至当日的 30 天',
			day: '当日人数 ÷ 截至当日 30 天的去重人数'
		},
		trading: 'DTU/MTU',
		active: 'DAU/MAU',
		summary: (trading, active) => `最后一个完整日 DTU/MTU ${trading}，DAU/MAU ${active}。`,
		note: '不给区间：同一用户的各天并不独立。'
	},
	spans: {
		title: (share, unit) => (unit === 'day' ? `${share} 活跃不止一天` : `${share} 活跃不止一周`),
		none: '期内没有完整的一段',
		nobody: '期内各完整段中均无人活跃',
		subtitle: (users, unit, count) => `${users}按活跃的${unit}数分布，共 ${count} ${unit}`,
		exactly: '恰好',
		atLeast: '至少',
		label: (spans) => String(spans),
		andMore: (spans) => `${spans}+`,
		xLabel: { day: '活跃天数', week: '活跃周数' },
		summary: (items) => `${items.join('；')}。`,
		note: (users) => `n ${users}`
	},
	often: {
		title: (days, of) => `${of} 天里交易日的中位数为 ${days} 天`,
		none: '期内完整日没有交易',
		subtitle: '交易用户按期内有成交的天数分布',
		name: '交易用户',
		xLabel: '交易日数',
		label: (from, to) => (to === null ? `${from}+` : to === from ? `${from}` : `${from}–${to}`),
		summary: (items) => `按交易日数：${items.join('，')}。`,
		note: (traders) => `${traders} 个交易用户；仅完整日`
	},
	gap: {
		title: (days) => `一半的交易日间隔不超过${days}`,
		days: (days) => ` ${days} 天`,
		none: '期内无人在两天有交易',
		subtitle: '同一用户相邻两个交易日的间隔分布',
		name: '间隔',
		xLabel: '距下一交易日的天数',
		summary: (items) => `按天数：${items.join('，')}。`,
		note: (pauses) => `期内共 ${pauses} 次再次交易；更长的间隔与未再回来者不在其中`
	},
	api: {
		title: (share, bucket) => `${bucket} API 占成交额的 ${share}`,
		plain: 'API 在交易中的占比',
		subtitle: (each) => `API 在成交额、笔数与交易用户中的占比${each}`,
		turnover: '成交额',
		fills: '笔数',
		traders: '交易用户',
		summary: (items) => `API 占成交额：${items.join('，')}。`,
		note: '两种成交都有的用户计入 API。色带：交易用户占比的 95% Wilson 区间。',
		unsourced: (share) => `${share} 的成交没有来源，计为手动。`,
		noSource: '无法得知 API 占比：成交表没有来源列。',
		excluded: '范围已排除 API 账户与成交，因此没有 API 占比。'
	},
	hours: {
		title: (weekday, hour) => `最活跃：${weekday} ${hour}`,
		subtitle: {
			fills: '每小时成交笔数，期内同一星期几的均值',
			turnover: '每小时成交额（USD），期内同一星期几的均值',
			traders: '每小时去重交易用户，期内同一星期几的均值'
		},
		zone: (zone) => `；时区 ${zone}`,
		weekday: '星期',
		times: '天数',
		weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
		summary: (busiest, value, quietest, least) =>
			`最活跃 ${busiest}，${value}；最冷清 ${quietest}，${least}。`,
		summarySilent: (busiest, value, hours) => `最活跃 ${busiest}，${value}；一周中无成交的小时：${hours} 个。`
	},
	adoption: {
		title: (share, product, other) => `${product}用户中 ${share} 也用${other}`,
		single: (product) => `全部交易都在${product}`,
		subtitle: '左侧产品的用户中，期内也用过上方产品的占比（%）',
		product: '产品',
		users: '用户',
		summary: (items) => `${items.join('；')}。`,
		item: (share, product, other) => `${product}用户中 ${share} 用过${other}`,
		note: '各产品的用户数在名称旁，代替对角线。各行不能相加：一个用户可用多种产品。'
	},
	product: (product) => productNames[product] ?? product,
	table: {
		title: '增长核算',
		subtitle: '活跃 = 新增 + 持续活跃 + 回流；前期活跃 = 持续活跃 + 沉睡',
		columns: {
			bucket: '起始日',
			state: '状态',
			before: '前期活跃',
			returning: '持续活跃',
			new: '新增',
			resurrected: '回流',
			dormant: '沉睡',
			active: '活跃',
			dormancy: '沉睡率',
			low: '95% 下限',
			high: '95% 上限',
			ratio: '快速比率'
		},
		complete: '完整',
		running: '进行中',
		note: '沉睡率：沉睡 ÷ 前期活跃，附 95% Wilson 区间。',
		small: (buckets) => `其中 ${buckets} 个占比的前期人数不足 30`
	}
};
