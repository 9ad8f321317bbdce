import type { Entity } from '../entity';
import { deviceCodes, deviceSpellings, sideCodes, symbolSynonyms, userIdSynonyms } from '../spellings';
import { words } from '../words';

const orders: Entity = {
	name: 'orders',
	label: { en: 'Orders', zh: '委托' },
	grain: { en: 'One row per order.', zh: '每行一笔委托。' },
	order: 20,
	columns: [
		{
			name: 'order_id',
			kind: 'id',
			required: true,
			synonyms: words(
				`orderNo · order number · ordertxid · entrust_id · 订单号 · 委托单号 · 订单ID · 委托编号`
			),
			help: { en: 'Number of the order.', zh: '委托单号。' }
		},
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: userIdSynonyms,
			help: { en: 'Who placed it.', zh: '下单用户。' }
		},
		{
			name: 'created_at',
			kind: 'time',
			required: true,
			synonyms: words(
				`order time · create_time · created · created_time · placed_at · submit_time · initiated time · date · time · 委托时间 · 下单时间 · 创建时间 · 时间`
			),
			help: { en: 'When it was placed.', zh: '下单时间。' }
		},
		{
			name: 'symbol',
			kind: 'text',
			required: true,
			upperCase: true,
			synonyms: symbolSynonyms,
			help: { en: 'The market, such as BTC-USDT.', zh: '交易对，如 BTC-USDT。' }
		},
		{
			name: 'side',
			kind: 'enum',
			codes: sideCodes,
			values: {
				buy: words(`b · bid · long · 买 · 买入 · 買 · 開多 · 开多`),
				sell: words(`s · ask · short · 卖 · 卖出 · 売 · 开空`)
			},
			synonyms: words(`direction · action · bs · buy_sell · 方向 · 买卖方向 · 委托方向`),
			help: { en: 'Buy or sell.', zh: '买卖方向。' }
		},
		{
			name: 'type',
			kind: 'text',
			values: {
				limit: words(`limit order · 限价 · 限价单`),
				market: words(`market order · 市价 · 市价单`),
				stop: words(
					`stop order · stop_limit · stop_loss · stop_market · trigger · 止损 · 止盈止损 · 计划委托`
				)
			},
			synonyms: words(`order type · price_type · 委托类型 · 订单类型 · 类型`),
			help: { en: 'Limit, market, stop …', zh: '限价、市价、止损等。' }
		},
		{
			name: 'status',
			kind: 'enum',
			codes: [
				{ values: { '0': 'open', '1': 'filled', '2': 'cancelled', '3': 'rejected' } },
				{ values: { '0': 'open', '1': 'partially_filled', '2': 'filled', '3': 'cancelled' } },
				{ values: { '-1': 'cancelled', '0': 'open', '1': 'partially_filled', '2': 'filled' } },
				{ values: { '1': 'open', '2': 'partially_filled', '3': 'filled', '4': 'cancelled' } }
			],
			values: {
				open: words(`new · live · submitted · active · pending · working · 未成交 · 委托中 · 挂单中`),
				partially_filled: words(`partially filled · partial-filled · partial · 部分成交`),
				filled: words(`closed · complete · completed · done · fully filled · 已成交 · 完全成交 · 全部成交`),
				cancelled: words(
					`canceled · cancel · partial-canceled · partially canceled · 已撤销 · 已取消 · 撤单 · 部分成交已撤销`
				),
				rejected: words(`reject · failed · abnormal · error · 拒绝 · 异常`),
				expired: words(`timeout · 过期 · 已过期`)
			},
			synonyms: words(`order_status · order state · state · 状态 · 委托状态 · 订单状态`),
			help: { en: 'How it stands.', zh: '委托状态。' }
		},
		{
			name: 'price',
			kind: 'money',
			unit: 'quote per base',
			synonyms: words(`order price · limit price · 委托价 · 委托价格 · 价格`),
			help: { en: 'Limit price.', zh: '委托价格。' }
		},
		{
			name: 'qty',
			kind: 'quantity',
			unit: 'base',
			synonyms: words(
				`order amount · order_qty · order quantity · quantity · total order quantity · orig_qty · volume · amount · 委托数量 · 委托量 · 数量`
			),
			help: { en: 'Ordered quantity.', zh: '委托数量。' }
		},
		{
			name: 'filled_qty',
			kind: 'quantity',
			unit: 'base',
			synonyms: words(
				`filled · executed · executed_qty · filled amount · filled base quantity · deal_amount · deal · 已成交 · 成交数量 · 已成交数量`
			),
			help: { en: 'Filled quantity.', zh: '已成交数量。' }
		},
		{
			name: 'filled_at',
			kind: 'time',
			synonyms: words(
				`filled time · fill_time · finish_time · last updated time · update_time · updated_at · 成交时间 · 完成时间 · 更新时间`
			),
			help: { en: 'When it was last filled.', zh: '最近成交时间。' }
		},
		{
			name: 'latency_ms',
			kind: 'quantity',
			unit: 'ms',
			synonyms: words(`latency · ack_ms · match_latency_ms · 延迟 · 耗时`),
			help: { en: 'From receipt to acknowledgement.', zh: '撮合延迟（毫秒）。' }
		},
		{
			name: 'source',
			kind: 'text',
			values: deviceSpellings,
			codes: deviceCodes,
			synonyms: words(
				`order_source · client_type · platform · order_from · terminal · device · 下单来源 · 来源 · 终端`
			),
			help: { en: 'Where it was placed: web, app, API.', zh: '下单来源：网页、App、API。' }
		},
		{
			name: 'reject_reason',
			kind: 'text',
			synonyms: words(`reason · error_code · fail_reason · 拒绝原因 · 失败原因`),
			help: { en: 'Why it was refused.', zh: '拒绝原因。' }
		}
	]
};

export default orders;
