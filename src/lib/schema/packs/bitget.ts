import type { Venue } from './layout';

/** Known from code that reads the files, not from a file: names only, no example. */
const bitget: Venue = {
	name: { en: 'Bitget', zh: 'Bitget' },
	layouts: [
		{
			id: 'bitget.spot',
			label: { en: 'spot trades', zh: '现货成交' },
			entity: 'trades',
			headers: ['Date;Trading pair;Direction;Price;Amount;Total;Fee'],
			columns: 'traded_at;symbol;side;price;base_qty;quote_qty;fee_amount+fee_asset',
			isWeak: true,
			constants: { product: 'spot' }
		},
		{
			id: 'bitget.spot-fee-coin',
			label: { en: 'spot trades with fee coin', zh: '现货成交（含手续费币种）' },
			entity: 'trades',
			headers: ['Date(UTC+8);Trading pair;Direction;Price;Amount;Total;Fee;Fee coin;Order ID'],
			columns: 'traded_at;symbol;side;price;base_qty;quote_qty;fee_amount;fee_asset;order_id',
			isWeak: true,
			constants: { product: 'spot' }
		},
		{
			id: 'bitget.ledger',
			label: { en: 'account ledger', zh: '账户流水' },
			entity: 'transfers',
			headers: ['date;coin;type;amount;fee'],
			columns: 'created_at;asset;direction;amount;fee_amount',
			isWeak: true,
			rows: {
				header: 'type',
				keep: ['deposit', 'withdraw', 'withdrawal', '充值', '充币', '提现', '提币'],
				reason: 'not_a_transfer'
			}
		},
		{
			id: 'bitget.futures-positions',
			label: { en: 'futures position history', zh: '合约历史仓位' },
			headers: [
				'futures;opening time;average entry price;average closing price;closed amount;closed value;position PnL;realized PnL;fees;opening fee;closing fee;closed time'
			],
			isWeak: true,
			instead: {
				en: 'it holds closed positions, not fills; export the futures trade history',
				zh: '其中是已平仓位而非成交；请导出合约成交记录'
			}
		}
	]
};

export default bitget;
