import type { Venue } from './layout';

/** Amount is in the contract's own unit; Base Amount is the quantity in coins. */
const deribit: Venue = {
	name: { en: 'Deribit', zh: 'Deribit' },
	layouts: [
		{
			id: 'deribit.log',
			label: { en: 'transaction log', zh: '交易流水' },
			entity: 'trades',
			headers: [
				'ID;UserSeq;Date;Instrument;Type;Side;Amount;Base Amount;Position;Price;Mark Price;Index Price;Cash Flow;Funding;Fee Rate;Fee Charged;Fee Balance;Change;Balance;Equity;Trade ID;Order ID;Info;Note'
			],
			columns: ';;traded_at;symbol;;side;;base_qty;;price;;;;;;fee_amount;;;;;trade_id;order_id;;',
			zoneMinutes: 0,
			paidFee: 'positive',
			unsigned: true,
			isInCoins: true,
			values: {
				side: { 'open buy': 'buy', 'close buy': 'buy', 'open sell': 'sell', 'close sell': 'sell' }
			},
			rows: { header: 'Type', keep: ['trade'], reason: 'not_a_trade' }
		}
	]
};

export default deribit;
