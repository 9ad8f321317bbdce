import type { Entity } from '../entity';
import {
	deviceCodes,
	deviceSpellings,
	productSpellings,
	sideCodes,
	symbolSynonyms,
	userIdSynonyms
} from '../spellings';
import { words } from '../words';

const trades: Entity = {
	name: 'trades',
	label: { en: 'Trades', zh: '成交' },
	grain: { en: 'One row per user fill.', zh: '每行一笔用户成交。' },
	order: 2,
	oneOf: [['quote_qty'], ['base_qty', 'price'], ['notional_usd']],
	columns: [
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: userIdSynonyms,
			help: { en: 'Who traded.', zh: '交易用户。' }
		},
		{
			name: 'traded_at',
			kind: 'time',
			required: true,
			synonyms: words(`
				date · time · datetime · utc_time · ts · timestamp · timestamp(ms) · trade time ·
				trade date · tradeCreatedAt · created at · create_time · createdDate ·
				created_time · deal_time · filled time · fill_time · executed_at · execution time · 成交时间 ·
				交易时间 · 成交日期 · 创建时间 · 时间 · 日期 · 时间戳 · 日時 · 時間 · Čas
			`),
			help: { en: 'When the fill happened.', zh: '成交时间。' }
		},
		{
			name: 'symbol',
			kind: 'text',
			upperCase: true,
			synonyms: symbolSynonyms,
			help: { en: 'The market, such as BTC-USDT.', zh: '交易对，如 BTC-USDT。' }
		},
		{
			name: 'side',
			kind: 'enum',
			values: {
				buy: words(`
					b · bid · long · open long · close short · 买 · 买入 · 買 · 買い · 买单 · 开多
				`),
				sell: words(`
					s · ask · short · open short · close long · 卖 · 卖出 · 売 · 売り · 卖单 · 开空
				`)
			},
			codes: sideCodes,
			synonyms: words(`
				direction · action · type · trade_type · deal_type · transaction type · bs · buy_sell · 方向 ·
				买卖方向 · 交易方向 · 成交方向 · 类型 · 売／買 · Strana
			`),
			help: { en: 'Buy or sell, from the user’s point of view.', zh: '用户的买卖方向。' }
		},
		{
			name: 'base_qty',
			kind: 'quantity',
			unit: 'base',
			synonyms: words(`
				executed · executed amount · filled · quantity · qty · vol · size · filled amount ·
				filled quantity · filled base quantity · quantity transacted · amount_coin · deal_amount ·
				base amount · base_quantity · amount · volume · 数量 · 成交量 · 成交数量 · Provedeno
			`),
			help: { en: 'Quantity of the base coin.', zh: '基础币数量。' }
		},
		{
			name: 'price',
			kind: 'money',
			unit: 'quote per base',
			synonyms: words(`
				avg. filled price · filled price · dealPrice · trade price · AvgTrading price ·
				average price · average fill price · price at transaction · spot price at transaction ·
				exec_price · 价格 · 成交价 · 成交价格 · 成交均价 · 価格 · Cena
			`),
			help: { en: 'Quote coin per base coin.', zh: '成交价格。' }
		},
		{
			name: 'quote_qty',
			kind: 'money',
			unit: 'quote',
			synonyms: words(`
				total · cost · funds · filled volume · filled value · filled quote quantity · dealValue ·
				turnover · trading total · notional · trade value · quote amount ·
				quote_quantity · subtotal · amount · volume · value · 成交额 · 成交金额 · 成交总额 · 交易额 ·
				金额 · 約定額 · Částka
			`),
			help: { en: 'Value in the quote coin.', zh: '计价币成交额。' }
		},
		{
			name: 'trade_id',
			kind: 'id',
			synonyms: words(`
				txid · transaction id · oid · fill_id · exec_id · deal_id · id · 成交编号 · 成交ID · 成交号
			`),
			help: { en: 'Number of the fill.', zh: '成交编号。' }
		},
		{
			name: 'order_id',
			kind: 'id',
			synonyms: words(`
				orderNo · ordertxid · order number · 订单号 · 委托单号 · 订单ID · 委托编号
			`),
			help: { en: 'Number of the order it filled.', zh: '所属委托单号。' }
		},
		{
			name: 'product',
			kind: 'text',
			values: productSpellings,
			synonyms: words(`
				account type · biz_type · business · market_type · category · 产品 · 业务类型 · 产品线
			`),
			help: { en: 'Product line: spot, perp …', zh: '产品线：现货、永续等。' }
		},
		{
			name: 'base',
			kind: 'text',
			upperCase: true,
			synonyms: words(`
				base asset · base_coin · base_currency · trading unit · size unit · 基础币 · 交易币种
			`),
			help: { en: 'Base coin; read from the symbol when absent.', zh: '基础币；缺失时由交易对得出。' }
		},
		{
			name: 'quote',
			kind: 'text',
			upperCase: true,
			synonyms: words(`
				quote asset · quote_coin · quote_currency · price currency · filled price unit ·
				spot price currency · 计价币 · 计价币种
			`),
			help: { en: 'Quote coin; read from the symbol when absent.', zh: '计价币；缺失时由交易对得出。' }
		},
		{
			name: 'fee_amount',
			kind: 'money',
			unit: 'fee asset',
			synonyms: words(`
				fee · fees · fees and/or spread · commission · fee paid · ExecFeeV2 · trading fee ·
				transaction fee · fee charged · total fees and commissions · 手续费 · 交易手续费 · 手数料 ·
				Poplatek
			`),
			help: { en: 'Fee in its own coin; positive is paid.', zh: '手续费，以手续费币种计；正数为支付。' }
		},
		{
			name: 'fee_asset',
			kind: 'text',
			upperCase: true,
			synonyms: words(`
				fee coin · fee currency · fee unit · commission asset ·
				fee-payment crypto · 手续费币种 · 手续费币
			`),
			help: { en: 'Coin the fee was paid in.', zh: '手续费币种。' }
		},
		{
			name: 'fee_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: ['fee_usdt', 'commission_usd', '手续费(USDT)', '手续费USD'],
			help: {
				en: 'Fee in USD; positive is paid, negative a maker rebate.',
				zh: '手续费（美元）；正为支付，负为返佣。'
			}
		},
		{
			name: 'notional_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: words(`
				filled volume (usdt) · amount_usdt · amount_usd · volume_usd · volume_usdt · turnover_usdt ·
				turnover_usd · value_usd · gmv · 成交额(USDT) · 成交额(USD) · 成交金额(USDT) ·
				折合USDT · 折合USD
			`),
			help: { en: 'Traded value in USD.', zh: '成交额（美元）。' }
		},
		{
			name: 'liquidity',
			kind: 'enum',
			values: {
				maker: ['m', 'true', 'yes', 'add', 'added', '挂单', '被动', 'maker方'],
				taker: ['t', 'false', 'no', 'remove', 'removed', '吃单', '主动', 'taker方']
			},
			codes: [
				{ values: { '1': 'maker', '0': 'taker' }, headers: ['ismaker', 'maker'] },
				{ values: { '1': 'maker', '0': 'taker' } },
				{ values: { '1': 'taker', '0': 'maker' } },
				{ values: { '1': 'maker', '2': 'taker' } },
				{ values: { '1': 'taker', '2': 'maker' } }
			],
			synonyms: words(`
				maker/taker · taker/maker · role · liquidity indicator · is_maker · 流动性方向 · 流动性 ·
				成交角色
			`),
			help: { en: 'Maker or taker.', zh: '挂单或吃单。' }
		},
		{
			name: 'source',
			kind: 'text',
			values: {
				...deviceSpellings,
				bot: ['robot', 'grid', '机器人', '网格'],
				copy: ['copy trading', '跟单']
			},
			codes: deviceCodes,
			synonyms: words(`
				order_source · client_type · platform · api session · order_from · terminal · device ·
				下单来源 · 来源 · 终端
			`),
			help: { en: 'Where the order was placed: web, app, API.', zh: '下单来源：网页、App、API。' }
		},
		{
			name: 'realized_pnl',
			kind: 'money',
			unit: 'quote',
			synonyms: words(`
				realized profit · realised pnl · pnl · closed p&l · position pnl · 已实现盈亏 · 盈亏
			`),
			help: { en: 'Profit or loss this fill realised.', zh: '该成交的已实现盈亏。' }
		},
		{
			name: 'counterparty_id',
			kind: 'id',
			synonyms: ['counterparty', 'counterparty_uid', 'opponent_id', '对手方ID', '对手方'],
			help: { en: 'The user on the other side.', zh: '对手方用户。' }
		},
		{
			name: 'contract_size',
			kind: 'quantity',
			unit: 'base',
			synonyms: ['contract_value', 'multiplier', 'face_value', '合约面值', '合约乘数'],
			help: {
				en: 'Base coins per contract; USD per contract where it is margined in coins.',
				zh: '每张合约的币数；币本位合约为每张的美元面值。'
			}
		},
		{
			name: 'is_liquidation',
			kind: 'flag',
			synonyms: ['liquidation', 'liquidated', '是否强平', '强平'],
			help: { en: 'Was a forced liquidation.', zh: '是否强平。' }
		}
	]
};

export default trades;
