import type { Venue } from './layout';

const htx: Venue = {
	name: { en: 'HTX (Huobi)', zh: '火币 HTX' },
	layouts: [
		{
			id: 'htx.matches',
			label: { en: 'spot matches', zh: '现货成交明细' },
			entity: 'trades',
			headers: [
				'uid;symbol;deal_type;order_type;account_type;price;volume;amount;fee_amount;fee_currency;fee_point_currency;fee_point_volume;deal_time'
			],
			columns: 'user_id;symbol;side;;;price;base_qty;quote_qty;fee_amount;fee_asset;;;traded_at',
			paidFee: 'positive',
			values: {
				side: {
					'buy-market': 'buy',
					'buy-limit': 'buy',
					'sell-market': 'sell',
					'sell-limit': 'sell'
				}
			},
			constants: { product: 'spot' }
		},
		{
			id: 'htx.spot',
			label: { en: 'spot trades', zh: '现货成交' },
			entity: 'trades',
			headers: ['Time;Type;Pair;Side;Price;Amount;Total;Fee'],
			columns: 'traded_at;;symbol;side;price;base_qty;quote_qty;fee_amount+fee_asset',
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'htx.spot-chinese',
			label: { en: 'spot trades (Chinese)', zh: '现货成交（中文）' },
			entity: 'trades',
			headers: ['时间;交易对;方向;价格;数量;成交额;手续费;手续费币种'],
			columns: 'traded_at;symbol;side;price;base_qty;quote_qty;fee_amount;fee_asset',
			isWeak: true,
			paidFee: 'positive'
		}
	]
};

export default htx;
