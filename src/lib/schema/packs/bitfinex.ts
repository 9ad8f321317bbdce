import type { Venue } from './layout';

/** A sale is a negative amount; a paid fee is negative too. */
const bitfinex: Venue = {
	name: { en: 'Bitfinex', zh: 'Bitfinex' },
	layouts: [
		{
			id: 'bitfinex.trades',
			label: { en: 'trades', zh: '成交' },
			entity: 'trades',
			headers: ['#;PAIR;AMOUNT;PRICE;FEE;FEE PERC;FEE CURRENCY;DATE;ORDER ID'],
			columns: 'trade_id;symbol;base_qty+side;price;fee_amount;;fee_asset;traded_at;order_id',
			zoneMinutes: 0,
			dateOrder: 'dmy',
			paidFee: 'negative',
			unsigned: true
		}
	]
};

export default bitfinex;
