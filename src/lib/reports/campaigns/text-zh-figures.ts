/** Words beside the figures and tables of single campaigns, in Simplified Chinese. */
import type { figuresEn } from './text-en-figures';

export const figuresZh: typeof figuresEn = {
	windows: {
		title: '活动前、中、后只描述参与者；他们是自愿报名的',
		subtitle: '每位参与者每天的美元数；活动前截至公告前一天',
		columns: {
			campaign: '活动',
			measure: '指标',
			participants: '参与者',
			mean: (part) => `${part}均值`,
			median: (part) => `${part}中位数`,
			top: (part) => `${part}前 1% 占比`,
			days: '天数',
			remarks: '备注'
		},
		note: '所有参与者都计入，未交易者按 0 计；统计其全部交易，不限于活动交易对。前 1% 向上取整，至少 1 人。',
		states: {
			cut: (part, k, n) => `${part}：${n} 天中只有 ${k} 天有数据`,
			open: (part, k, n) => `${part} *：${n} 天中目前 ${k} 天`,
			running: (k) => `活动中 *：仍在进行，目前 ${k} 天`,
			no_data: (part) => `${part}：无数据`,
			not_yet: (part) => `${part}：尚未到期`
		},
		newcomers: (n) => `${n} 人在活动前窗口开始之后才注册`
	},

	holdout: {
		title: (k) => `实验组对比对照组：${k} 个活动达到证据等级 A`,
		subtitle: {
			cuped: '整段期间人均美元，99% 缩尾，按活动前表现调整，Welch 95% 区间；未调整值与原始值并列',
			none: '整段期间人均美元，99% 缩尾，Welch 95% 区间；原始值并列'
		},
		columns: {
			campaign: '活动',
			measure: '指标',
			part: '阶段',
			treated: '实验组 n',
			holdout: '对照组 n',
			treatedMean: '实验组',
			holdoutMean: '对照组',
			difference: '差异',
			low: '95% 下限',
			high: '95% 上限',
			lift: '相对变化',
			liftLow: '相对下限',
			liftHigh: '相对上限',
			p: 'p 值',
			reading: '解读',
			adjustment: '调整',
			treatedPlain: '实验组（未调整）',
			holdoutPlain: '对照组（未调整）',
			plainDifference: '差异（未调整）',
			plainLow: '未调整下限',
			plainHigh: '未调整上限',
			plainReading: '未调整解读',
			treatedRaw: '实验组（原始）',
			holdoutRaw: '对照组（原始）',
			rawDifference: '差异（原始）',
			rawLow: '原始下限',
			rawHigh: '原始上限',
			rawReading: '原始值解读'
		},
		note: '分到某组的所有人都计入该组，无论是否报名或交易。高于两组合并第 99 百分位的值取该百分位，会压低较大的效果，属保守口径。相对变化采用 Fieller 区间。区间包含 0 的差异不显示数字。各区间单独成立：二十个毫无效果的比较中，平均有一个会偶然不含 0。',
		adjusted: (measure, days) => `已按每位用户此前 ${days} 天的${measure}调整`,
		adjustment: { impossible: '未调整：此前用户之间没有差异', none: '未调整' },
		adjustNote:
			'调整方法（CUPED）：每位用户的值减去 θ ×（自身此前值 − 两组均值），θ = 两组合并的协方差 ÷ 方差，同样缩尾；此前天数截至公告前一天。',
		tradingTitle: '至少成交一笔的用户',
		tradingSubtitle: '两组占比及其 95% Wilson 区间；差异为 Newcombe 95% 区间',
		tradingColumns: {
			treatedTraders: '实验组交易人数',
			holdoutTraders: '对照组交易人数',
			treatedShare: '实验组占比',
			treatedInterval: '实验组 95% 区间',
			holdoutShare: '对照组占比',
			holdoutInterval: '对照组 95% 区间'
		},
		unchecked: (names) =>
			`${names}：活动开始前没有交易，两组无法事前比较。证据等级以对照组确为随机抽取为前提。`
	},

	roi: {
		title: '投入产出：仅限对照组能证明效果的活动',
		subtitle: '（实验组增量净手续费 − 成本）÷ 成本，沿用上表差异的 95% 区间',
		columns: {
			campaign: '活动',
			treated: '实验组人数',
			cost: '总成本',
			breakEven: '人均盈亏平衡净手续费',
			low: '人均净手续费差异 95% 下限',
			high: '人均净手续费差异 95% 上限',
			roi: 'ROI',
			roiLow: 'ROI 下限',
			roiHigh: 'ROI 上限',
			reading: '解读'
		},
		note: '只计活动期间的手续费；从活动后提前透支的部分见对照表，不在此处。'
	},

	focus: {
		heading: (place, n, name, period, grade, reason) =>
			`明细：${n} 个活动中的第 ${place} 个，${name}（${period}）。证据等级 ${grade}（${reason}）。`,
		dailyHigher: (name, measure, difference) => `${name}：活动期间人均${measure}比对照组高 ${difference}`,
		dailyLower: (name, measure, difference) => `${name}：活动期间人均${measure}比对照组低 ${difference}`,
		dailyUnclear: (name, measure) => `${name}：参与者与对照组的${measure}无法区分`,
		dailyDescribed: (name, measure, during, before) =>
			`${name}：参与者人均每日${measure}活动中 ${during}，活动前 ${before}；不作效果结论`,
		dailySubtitle: (measure) => `人均每日${measure}，美元`,
		dailySummary: (name, from, to, measure) => `${name}从${from}到${to}的人均每日${measure}。`,
		dailyNote: (announced, period, adjustment) =>
			`${adjustment ? `差异${adjustment}。` : ''}${announced ? `公告日：${announced}。` : ''}活动日期：${period}。按组内全部用户取均值。`,
		day: '日期',
		part: '阶段',
		partsTitle: (during, before, after) =>
			`每位参与者每天：活动中 ${during}；活动前 ${before}；活动后 ${after}`,
		partsSubtitle: (measure) => `人均每日${measure}，均值，美元`,
		partsSummary: (name) => `${name}活动前、中、后的人均每日均值。`,
		absent: { not_yet: '尚未到期', no_data: '无数据' },
		marked: (part) => `${part} *`,
		tableTitle: '同上，附中位数与头部用户占比',
		tableSubtitle: (measure) => `${measure}，人均每日美元；至少成交一笔的用户占比`,
		table: {
			group: '组别',
			days: '天数',
			users: '用户',
			traders: '交易人数',
			share: '占比',
			interval: '95% 区间',
			mean: '均值',
			median: '中位数',
			capped: '缩尾均值',
			top: '前 1% 占比',
			remarks: '备注'
		},
		tooSmall: '样本过小：n 不足 30',
		funnelTitle: (share, step) => `${share} 的参与者${step}`,
		funnelOnly: (n) => `${n} 人参与`,
		funnelSubtitle: '参与 → 达标 → 获奖 → 结束后 30 天内交易',
		funnelSummary: (name, steps) => `${name}各步骤：${steps}。`,
		steps: { participants: '参与', qualified: '达标', rewarded: '获奖', returned: '结束后 30 天内交易' },
		reached: { qualified: '达标', rewarded: '获得奖励', returned: '走完全程并再次交易' },
		stepCount: (label, n) => `${label} ${n}`,
		funnelNotes: {
			noQualified: '达标情况未知，略去该步骤。',
			noRewards: '未导入奖励表，略去该步骤。',
			unqualifiedRewarded: (n) => `${n} 人未达标却获奖，按未达标计。`,
			open: (day) => `结束后的 30 天到 ${day} 为止；在此之前最后一步未定。`
		}
	},

	notes: {
		ladder:
			'证据等级：A 由随机对照组证明效果；D 仅作描述。活动前、中、后只描述参与者；他们是自愿报名的，本来就可能与其他用户不同。',
		excluded: (kinds) =>
			`所有数字均已剔除：${kinds}；按全部数据计，同一账户可属多类；发给这些账户的奖励也不计。`,
		internal: (n) => `${n} 个内部账户`,
		marketMakers: (n) => `${n} 个做市账户`,
		api: (n) => `${n} 个 API 账户`,
		accounts: '',
		unpriced: (n) => `${n} 笔成交的手续费无法折算为美元，按 0 计。`,
		filtered: '当前有筛选：交易与奖励只含所选用户和产品，投放与运营费用属于整个活动。不给出 ROI。',
		focusClamped: (asked, n) => `期间内共有 ${n} 个活动，没有第 ${asked} 个，改为显示最早的一个。`
	}
};
