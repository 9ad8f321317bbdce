import type { Venue } from './layout';

const mexc: Venue = {
	name: { en: 'MEXC', zh: '抹茶 MEXC' },
	layouts: [
		{
			id: 'mexc.spot',
			label: { en: 'spot trades', zh: '现货成交' },
			entity: 'trades',
			headers: ['UID;Pairs;Time;Side;Filled Price;Executed Amount;Total;Fee;Role'],
			columns:
				'user_id;symbol;traded_at;side;price;base_qty+base;quote_qty+quote;fee_amount+fee_asset;liquidity',
			paidFee: 'positive',
			constants: { product: 'spot' }
		}
	]
};

export default mexc;
