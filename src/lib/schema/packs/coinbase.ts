import type { Layout, Venue } from './layout';

/** Buys and sells among receipts, sends and rewards; sold quantities are negative in the newer files. */
const retail: Pick<
	Layout,
	'entity' | 'zoneMinutes' | 'paidFee' | 'unsigned' | 'constants' | 'values' | 'rows'
> = {
	entity: 'trades',
	zoneMinutes: 0,
	paidFee: 'positive',
	unsigned: true,
	constants: { product: 'spot' },
	values: {
		side: {
			'advance trade buy': 'buy',
			'advanced trade buy': 'buy',
			'advance trade sell': 'sell',
			'advanced trade sell': 'sell'
		}
	},
	rows: {
		header: 'Transaction Type',
		keep: [
			...['buy', 'advance trade buy', 'advanced trade buy'],
			...['sell', 'advance trade sell', 'advanced trade sell']
		],
		reason: 'not_a_trade'
	}
};

const coinbase: Venue = {
	name: { en: 'Coinbase', zh: 'Coinbase' },
	layouts: [
		{
			...retail,
			id: 'coinbase.transactions',
			label: { en: 'transaction history', zh: '交易记录' },
			headers: [
				'ID;Timestamp;Transaction Type;Asset;Quantity Transacted;Price Currency;Price at Transaction;Subtotal;Total (inclusive of fees and/or spread);Fees and/or Spread;Notes'
			],
			columns: 'trade_id;traded_at;side;base;base_qty;quote;price;quote_qty;;fee_amount;'
		},
		{
			...retail,
			id: 'coinbase.transactions-spot',
			label: { en: 'transaction history (earlier)', zh: '交易记录（早期）' },
			headers: [
				'Timestamp;Transaction Type;Asset;Quantity Transacted;Spot Price Currency;Spot Price at Transaction;Subtotal;Total (inclusive of fees);Fees;Notes',
				'Timestamp;Transaction Type;Asset;Quantity Transacted;Spot Price Currency;Spot Price at Transaction;Subtotal;Total (inclusive of fees and/or spread);Fees and/or Spread;Notes'
			],
			columns: 'traded_at;side;base;base_qty;quote;price;quote_qty;;fee_amount;'
		},
		...['EUR', 'USD', 'GBP'].map((currency): Layout => ({
			...retail,
			id: `coinbase.transactions-${currency.toLowerCase()}`,
			label: { en: `transaction history in ${currency} (old)`, zh: `${currency} 交易记录（旧版）` },
			headers: [
				`Timestamp;Transaction Type;Asset;Quantity Transacted;${currency} Spot Price at Transaction;${currency} Subtotal;${currency} Total (inclusive of fees);${currency} Fees;Notes`
			],
			columns: 'traded_at;side;base;base_qty;price;quote_qty;;fee_amount;',
			constants: { product: 'spot', quote: currency }
		})),
		{
			id: 'coinbase.fills',
			label: { en: 'Exchange fills', zh: 'Exchange 成交' },
			entity: 'trades',
			headers: [
				'portfolio;trade id;product;side;created at;size;size unit;price;fee;total;price/fee/total unit'
			],
			// Total is what moved, fee included and signed: the value follows from size and price.
			columns: ';trade_id;symbol;side;traded_at;base_qty;base;price;fee_amount;;quote+fee_asset',
			zoneMinutes: 0,
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'coinbase.account',
			label: { en: 'Exchange account ledger', zh: 'Exchange 账户流水' },
			entity: 'transfers',
			headers: ['portfolio;type;time;amount;balance;amount/balance unit;transfer id;trade id;order id'],
			columns: ';direction;created_at;amount;;asset;;;',
			zoneMinutes: 0,
			rows: { header: 'type', keep: ['deposit', 'withdrawal'], reason: 'not_a_transfer' }
		},
		{
			id: 'coinbase.prime-orders',
			label: { en: 'Prime orders', zh: 'Prime 委托' },
			entity: 'orders',
			headers: [
				'order id;status;market;side;type;limit price;total order quantity;order currency;filled base quantity;filled quote quantity;average fill price;total fees and commissions;initiated by;initiated time;last updated time;activity level;portfolio name;portfolio id;entity name;entity id'
			],
			columns: 'order_id;status;symbol;side;type;price;qty;;filled_qty;;;;;created_at;filled_at;;;user_id;;',
			zoneMinutes: 0
		}
	]
};

export default coinbase;
