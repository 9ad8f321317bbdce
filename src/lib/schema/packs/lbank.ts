import type { Venue } from './layout';

const lbank: Venue = {
	name: { en: 'LBank', zh: 'LBank' },
	layouts: [
		{
			id: 'lbank.spot',
			label: { en: 'spot trades', zh: '现货成交' },
			entity: 'trades',
			headers: [
				'ID;Method;Type;Pair;Time;Direction;Average Price;Volume;Turnover;Transaction Fee Rate;Transaction Fee;Remarks'
			],
			columns: 'trade_id;;;symbol;traded_at;side;price;base_qty;quote_qty;;fee_amount+fee_asset;',
			paidFee: 'positive',
			constants: { product: 'spot' }
		}
	]
};

export default lbank;
