/** The words of the settings in Chinese. */

const appEvents = {
	pair_view: '查看交易对',
	order_page: '打开下单页',
	order_confirm: '下单确认',
	order_submit: '提交委托'
};

export const parameters = {
	start: {
		label: '起始行为',
		help: '从哪一刻开始计算。选了产品筛选时，首笔交易指该产品内的首笔。',
		options: {
			register: '注册',
			kyc_pass: '通过 KYC',
			deposit: '充值',
			withdraw: '提现',
			trade: '交易',
			login: '登录',
			any: '任意行为',
			...appEvents
		}
	},
	returned_by: {
		label: '回访行为',
		help: '任意行为：成交、已完成的充提、App 行为事件；注册与 KYC 步骤不算回访。',
		options: {
			register: '有注册',
			kyc_pass: '通过 KYC',
			deposit: '有充值',
			withdraw: '有提现',
			trade: '有交易',
			login: '有登录',
			any: '有任意行为',
			...appEvents
		}
	},
	grain: { label: '周期', options: { hour: '小时', day: '日', week: '周', month: '月' } },
	periods: { label: '期数', help: '每个同期群跟踪多少期。' },
	breakdown: {
		label: '细分维度',
		options: {
			none: '不细分',
			channel: '按渠道细分',
			country: '按国家/地区细分',
			device: '按设备细分',
			account_type: '按账户类型细分',
			vip_level: '按 VIP 等级细分',
			lifecycle: '按起始时的生命周期层级细分',
			high_net_worth: '按起始时是否高净值细分'
		}
	},
	breakdown_period: { label: '关注第几期', help: '逐个同期群跟踪、并比较各分组的那一期。' },
	definition: {
		label: '口径',
		help: '各家口径固定了起始与回访的计法、周期与平均方式；Tapedeck 口径下由各设置决定。',
		options: { tapedeck: 'Tapedeck', posthog: 'PostHog', mixpanel: 'Mixpanel', amplitude: 'Amplitude' }
	},
	starts: {
		label: '取哪次起始',
		help: '每次：用户每次重新开始都进入相应的同期群。仅用于 Tapedeck 口径。',
		options: { first_ever: '首次', first_in_range: '时段内首次', every: '每次' }
	},
	counting: {
		label: '何时回访',
		help: '恰在该期、该期或之后、或在若干期的区间内。仅用于 Tapedeck 口径。',
		options: { on: '恰在该期', on_or_after: '该期或之后', brackets: '在区间内' }
	},
	brackets: {
		label: '区间',
		help: '起始之后的期数，含首尾；选择在区间内回访时使用。'
	},
	buckets: {
		label: '周期的起点',
		help: '自然周期，或从每位用户各自的起点起每 1 小时、24 小时、7 天或 30 天。仅用于 Tapedeck 口径。',
		options: { calendar: '自然周期', rolling: '各用户的起点' }
	},
	min_returns: { label: '至少回访次数', help: '同一期内至少这么多次才算回访。' },
	share_of: {
		label: '百分比基数',
		help: '三角表中：占同期群的比例，或与上一列回访人数之比。',
		options: { cohort: '同期群', previous: '上一期' }
	},
	mean: {
		label: '平均方式',
		help: '只取完整单元格。加权为 Mixpanel 文档中的公式。仅用于 Tapedeck 口径。',
		options: { pooled: '合并', weighted: '按人数加权', simple: '简单平均', none: '不显示' }
	},
	start_with: {
		label: '只计此类起始',
		help: '起始行为本身的产品、交易对或设备。',
		options: { all: '不限' }
	},
	start_min_usd: { label: '起始最小金额', help: '成交与充提不低于此金额；0 为不限。' },
	return_with: {
		label: '只计此类回访',
		help: '回访行为本身的产品、交易对或设备。',
		options: { all: '不限' }
	},
	return_min_usd: { label: '回访最小金额', help: '成交与充提不低于此金额；0 为不限。' },
	gone_after: { label: '流失阈值', help: '在存续曲线中，超过这么多天没有交易即视为流失。' }
};
