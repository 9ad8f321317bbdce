import type { Venue } from './layout';

const fill = 'traded_at;symbol;side;price;base_qty+base;quote_qty+quote;fee_amount+fee_asset';

/** Positive fees are paid; units are glued to the numbers in the newer files; times are UTC. */
const binance: Venue = {
	name: { en: 'Binance', zh: '币安 Binance' },
	layouts: [
		{
			id: 'binance.spot-trades-new',
			label: { en: 'spot trades (new)', zh: '现货成交（新版）' },
			entity: 'trades',
			headers: [
				'Date(UTC);Pair;Side;Price;Executed;Amount;Fee',
				'Date(UTC);Pair;Side;Price;Quantity;Amount;Fee',
				'Čas;Pár;Strana;Cena;Provedeno;Částka;Poplatek',
				'時間;通貨ペア;売／買;価格;数量;約定額;手数料',
				'时间;交易对;类型;价格;数量;成交额;手续费'
			],
			columns: fill,
			zoneMinutes: 0,
			dateOrder: 'ymd',
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'binance.spot-trades-old',
			label: { en: 'spot trades (old)', zh: '现货成交（旧版）' },
			entity: 'trades',
			headers: ['Date(UTC);Market;Type;Price;Amount;Total;Fee;Fee Coin'],
			columns: 'traded_at;symbol;side;price;base_qty;quote_qty;fee_amount;fee_asset',
			zoneMinutes: 0,
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'binance.spot-trades-fee-coin',
			label: { en: 'spot trades with fee coin', zh: '现货成交（含手续费币种）' },
			entity: 'trades',
			headers: ['Date(UTC);Symbol;Side;Price;Quantity;Amount;Fee;Fee Coin;Quote Asset'],
			columns: 'traded_at;symbol;side;price;base_qty;quote_qty;fee_amount;fee_asset;quote',
			zoneMinutes: 0,
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'binance.futures-trades',
			label: { en: 'futures trades', zh: '合约成交' },
			entity: 'trades',
			headers: ['Date(UTC);Symbol;Side;Price;Quantity;Amount;Fee;Realized Profit'],
			columns: 'traded_at;symbol;side;price;base_qty+base;quote_qty+quote;fee_amount+fee_asset;realized_pnl',
			zoneMinutes: 0,
			paidFee: 'positive',
			constants: { product: 'perp' }
		},
		{
			id: 'binance.futures-trades-fee-coin',
			label: { en: 'futures trades with fee coin', zh: '合约成交（含手续费币种）' },
			entity: 'trades',
			headers: ['Date(UTC);Symbol;Side;Price;Quantity;Amount;Fee;Fee Coin;Realized Profit;Quote Asset'],
			columns: 'traded_at;symbol;side;price;base_qty;quote_qty;fee_amount;fee_asset;realized_pnl;quote',
			zoneMinutes: 0,
			paidFee: 'positive',
			constants: { product: 'perp' }
		},
		{
			id: 'binance.orders-old',
			label: { en: 'spot orders (old)', zh: '现货委托（旧版）' },
			entity: 'orders',
			headers: [
				'Date(UTC);OrderNo;Pair;Type;Order Price;Order Amount;AvgTrading Price;Filled;Total;status',
				'时间;委托单号;交易对;类型;价格;成交量;平均成交价;已成交;成交额;状态'
			],
			columns: 'created_at;order_id;symbol;side;price;qty;;filled_qty;;status',
			zoneMinutes: 0
		},
		{
			id: 'binance.orders-history-chinese',
			label: { en: 'order history (Chinese)', zh: '历史委托' },
			headers: ['时间;交易对;类型;价格;成交量;成交额;已成交;平均成交价;状态'],
			instead: {
				en: 'it has no order number; export the trade history, or orders with their number',
				zh: '其中没有委托单号；请导出成交记录，或带单号的委托记录'
			}
		},
		{
			id: 'binance.orders-new',
			label: { en: 'spot orders (new)', zh: '现货委托（新版）' },
			entity: 'orders',
			headers: [
				'Date(UTC);OrderNo;Pair;Type;Side;Order Price;Order Amount;Time;Executed;Average Price;Trading total;Status'
			],
			columns: 'created_at;order_id;symbol;type;side;price;qty;filled_at;filled_qty;;;status',
			zoneMinutes: 0,
			dateOrder: 'ymd'
		},
		{
			id: 'binance.deposits',
			label: { en: 'deposits', zh: '充值记录' },
			entity: 'transfers',
			headers: ['Date(UTC);Coin;Network;Amount;Address;TXID;Status'],
			columns: 'created_at;asset;network;amount;address_hash;;status',
			zoneMinutes: 0,
			dateOrder: 'ymd',
			constants: { direction: 'deposit', method: 'onchain' }
		},
		{
			id: 'binance.withdrawals',
			label: { en: 'withdrawals', zh: '提现记录' },
			entity: 'transfers',
			headers: ['Date(UTC);Coin;Network;Amount;Fee;Address;TXID;Status'],
			columns: 'created_at;asset;network;amount;fee_amount;address_hash;;status',
			zoneMinutes: 0,
			dateOrder: 'ymd',
			constants: { direction: 'withdrawal', method: 'onchain' }
		},
		{
			// One layout for both directions: the file's name alone says which.
			id: 'binance.transfers-old',
			label: { en: 'deposits or withdrawals (old)', zh: '充值或提现（旧版）' },
			entity: 'transfers',
			headers: ['Date(UTC);Coin;Network;Amount;TransactionFee;Address;TXID;SourceAddress;PaymentID;Status'],
			columns: 'created_at;asset;network;amount;fee_amount;address_hash;;;;status',
			zoneMinutes: 0,
			constants: { method: 'onchain' }
		},
		{
			id: 'binance.fiat',
			label: { en: 'fiat deposits or withdrawals', zh: '法币充值或提现' },
			entity: 'transfers',
			headers: ['Date(UTC);Coin;Amount;Status;Payment Method;Indicated Amount;Fee;Order ID'],
			columns: 'created_at;asset;;status;method;amount;fee_amount;',
			zoneMinutes: 0
		},
		{
			id: 'binance.statement',
			label: { en: 'account statement', zh: '账户流水' },
			entity: 'transfers',
			headers: [
				'User_ID;UTC_Time;Account;Operation;Coin;Change;Remark',
				'User ID;Time;Account;Operation;Coin;Change;Remark'
			],
			columns: 'user_id;created_at;;direction;asset;amount;',
			zoneMinutes: 0,
			dateOrder: 'ymd',
			values: {
				direction: {
					'fiat deposit': 'deposit',
					'fiat withdraw': 'withdrawal',
					'fiat withdrawal': 'withdrawal'
				}
			},
			rows: {
				header: 'Operation',
				keep: ['deposit', 'withdraw', 'withdrawal', 'fiat deposit', 'fiat withdraw', 'fiat withdrawal'],
				reason: 'not_a_transfer'
			}
		},
		{
			id: 'binance.us-statement',
			label: { en: 'Binance.US statement', zh: 'Binance.US 流水' },
			entity: 'transfers',
			headers: [
				'User ID;Time;Category;Operation;Order ID;Transaction ID;Primary Asset;Realized Amount For Primary Asset;Realized Amount for Primary Asset in USD'
			],
			columns: 'user_id;created_at;direction;;;;asset;amount;amount_usd',
			zoneMinutes: 0,
			rows: {
				header: 'Category',
				keep: ['deposit', 'withdrawal'],
				reason: 'not_a_transfer'
			}
		},
		{
			id: 'binance.convert',
			label: { en: 'convert history', zh: '闪兑记录' },
			headers: ['Date;Wallet;Pair;Type;Sell;Buy;Price;Inverse Price;Date Updated;Status'],
			instead: {
				en: 'sold and bought amounts stand in two coins in two columns; export the transaction statement or the spot trade history',
				zh: '卖出与买入分列两种币；请导出资金流水或现货成交记录'
			}
		},
		{
			id: 'binance.futures-ledger',
			label: { en: 'futures transaction history', zh: '合约资金流水' },
			headers: ['Date(UTC);type;Amount;Asset;Symbol;Transaction ID'],
			instead: {
				en: 'it holds funding, fees and profits without prices; export the futures trade history',
				zh: '其中只有资金费、手续费与盈亏，没有成交价；请导出合约成交记录'
			}
		}
	]
};

export default binance;
