/** Names of the steps, and the words of the settings, in Chinese. */
import type { Definition } from './params';

const steps: Record<string, string> = {
	registration: '注册',
	kyc: 'KYC 通过',
	first_deposit: '首次充值',
	first_trade: '首笔交易',
	repeat_trade: '再次交易',
	register: '注册',
	kyc_pass: 'KYC 通过',
	deposit: '充值',
	withdraw: '提现',
	trade: '交易',
	trade_later: '之后某天的交易',
	login: '登录',
	pair_view: '查看交易对',
	order_page: '下单页',
	order_confirm: '下单确认',
	order_submit: '提交委托',
	any_step: '路径中任一步骤'
};
export const step = (name: string) => {
	const [, some, all] = /^any (\d) of (\d)$/.exec(name) ?? [];
	if (some === undefined) return steps[name] ?? name;
	return some === all ? `其余 ${all} 步全部` : `其余 ${all} 步中任意 ${some} 步`;
};

export const who = { users: '用户', attempts: '尝试' };

const definitions: Record<Definition, string> = {
	tapedeck: 'Tapedeck',
	posthog: 'PostHog',
	mixpanel: 'Mixpanel',
	amplitude: 'Amplitude',
	clickhouse: 'ClickHouse windowFunnel'
};
const eventOptions = {
	none: '–',
	register: step('register'),
	kyc_pass: step('kyc_pass'),
	deposit: step('deposit'),
	withdraw: step('withdraw'),
	trade: step('trade'),
	trade_later: step('trade_later'),
	login: step('login'),
	pair_view: step('pair_view'),
	order_page: step('order_page'),
	order_confirm: step('order_confirm'),
	order_submit: step('order_submit')
};

export const parameters = {
	funnel: {
		label: '路径',
		options: { new_trader: '新用户到交易', place_order: '下单', custom: '自定义步骤' }
	},
	window_unit: {
		label: '窗口单位',
		help: '通常按天，下单路径按小时。',
		options: { auto: '通常单位', days: '天（任何路径）', hours: '小时（任何路径）' }
	},
	step_1: { label: '自定义步骤 1', help: '仅用于自定义步骤：用户进入漏斗的事件。', options: eventOptions },
	step_2: { label: '自定义步骤 2', options: eventOptions },
	step_3: { label: '自定义步骤 3', options: eventOptions },
	step_4: { label: '自定义步骤 4', options: eventOptions },
	step_5: { label: '自定义步骤 5', options: eventOptions },
	step_6: { label: '自定义步骤 6', options: eventOptions },
	optional_step: {
		label: '可跳过的步骤',
		help: '步骤序号：可以跳过，并对比做过与未做过的用户。0 为无；下单路径为查看交易对。'
	},
	step_order: {
		label: '步骤顺序',
		options: {
			ordered: '按顺序',
			strict_steps: '按顺序，中间无其他步骤',
			strict: '按顺序，中间无任何事件',
			any: '任意顺序'
		}
	},
	repeats: {
		label: '重复某步骤',
		help: '首个步骤除外。',
		options: { ignored: '不影响', stop: '路径到此为止' }
	},
	entries: {
		label: '用户进入方式',
		help: '自动：以首次进入为准；下单路径计每次尝试，至下一次开始为止。',
		options: {
			auto: '自动',
			first: '一次，首次进入',
			best: '一次，走得最远的那次',
			every: '每次进入都计'
		}
	},
	held: {
		label: '各步骤须一致的属性',
		help: '所有步骤的该属性须一致；未记录该属性的事件自成一类。30 分钟无事件即结束会话。',
		options: { none: '无', symbol: '交易对', product: '产品', device: '设备', session: '会话' }
	},
	exclusion: { label: '排除事件', options: { ...eventOptions, none: '无' } },
	exclusion_from: { label: '排除起始步骤', help: '自该步骤之后……' },
	exclusion_to: { label: '排除截止步骤', help: '……至到达该步骤之前。' },
	exclusion_effect: {
		label: '被排除的用户',
		options: { drop: '在该处流失', remove: '整体剔除' }
	},
	definition: {
		label: '口径',
		help: '按哪家的规则进入、退出与处理同时事件；所选口径的规则会替换与之不同的设置。',
		options: definitions
	},
	compare: {
		label: '变化对比',
		help: '自动：影响最大的版本发布或断点，否则为时间段的前后两半。',
		options: { auto: '自动', halves: '前后两半', day: '指定日期前后' }
	},
	with_1: {
		label: '步骤 1：仅限',
		help: '该步骤本身的产品、交易对或设备。',
		options: { all: '不限' }
	},
	min_usd_1: { label: '步骤 1：最小金额', help: '成交与充提的美元金额；0 为不限。' },
	with_2: { label: '步骤 2：仅限', options: { all: '不限' } },
	min_usd_2: { label: '步骤 2：最小金额' },
	with_3: { label: '步骤 3：仅限', options: { all: '不限' } },
	min_usd_3: { label: '步骤 3：最小金额' },
	with_4: { label: '步骤 4：仅限', options: { all: '不限' } },
	min_usd_4: { label: '步骤 4：最小金额' },
	with_5: { label: '步骤 5：仅限', options: { all: '不限' } },
	min_usd_5: { label: '步骤 5：最小金额' },
	with_6: { label: '步骤 6：仅限', options: { all: '不限' } },
	min_usd_6: { label: '步骤 6：最小金额' },
	exclusion_with: { label: '排除事件：仅限', options: { all: '不限' } },
	exclusion_min_usd: { label: '排除事件：最小金额' },
	changed_on: { label: '变化起始日', help: '“指定日期前后”时：后一段的首日。' },
	changed_until: { label: '变化截止日', help: '后一段的末日；留空为至期末。' },
	entry: {
		label: '漏斗起点',
		help: '仅用于新用户路径：进入漏斗的步骤，以首次发生为准。',
		options: { registration: '注册', kyc: 'KYC 通过', first_deposit: '首次充值' }
	},
	window_days: {
		label: '转化窗口',
		help: '自进入起，所有步骤须在此时间内完成。窗口未结束的用户记为“进行中”，不算流失。'
	},
	breakdown: {
		label: '拆分维度',
		options: {
			none: '不拆分',
			channel: '渠道',
			device: '设备',
			country: '国家/地区',
			account_type: '账户类型',
			vip_level: 'VIP 等级（导出当日）',
			product: '产品',
			symbol: '交易对'
		}
	},
	bucket: { label: '趋势粒度', options: { day: '日', week: '周', month: '月' } }
};
