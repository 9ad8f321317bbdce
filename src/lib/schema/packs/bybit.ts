import type { Venue } from './layout';

const spot =
	'Spot Pairs;Order Type;Direction;Filled Value;Filled Price;Filled Quantity;Fees;Transaction ID;Order No.;Timestamp (UTC)';

const bybit: Venue = {
	name: { en: 'Bybit', zh: 'Bybit' },
	layouts: [
		{
			id: 'bybit.spot',
			label: { en: 'spot trades', zh: '现货成交' },
			entity: 'trades',
			headers: [spot],
			columns: 'symbol;;side;quote_qty;price;base_qty;fee_amount;trade_id;order_id;traded_at',
			zoneMinutes: 0,
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'bybit.spot-uid',
			label: { en: 'spot trades with user', zh: '现货成交（含用户）' },
			entity: 'trades',
			headers: [`Uid;${spot}`],
			columns: 'user_id;symbol;;side;quote_qty;price;base_qty;fee_amount;trade_id;order_id;traded_at',
			zoneMinutes: 0,
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'bybit.spot-eu',
			label: { en: 'spot trades (EU)', zh: '现货成交（欧盟）' },
			entity: 'trades',
			headers: [spot.replace('Direction;', 'Direction;feeCoin;ExecFeeV2;')],
			columns: 'symbol;;side;fee_asset;fee_amount;quote_qty;price;base_qty;;trade_id;order_id;traded_at',
			zoneMinutes: 0,
			paidFee: 'positive',
			constants: { product: 'spot' }
		},
		{
			id: 'bybit.uta',
			label: { en: 'unified account log', zh: '统一账户流水' },
			entity: 'trades',
			headers: [
				'Uid;Currency;Contract;Type;Direction;Quantity;Position;Filled Price;Funding;Fee Paid;Cash Flow;Change;Wallet Balance;Action;Time(UTC)'
			],
			columns: 'user_id;;symbol;;;;;price;;;;;;product;traded_at',
			zoneMinutes: 0,
			paidFee: 'negative',
			unsigned: true,
			values: { product: { '--': 'spot', open: 'perp', close: 'perp' } },
			rows: { header: 'Type', keep: ['trade'], reason: 'not_a_trade' },
			legs: {
				key: ['Uid', 'Contract', 'Time(UTC)', 'Filled Price', 'Direction'],
				symbol: 'Contract',
				coin: 'Currency',
				amount: 'Quantity',
				side: 'Direction',
				fee: 'Fee Paid',
				feeAsset: 'Currency',
				onlyWhere: { header: 'Action', values: ['', '--'] }
			}
		},
		{
			id: 'bybit.uta-old',
			label: { en: 'derivatives account log (old)', zh: '合约账户流水（旧版）' },
			entity: 'trades',
			headers: [
				'Time;Currency;Contract;Type;Direction;Quantity;Position;Filled Price;Funding;Fee Paid;Cash Flow;Change;Wallet Balance;Fee Rate;Trade ID;Order ID'
			],
			columns: 'traded_at;fee_asset;symbol;;side;base_qty;;price;;fee_amount;;;;;trade_id;order_id',
			zoneMinutes: 0,
			paidFee: 'negative',
			unsigned: true,
			constants: { product: 'perp' },
			rows: { header: 'Type', keep: ['trade'], reason: 'not_a_trade' }
		},
		{
			id: 'bybit.funding',
			label: { en: 'funding account log', zh: '资金账户流水' },
			entity: 'transfers',
			headers: ['Uid;Date & Time(UTC);Coin;QTY;Type;Account Balance;Description'],
			columns: 'user_id;created_at;asset;amount;direction;;',
			zoneMinutes: 0,
			rows: {
				header: 'Type',
				keep: ['deposit', 'withdraw', 'withdrawal', '充值', '提现'],
				reason: 'not_a_transfer'
			}
		},
		{
			id: 'bybit.closed-pnl',
			label: { en: 'closed profit and loss', zh: '已平仓盈亏' },
			headers: [
				'Contracts;Closing Direction;Qty;Entry Price;Exit Price;Closed P&L;Exit Type;Trade Time(UTC+0);Order No.;Create Time'
			],
			instead: {
				en: 'it holds closed positions, not fills; export the trade history or the account log',
				zh: '其中是已平仓位而非成交；请导出成交记录或账户流水'
			}
		}
	]
};

export default bybit;
