import type { Venue } from './layout';

const filled =
	'UID;Account Type;Order ID;Symbol;Side;Order Type;Avg. Filled Price;Filled Amount;Filled Volume;Filled Volume (USDT);Filled Time(UTC+08:00);Fee;Maker/Taker;Fee Currency';

/** Filled Amount is base, Filled Volume quote. Files of the first years are in Singapore time without saying so. */
const kucoin: Venue = {
	name: { en: 'KuCoin', zh: '库币 KuCoin' },
	layouts: [
		{
			id: 'kucoin.filled',
			label: { en: 'filled orders', zh: '成交明细' },
			entity: 'trades',
			headers: [filled],
			columns:
				'user_id;;order_id;symbol;side;;price;base_qty;quote_qty;notional_usd;traded_at;fee_amount;liquidity;fee_asset',
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'kucoin.order-splitting',
			label: { en: 'filled orders, split', zh: '委托成交（拆分）' },
			entity: 'trades',
			headers: [
				'UID;Account Type;Order ID;Order Time(UTC+08:00);Symbol;Side;Order Type;Order Price;Order Amount;Avg. Filled Price;Filled Amount;Filled Volume;Filled Volume (USDT);Filled Time(UTC+08:00);Fee;Fee Currency;Status'
			],
			columns:
				'user_id;;order_id;;symbol;side;;;;price;base_qty;quote_qty;notional_usd;traded_at;fee_amount;fee_asset;',
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'kucoin.fills-old',
			label: { en: 'fills (old)', zh: '成交（旧版）' },
			entity: 'trades',
			headers: ['tradeCreatedAt;orderId;symbol;side;price;size;funds;fee;liquidity;feeCurrency;orderType'],
			columns: 'traded_at;order_id;symbol;side;price;base_qty;quote_qty;fee_amount;liquidity;fee_asset;',
			zoneMinutes: 480,
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'kucoin.fills-oldest',
			label: { en: 'dealt orders (oldest)', zh: '成交委托（最早）' },
			entity: 'trades',
			headers: ['oid;symbol;dealPrice;dealValue;amount;fee;direction;createdDate'],
			columns: 'trade_id;symbol;price;quote_qty;base_qty;fee_amount;side;traded_at',
			zoneMinutes: 480,
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'kucoin.fills-coins',
			label: { en: 'fills with coins', zh: '成交（含币种）' },
			entity: 'trades',
			headers: ['Time;Pair;Side;FilledPrice;FilledPriceCoin;Amount;AmountCoin;Volume;VolumeCoin;Fee;FeeCoin'],
			columns: 'traded_at;symbol;side;price;;base_qty;base;quote_qty;quote;fee_amount;fee_asset',
			paidFee: 'positive',
			constants: { product: 'spot' }
		}
	]
};

export default kucoin;
