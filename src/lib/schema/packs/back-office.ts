import type { Venue } from './layout';

/** Database dumps of an exchange's own tables, with the codes its column comments state. */
const backOffice: Venue = {
	name: { en: 'Exchange back office', zh: '交易所后台' },
	layouts: [
		{
			id: 'back-office.turnover-order',
			isPart: true,
			label: { en: 'matches (turnover_order)', zh: '成交订单（turnover_order）' },
			entity: 'trades',
			headers: [
				'id;market_id;trade_type;symbol;sell_user_id;sell_order_id;buy_user_id;buy_order_id;amount;price;volume;deal_sell_fee;deal_buy_fee;created'
			],
			// The side of the order that came last and took; buyer and seller are read by the shape.
			columns: 'trade_id;;;symbol;;;;;quote_qty;price;base_qty;;;traded_at',
			taker: 'trade_type',
			paidFee: 'positive'
		},
		{
			id: 'back-office.entrust-order',
			isPart: true,
			label: { en: 'orders (entrust_order)', zh: '委托订单（entrust_order）' },
			entity: 'orders',
			headers: [
				'id;user_id;market_id;symbol;market_name;price;volume;amount;fee_rate;fee;deal;freeze;price_type;type;status;created'
			],
			columns: 'order_id;user_id;;symbol;;price;qty;;;;filled_qty;;type;side;status;created_at',
			values: {
				side: { '1': 'buy', '2': 'sell' },
				type: { '1': 'market', '2': 'limit' },
				status: { '0': 'open', '1': 'filled', '2': 'cancelled', '3': 'rejected' }
			}
		},
		{
			id: 'back-office.coin-recharge',
			isPart: true,
			label: { en: 'coin deposits (coin_recharge)', zh: '数字货币充值（coin_recharge）' },
			entity: 'transfers',
			headers: ['id;user_id;coin_id;coin_name;coin_type;address;confirm;status;txid;amount;created'],
			columns: ';user_id;;asset;network;address_hash;;status;;amount;created_at',
			constants: { direction: 'deposit', method: 'onchain' },
			values: { status: { '0': 'pending', '1': 'failed', '2': 'failed', '3': 'completed' } }
		},
		{
			id: 'back-office.coin-withdraw',
			isPart: true,
			label: { en: 'coin withdrawals (coin_withdraw)', zh: '数字货币提现（coin_withdraw）' },
			entity: 'transfers',
			headers: [
				'id;user_id;coin_id;coin_name;coin_type;address;txid;num;fee;mum;type;status;audit_time;created'
			],
			columns: ';user_id;;asset;network;address_hash;;amount;fee_amount;;method;status;;created_at',
			constants: { direction: 'withdrawal' },
			values: {
				method: { '0': 'internal', '1': 'onchain' },
				status: {
					'0': 'pending',
					'1': 'completed',
					'2': 'rejected',
					'3': 'reversed',
					'4': 'pending',
					'5': 'pending'
				}
			}
		},
		{
			id: 'back-office.cash-recharge',
			isPart: true,
			label: { en: 'fiat deposits (cash_recharge)', zh: '法币充值（cash_recharge）' },
			entity: 'transfers',
			headers: ['id;user_id;coin_id;coin_name;num;fee;feecoin;mum;type;tradeno;status;created'],
			columns: ';user_id;;asset;amount;fee_amount;fee_asset;;method;;status;created_at',
			constants: { direction: 'deposit' },
			values: {
				method: { alipay: 'third_party', cai1pay: 'third_party', bank: 'bank' },
				status: { '0': 'pending', '1': 'pending', '2': 'rejected', '3': 'completed' }
			}
		},
		{
			id: 'back-office.user',
			isPart: true,
			label: { en: 'users (user)', zh: '用户表（user）' },
			entity: 'users',
			headers: ['id;type;username;auth_status;authtime;status;direct_inviteid;created'],
			columns: 'user_id;;;kyc_level;kyc_passed_at;status;referrer_id;registered_at',
			values: { status: { '0': 'frozen', '1': 'active' } }
		},
		{
			id: 'back-office.login-log',
			isPart: true,
			label: { en: 'logins (user_login_log)', zh: '登录日志（user_login_log）' },
			entity: 'logins',
			headers: ['id;user_id;client_type;login_ip;login_address;login_time'],
			columns: ';user_id;device;ip;;ts',
			values: { device: { '1': 'web', '2': 'ios', '3': 'android' } }
		},
		{
			id: 'back-office.asset-snapshot',
			isPart: true,
			label: { en: 'balances (asset_snapshot)', zh: '资产快照（asset_snapshot）' },
			entity: 'balances',
			headers: ['id;user_id;coin_id;balance_amount;freeze_amount;balance;price;snap_time;date;created'],
			columns: ';user_id;asset;quantity;frozen;;price;date;;'
		},
		{
			id: 'back-office.account-detail',
			isPart: true,
			label: { en: 'account ledger (account_detail)', zh: '资金流水（account_detail）' },
			headers: [
				'id;user_id;coin_id;account_id;ref_account_id;order_id;direction;business_type;amount;fee;remark;created'
			],
			instead: {
				en: 'it holds every balance change under exchange-specific codes; export turnover_order, coin_recharge and coin_withdraw',
				zh: '其中是以内部业务码记录的全部资金变动；请导出 turnover_order、coin_recharge 与 coin_withdraw'
			}
		}
	]
};

export default backOffice;
