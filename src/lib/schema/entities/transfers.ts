import type { Entity } from '../entity';
import { assetSynonyms, userIdSynonyms } from '../spellings';
import { words } from '../words';

const transfers: Entity = {
	name: 'transfers',
	label: { en: 'Deposits and withdrawals', zh: '充值与提现' },
	grain: { en: 'One row per deposit or withdrawal.', zh: '每行一笔充值或提现。' },
	order: 3,
	oneOf: [['amount'], ['amount_usd']],
	oneOfAnySign: true,
	columns: [
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: userIdSynonyms,
			help: { en: 'Whose money moved.', zh: '充提用户。' }
		},
		{
			name: 'created_at',
			kind: 'time',
			required: true,
			synonyms: words(`
				date · time · ts · timestamp · created · create_time · created_time · apply_time ·
				requested_at · transfer_time · deposit time · withdrawal time · 时间 · 日期 · 创建时间 ·
				申请时间 · 充值时间 · 提现时间 · 提币时间
			`),
			help: { en: 'When it was requested.', zh: '发起时间。' }
		},
		{
			name: 'direction',
			kind: 'enum',
			required: true,
			values: {
				deposit: words(`
					d · in · credit · cash in · recharge · deposits · 充值 · 充币 · 入金 · 转入 · 存入
				`),
				withdrawal: words(`
					w · out · debit · withdraw · cash out · withdrawals · 提现 · 提币 · 出金 · 转出 ·
					取出
				`)
			},
			codes: [
				{ values: { '-1': 'deposit', '-2': 'withdrawal' } },
				{ values: { '1': 'deposit', '2': 'withdrawal' } },
				{ values: { '0': 'deposit', '1': 'withdrawal' } },
				{ values: { '1': 'deposit', '0': 'withdrawal' } },
				{ values: { '1': 'deposit', '-1': 'withdrawal' } }
			],
			synonyms: words(`
				type · transfer_type · tx_type · side · operation · in_out · 方向 · 类型 · 充提类型 ·
				业务类型
			`),
			help: { en: 'Deposit or withdrawal.', zh: '充值或提现。' }
		},
		{
			name: 'asset',
			kind: 'text',
			upperCase: true,
			synonyms: assetSynonyms,
			help: { en: 'Coin or currency moved.', zh: '充提币种。' }
		},
		{
			name: 'amount',
			kind: 'quantity',
			unit: 'asset',
			unsigned: true,
			synonyms: words(`
				quantity · qty · deposit amount · withdrawal amount · indicated amount · 数量 · 金额 ·
				充值数量 · 提现数量
			`),
			help: { en: 'Quantity in the asset.', zh: '币种数量。' }
		},
		{
			name: 'amount_usd',
			kind: 'money',
			unit: 'USD',
			unsigned: true,
			synonyms: ['amount_usdt', 'value_usd', 'usd_value', '折合USDT', '金额(USDT)', '折合美元'],
			help: { en: 'Value in USD.', zh: '美元价值。' }
		},
		{
			name: 'completed_at',
			kind: 'time',
			synonyms: words(`
				finish_time · finished_at · credited_at · success_time · update_time · updated_at · 到账时间 ·
				完成时间
			`),
			help: { en: 'When it was credited or sent.', zh: '到账或完成时间。' }
		},
		{
			name: 'status',
			kind: 'text',
			values: {
				completed: words(`
					complete · success · successful · succeeded · done · credited · confirmed · finished ·
					settled · processed · paid · ok · 成功 · 完成 ·
					已完成 · 已到账
				`),
				pending: words(`
					processing · review · in progress · sending · approved · confirming · 处理中 ·
					审核中 · 待处理 · 确认中
				`),
				failed: ['fail', 'failure', 'error', '失败'],
				rejected: ['reject', 'refused', 'declined', 'denied', '拒绝', '已拒绝', '驳回'],
				reversed: words(`
					revoked · cancelled · canceled · refunded · 撤销 · 已撤销 · 取消 · 已取消 · 退回
				`),
				chargeback: ['charge back', 'dispute', '拒付']
			},
			codes: [
				{
					values: {
						'0': 'pending',
						'1': 'completed',
						'2': 'rejected',
						'3': 'reversed',
						'4': 'pending',
						'5': 'pending'
					}
				},
				{ values: { '0': 'pending', '1': 'completed', '2': 'failed' } },
				{ values: { '0': 'pending', '1': 'pending', '2': 'rejected', '3': 'completed' } },
				{ values: { '0': 'pending', '1': 'failed', '2': 'failed', '3': 'completed' } },
				{ values: { '0': 'failed', '1': 'completed' } }
			],
			synonyms: ['state', 'transfer_status', 'result', '状态', '结果'],
			help: { en: 'How it ended; absent means completed.', zh: '处理结果；缺失视为完成。' }
		},
		{
			name: 'method',
			kind: 'text',
			values: {
				onchain: ['on-chain', 'on chain', 'blockchain', 'crypto', '链上', '区块链'],
				bank: ['bank transfer', 'wire', 'sepa', 'swift', 'ach', '银行', '银行转账', '电汇'],
				card: ['credit card', 'debit card', 'visa', 'mastercard', '银行卡', '信用卡'],
				p2p: ['c2c'],
				third_party: ['third party', 'third-party', 'e-wallet', 'ewallet', '第三方', '第三方支付'],
				internal: ['internal transfer', 'off-chain', '内部', '内部转账', '站内转账']
			},
			synonyms: words(`
				payment method · pay_method · pay_type · pay_channel · 方式 · 支付方式 · 充值方式 · 渠道
			`),
			help: { en: 'On-chain, bank, card …', zh: '链上、银行、银行卡等。' }
		},
		{
			name: 'provider',
			kind: 'text',
			synonyms: ['psp', 'payment_provider', 'gateway', 'vendor', '服务商', '支付服务商', '支付通道'],
			help: { en: 'Payment provider.', zh: '支付服务商。' }
		},
		{
			name: 'network',
			kind: 'text',
			synonyms: ['chain', 'transfer network', '链', '网络', '主网', '公链'],
			help: { en: 'Blockchain used.', zh: '所用公链。' }
		},
		{
			name: 'fee_amount',
			kind: 'money',
			unit: 'fee asset',
			synonyms: ['fee', 'TransactionFee', 'network fee', '手续费', '网络手续费'],
			help: { en: 'Fee in its own coin.', zh: '手续费。' }
		},
		{
			name: 'fee_asset',
			kind: 'text',
			upperCase: true,
			synonyms: ['fee coin', 'fee currency', 'fee unit', '手续费币种'],
			help: { en: 'Coin of the fee.', zh: '手续费币种。' }
		},
		{
			name: 'provider_fee_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: ['provider_fee', 'psp_fee', 'channel_fee', '通道费', '服务商费用'],
			help: { en: 'What the provider charged us.', zh: '服务商收取的费用（美元）。' }
		},
		{
			name: 'address_hash',
			kind: 'id',
			synonyms: ['address', 'deposit address', 'wallet_address', '地址', '充值地址', '提币地址'],
			help: { en: 'Address, best hashed.', zh: '地址（最好为哈希）。' }
		},
		{
			name: 'fail_reason',
			kind: 'text',
			synonyms: ['failure_reason', 'reason', 'reject_reason', 'error_code', '失败原因', '拒绝原因'],
			help: { en: 'Why it failed.', zh: '失败原因。' }
		},
		{
			name: 'risk_check_ms',
			kind: 'quantity',
			unit: 'ms',
			synonyms: ['risk_ms', 'risk_check_time_ms', '风控耗时'],
			help: { en: 'Time the risk check took, ms.', zh: '风控检查耗时（毫秒）。' }
		}
	]
};

export default transfers;
