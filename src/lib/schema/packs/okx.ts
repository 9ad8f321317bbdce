import type { Layout, Venue } from './layout';

const spot = ['spot', 'margin', '现货', '币币', '杠杆', '币币杠杆'];
const contracts = [
	...['perpetual', 'perpetual swap', 'swap', 'futures', 'expiry futures', 'delivery'],
	...['永续', '永续合约', '交割', '交割合约']
];

/**
 * A spot trade is two rows with one order id; the balance unit names each leg's coin, the trading unit does not. A trade
 * of contracts is one row, its amount a number of contracts.
 */
function ledger(id: string, label: Layout['label'], headers: string, columns: string): Layout {
	return {
		id,
		label,
		entity: 'trades',
		headers: [headers],
		columns,
		paidFee: 'negative',
		unsigned: true,
		rows: {
			header: 'Trade Type',
			keep: [...spot, ...contracts],
			reason: 'not_a_spot_trade'
		},
		legs: {
			key: ['Order id', 'Time', 'Filled Price'],
			symbol: 'Symbol',
			coin: 'Balance Unit',
			amount: 'Amount',
			side: 'Action',
			fee: 'Fee',
			feeAsset: 'Fee Unit',
			onlyWhere: { header: 'Trade Type', values: spot }
		},
		values: {
			side: {
				...{ 'open long': 'buy', 'close short': 'buy', 'open short': 'sell', 'close long': 'sell' },
				...{ 开多: 'buy', 平空: 'buy', 开空: 'sell', 平多: 'sell' }
			}
		}
	};
}

const okx: Venue = {
	name: { en: 'OKX', zh: '欧易 OKX' },
	layouts: [
		ledger(
			'okx.trading',
			{ en: 'trading account history', zh: '交易账户流水' },
			'id;Order id;Time;Trade Type;Symbol;Action;Amount;Trading Unit;Filled Price;PnL;Fee;Fee Unit;Position Change;Position Balance;Balance Change;Balance;Balance Unit',
			'trade_id;order_id;traded_at;product;symbol;;;;price;;;;;;;;'
		),
		ledger(
			'okx.trading-2024',
			{ en: 'trading account history (2024)', zh: '交易账户流水（2024）' },
			'id;Order id;Time;Trade Type;Symbol;Action;Amount;Trading Unit;Filled Price;Filled Price Unit;PnL;Fee;Fee Unit;Position Change;Position Balance;Position Unit;Balance Change;Balance;Balance Unit',
			'trade_id;order_id;traded_at;product;symbol;;;;price;;;;;;;;;;'
		),
		{
			id: 'okx.trading-old',
			label: { en: 'trading account history (old)', zh: '交易账户流水（旧版）' },
			headers: [
				'id;Order id;Time;Trade Type;Instrument;Type;Amount;Unit;PL;Fee;Position Change;Position Balance;Balance Change;Balance;Unit'
			],
			instead: {
				en: 'its trades carry no price; export the order or trade history',
				zh: '其中没有成交价；请导出订单或成交记录'
			}
		},
		{
			id: 'okx.trades-old',
			label: { en: 'spot trades (old)', zh: '币币成交（旧版）' },
			entity: 'trades',
			headers: ['Order ID;Trade ID;Trade Time;Pairs;Amount;Price;Total;taker/maker;Fee;unit'],
			columns:
				'order_id;trade_id;traded_at;symbol;base_qty+side;price;quote_qty;liquidity;fee_amount;fee_asset',
			paidFee: 'negative',
			unsigned: true,
			constants: { product: 'spot' }
		},
		{
			id: 'okx.funding',
			label: { en: 'funding account history', zh: '资金账户流水' },
			entity: 'transfers',
			headers: ['id;Time;Type;Amount;Before Balance;After Balance;Symbol'],
			columns: ';created_at;direction;amount;;;asset',
			rows: {
				header: 'Type',
				keep: ['deposit', 'withdrawal', 'withdraw', '充值', '充币', '提现', '提币'],
				reason: 'not_a_transfer'
			}
		},
		{
			id: 'okx.funding-fee',
			label: { en: 'funding account history with fee', zh: '资金账户流水（含手续费）' },
			entity: 'transfers',
			headers: ['id;Time;Type;Amount;Before Balance;After Balance;Fee;Symbol'],
			columns: ';created_at;direction;amount;;;fee_amount;asset',
			rows: {
				header: 'Type',
				keep: ['deposit', 'withdrawal', 'withdraw', '充值', '充币', '提现', '提币'],
				reason: 'not_a_transfer'
			}
		},
		{
			id: 'okx.deposits',
			label: { en: 'deposits', zh: '充币记录' },
			entity: 'transfers',
			headers: ['Time;Crypto;Deposit address;Network;Transaction ID;Amount;Status'],
			columns: 'created_at;asset;address_hash;network;;amount;status',
			constants: { direction: 'deposit', method: 'onchain' }
		},
		{
			id: 'okx.public-trades',
			label: { en: 'public market trades', zh: '市场公开成交' },
			headers: ['trade_id;instrument_name;price;size;side;timestamp(ms)'],
			instead: {
				en: 'these are the whole market’s trades without users; export fills with a user id',
				zh: '这是全市场公开成交，不含用户；请导出带用户 ID 的成交'
			}
		}
	]
};

export default okx;
