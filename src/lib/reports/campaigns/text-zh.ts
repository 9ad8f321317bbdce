/** The report's words in Simplified Chinese. */
import { sentences } from '$lib/i18n/prose';
import type { CampaignsText } from './text';
import { figuresZh } from './text-zh-figures';

export const zh: CampaignsText = {
	sentences: sentences.zh,
	sentence: '活动是否改变了人均{measure}（{adjust}）？明细：从最近开始倒数第 {focus} 个活动。',
	parameters: {
		measure: {
			label: '指标',
			help: '图表显示的指标；表格两者都列。',
			options: { turnover: '交易额', net_fees: '净手续费' }
		},
		adjust: {
			label: '调整',
			help: 'CUPED 扣除用户公告前 56 天自身表现可预见的部分：区间更窄，效果不变。',
			options: { cuped: '按活动前表现调整', none: '未调整' }
		},
		focus: { label: '查看明细的活动', help: '1 为最近开始的活动，2 为再前一个。' }
	},
	adds: {
		rewards: '每个活动发放了多少奖励，从而得出成本；有对照组时还能算投入产出。',
		users: '哪些参与者是已知用户，其中哪些是新用户。',
		'campaign_participants.group': '对照组，从而给出带区间的效果。',
		'trades.fee_usd|fee_amount': '人均净手续费；缺少时为 0。'
	},

	types: {
		trading_competition: '交易大赛',
		referral: '邀请返佣',
		fee_discount: '手续费优惠',
		deposit_bonus: '充值奖励',
		airdrop: '空投',
		learn_earn: '学习赚币',
		position_reward: '持仓奖励',
		vip_trial: 'VIP 体验',
		coupon: '卡券',
		recall: '召回'
	},
	goals: { registration: '拉新', conversion: '转化', activity: '促活', retention: '留存', aum: '资产沉淀' },
	joins: { clause: '；', item: '、', sentence: '。' },
	notStated: '未填写',
	since: (day) => `${day}起`,
	measures: { turnover: '交易额', net_fees: '净手续费' },
	parts: { before: '活动前', during: '活动中', after: '活动后' },
	groups: { treatment: '参与者', holdout: '对照组' },
	none: {
		noTable: '所选期间没有活动。请导入起止时间落在该期间的营销活动表，或放宽期间。',
		noParticipants: (name) => `${name}没有已知参与者：导入含该 campaign_id 的营销活动参与表后即可查看其表现。`
	},

	grade: { A: 'A 因果：随机对照组', D: 'D 描述：不作效果结论' },
	reasons: {
		holdout: '有随机对照组',
		no_holdout: '无对照组：用户自愿报名',
		holdout_too_small: '实验组或对照组不足 2 人',
		unbalanced: '活动开始前两组已有明显差异，对照组并非随机抽取',
		no_participants: '没有已知参与者',
		not_started: '尚无完整的一天'
	},
	readings: {
		higher: '高于对照组',
		lower: '低于对照组',
		unclear: '与零无法区分',
		unknown: '无区间：人数太少或没有交易'
	},
	small: '有一组不足 30 人',
	returns: {
		no_evidence: '不适用：无对照组',
		cost_unknown: '不适用：成本未知',
		no_cost: '不适用：未登记成本',
		filtered: '不适用：请先清除筛选',
		running: '活动结束后才计算',
		unknown: '不适用：无区间',
		unclear: '与零无法区分',
		loss: '低于零；效果本身与零无法区分'
	},
	roiIs: (roi, interval) => `${roi}（${interval}）`,
	lossIs: (high) => `至多 ${high}：即便取区间上限仍亏损`,

	findings: {
		noEvidence: (n) => `${n === 1 ? '该活动' : `${n} 个活动都`}没有可用的随机对照组：不作效果结论。`,
		outcome: (name, results) => `${name}：${results}。`,
		moneyResult: (measure, isHigher, difference, lift) =>
			`人均${measure}${isHigher ? '提高' : '降低'} ${difference}${lift ? `（${lift}）` : ''}`,
		tradingResult: (isHigher, points) => `交易用户占比${isHigher ? '提高' : '降低'} ${points}`,
		nothing: '效果与零无法区分',
		but: (outcome) => `但${outcome}`,
		unclear: (outcome) => `${outcome}不明确`,
		roi: (roi) => `ROI ${roi}`,
		roiAtMost: (high) => `ROI 至多 ${high}`,
		share: '交易用户占比',
		evidenceBasis: (intervals) => `较对照组，95% 区间：${intervals}`,
		interval: (outcome, interval) => `${outcome} ${interval}`,
		money: '金额',
		adjusted: (measure, days) => `${measure}按用户公告前 ${days} 天自身表现调整`,
		notAdjusted: '未调整：此前用户之间没有差异',
		sizes: (treated, holdout, isSmall) => `n = ${treated} 与 ${holdout}${isSmall ? '（样本过小）' : ''}`,
		more: (n) => `另有 ${n} 个设有对照组的活动见表。`,
		cost: (n, total) => `成本已知的 ${n} 个活动合计花费 ${total}。`,
		most: (name, perQualified, cost, qualified) =>
			`单个达标成本最高：${name}，${perQualified}（${cost} 对应 ${qualified} 人）`,
		costBasis: (rewards, media, ops) => `奖励 ${rewards}，投放 ${media}，运营 ${ops}`,
		costUnknown: '活动成本未知。',
		costUnknownBasis: {
			no_rewards: (media) => `未导入奖励表；仅投放与运营费用为 ${media}`,
			unpriced: (media) => `部分奖励无法折算为美元；仅投放与运营费用为 ${media}`,
			filtered: (media) => `当前筛选只显示部分用户；全部用户的投放与运营费用为 ${media}`
		},
		descriptive: (k, n, more) =>
			`${n} 个活动中有 ${k} 个只能描述${more > 0 ? `；另有 ${more} 个设有对照组的活动见表` : ''}。`,
		descriptiveBasis: (names) => `${names}：没有可用的随机对照组，不作效果结论，也不给出 ROI`,
		others: (n) => `另外 ${n} 个`
	},

	kpis: {
		campaigns: '活动数',
		running: (n) => `${n} 个进行中`,
		evidence: '有效果证据',
		evidenceNote: (n) => `共 ${n} 个；随机对照组`,
		cost: '总成本',
		costNote: { all: '奖励、投放、运营', some: (k, n) => `${n} 个活动中的 ${k} 个；其余未知` },
		costUnknown: '未知',
		perQualified: '单个达标成本',
		perQualifiedNote: (n) => `达标 ${n} 人次`
	},

	list: {
		title: '期间内的全部活动',
		subtitle: '参与、奖励与成本，最近的在前；数字覆盖各活动自身的日期',
		columns: {
			place: '序号',
			campaign: '活动',
			type: '类型',
			goal: '目标',
			period: '期间',
			state: '状态',
			participants: '参与者',
			holdout: '对照组',
			qualified: '达标',
			rewarded: '获奖',
			rewards: '已发奖励',
			media: '投放费用',
			ops: '运营费用',
			total: '总成本',
			perQualified: '单个达标成本',
			breakEven: '盈亏平衡交易额',
			evidence: '证据等级',
			roi: 'ROI',
			remarks: '备注'
		},
		help: {
			rewarded: '至少有一笔奖励记在该活动名下的参与者。',
			media: '取自营销活动表；未填写时也显示为 0。',
			breakEven: '按参与者活动期间的净费率，净手续费刚好覆盖成本所需的交易额。'
		},
		states: { running: '进行中', ended: '已结束', not_started: '未开始' },
		remarks: {
			no_rewards: '成本未知：未导入奖励表',
			unpriced: (n, least) => `成本未知：${n} 笔奖励无法折算美元；至少 ${least}`,
			filtered: '部分用户的成本无法得知',
			unqualified: '达标情况未知',
			disqualified: (n) => `${n} 人被取消资格`,
			outsiders: (n, usd) => `成本中有 ${usd} 发给了 ${n} 名非参与者`,
			contaminated: (n) => `${n} 名对照组用户获得了奖励`,
			bothGroups: (n) => `${n} 名用户同时在两组，计入对照组`,
			unlisted: (n) => `${n} 名参与者不在用户表中`,
			overlap: (users, campaigns) => `${users} 人同期还参加了另外 ${campaigns} 个活动`,
			noReward: '没有奖励记在该活动名下'
		}
	},

	...figuresZh
};
