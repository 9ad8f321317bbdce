import type { ChartWords } from './text';
import { breakdownBy, bucket, meanName, unit, verb } from './words-zh';

/** The words of the charts and tables in Chinese. */
export const charts: ChartWords = {
	triangle: {
		range: (period, low, high) =>
			`不少于 30 人的同期群，${period}留存介于 ${low.share}（${low.name}）与 ${high.share}（${high.name}）之间`,
		plain: '各同期群的回访情况',
		subtitle: (grain, returned, start, shareOf) =>
			`按${start}所在${bucket[grain]}分群 · 之后各${bucket[grain]}${verb(returned)}${shareOf === 'previous' ? '的人数与上一列人数之比（%）' : '的占比（%）'}`,
		summary: (cohorts, mean, points) =>
			`${cohorts} 个同期群的留存；完整单元格的${meanName(mean)}：${points.join('，') || '暂无'}。`,
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
		summary: (mean, points) => `留存（${meanName(mean)}）：${points.join('，')}。`,
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
			`流失：超过 ${days} 天没有交易，以最后一笔交易计；${followed} 人中 ${gone} 人已流失。其余只能判断到${seenTo}，跟踪至此（右删失）。含截至时段末已有首笔交易的全部用户，曲线画到风险集不足 30 人为止`,
		begins: (gone, share) => `${gone} 在首笔交易当日之后未再交易，故曲线自 ${share} 起`,
		period: (to) => `截至 ${to} 的首笔交易`,
		leftOut: (recent, unproven) =>
			`不计：之后才有首笔交易的 ${recent} 人、首笔交易可能早于数据的 ${unproven} 人`,
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
			'层级按每次起始的前一日判定：首笔交易后 30 天内为新用户；30 天内有交易为活跃（含流失风险用户）；停顿超过 60 天后恢复为回流；最后一笔交易后 31 至 90 天为沉睡，其后为流失。数据开始之前的交易未知',
		highNetWorthNote:
			'高净值按每次起始的前一日判定：30 天成交额不低于 100 万美元，或（已导入资产快照时）最近一次快照资产不低于 10 万美元；“用户分层与 LTV”则按成交额与手续费最高的 1% 判定',
		allAlike: (tier, isBeforeFirst) =>
			`起始前一日所有用户都是“${tier}”，没有可比较的层级。` +
			(isBeforeFirst ? '请改为计入每次起始，或选择首笔交易以外的起始事件。' : ''),
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
	}
};
