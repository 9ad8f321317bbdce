import type { others as english } from './text-en-others';
import { step, who } from './text-zh-settings';

/** The words of what stands beside the funnel in Chinese. */
export const others: typeof english = {
	spans: [
		'1 分钟内',
		'1–5 分钟',
		'5–30 分钟',
		'30–60 分钟',
		'1–6 小时',
		'6–24 小时',
		'1–3 天',
		'3–7 天',
		'7 天以上'
	],
	waitsTitle: (slowest, median, isOnly) =>
		isOnly
			? `完成“${step(slowest)}”者中，半数在进入后 ${median}内完成`
			: `“${step(slowest)}”耗时最长：半数在上一步后 ${median}内完成`,
	waitsTotal: (target, median) => `从进入到“${step(target)}”：半数在 ${median}内完成。`,
	waitsSubtitle: (unit, target, n) =>
		`按距上一步时长统计的${who[unit]}；${n} ${unit === 'users' ? '名' : '次'}到达“${step(target)}”`,
	waitsSummary: (medians) => `距上一步的中位时长：${medians}。`,
	waitsX: '距上一步时长',
	dropped: '流失',
	wentOn: '继续',
	signalsTitle: (kind, name, share, of) =>
		kind === 'ticket'
			? `未到达“${step(name)}”者${share === null ? '均未' : `中，${share} 此前`}提交过工单（${of}）`
			: `未到达“${step(name)}”者${share === null ? '均未再' : `中，${share} 此后又`}登录过（${of}）`,
	signalsSubtitle: (unit) => `最后一步之后 24 小时内有工单或登录的${who[unit]}，仅含窗口已结束者`,
	signalsNote: '对于继续者，仅统计其完成该步骤之前的工单与登录。',
	signalsNoTickets: '对于继续者，仅统计其完成该步骤之前的登录。上传工单表即可看到谁提交过工单。',
	signalColumns: {
		outcome: '结果',
		users: '分母',
		ticket: { k: '有工单', share: '工单占比', low: '工单 95% 下限', high: '工单 95% 上限' },
		login: { k: '有登录', share: '登录占比', low: '登录 95% 下限', high: '登录 95% 上限' }
	},
	symbolsTitle: (symbol, share, of) => `查看 ${symbol} 的用户中，${share} 在 24 小时内交易（${of}）`,
	symbolsSubtitle: '时间段内查看交易对后 24 小时内有该交易对成交的用户；全部交易对，按查看人数排序',
	symbolColumns: {
		viewers: '查看（分母）',
		traders: '24 小时内交易',
		share: '查看 → 交易',
		low: '95% 下限',
		high: '95% 上限'
	},
	firstTradeTitle: (day, share) => `至第 ${day} 天，${share} 的新用户已交易`,
	firstTradeSubtitle: (n) => `注册后各天已完成首笔交易的占比，Kaplan–Meier，n = ${n}`,
	firstTradeMedian: (day) => `至第 ${day} 天，半数已交易。`,
	firstTradeNoMedian: '至曲线末端，已交易者不足半数。',
	firstTradeNote:
		'注册较晚的用户按可观察的时长计入，不算流失。剩余不足 30 名时曲线结束。任何首笔交易均计入，不论此前步骤。',
	firstTradeX: '注册后天数'
};
