import type { Layout, Venue } from './layout';

/** `X` before coins and `Z` before currencies, from the first years. */
const assets: Record<string, string> = Object.fromEntries([
	['xxbt', 'BTC'],
	['xbt', 'BTC'],
	['xxdg', 'DOGE'],
	['xdg', 'DOGE'],
	['eth2.s', 'ETH'],
	['eth2', 'ETH'],
	...['ETH', 'ETC', 'LTC', 'XLM', 'XMR', 'XRP', 'ZEC', 'REP', 'MLN'].map((coin) => [
		`x${coin.toLowerCase()}`,
		coin
	]),
	...['USD', 'EUR', 'GBP', 'JPY', 'CAD', 'AUD', 'KRW'].map((currency) => [
		`z${currency.toLowerCase()}`,
		currency
	])
]);

/** The asset is the last reading of a quantity: staking suffixes such as `DOT.S` stay. */
function ledgers(id: string, label: Layout['label'], headers: string, columns: string): Layout {
	return {
		id,
		label,
		entity: 'transfers',
		headers: [headers],
		columns,
		zoneMinutes: 0,
		values: { asset: assets },
		rows: { header: 'type', keep: ['deposit', 'withdrawal'], reason: 'not_a_transfer' }
	};
}

const trades = 'txid;ordertxid;pair;time;type;ordertype;price;cost;fee;vol;margin;misc;ledgers';
const tradeColumns = 'trade_id;order_id;symbol;traded_at;side;;price;quote_qty;fee_amount;base_qty;;;';

const kraken: Venue = {
	name: { en: 'Kraken', zh: 'Kraken' },
	layouts: [
		{
			id: 'kraken.trades',
			label: { en: 'trades', zh: '成交' },
			entity: 'trades',
			headers: [trades],
			columns: tradeColumns,
			zoneMinutes: 0,
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'kraken.trades-margin',
			label: { en: 'trades with margin positions', zh: '成交（含杠杆仓位）' },
			entity: 'trades',
			headers: [`${trades};postxid;posstatus;cprice;ccost;cfee;cvol;cmargin;net;trades`],
			columns: `${tradeColumns};;;;;;;;;`,
			zoneMinutes: 0,
			paidFee: 'positive'
		},
		ledgers(
			'kraken.ledgers',
			{ en: 'ledgers', zh: '流水' },
			'txid;refid;time;type;subtype;aclass;asset;amount;fee;balance',
			';;created_at;direction;;;asset;amount;fee_amount;'
		),
		ledgers(
			'kraken.ledgers-wallet',
			{ en: 'ledgers (new)', zh: '流水（新版）' },
			'txid;refid;time;type;subtype;aclass;subclass;asset;wallet;amount;fee;balance',
			';;created_at;direction;;;;asset;;amount;fee_amount;'
		)
	]
};

export default kraken;
