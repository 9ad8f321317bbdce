import type { Entity } from '../entity';
import { symbolSynonyms, userIdSynonyms } from '../spellings';
import { words } from '../words';

const liquidations: Entity = {
	name: 'liquidations',
	label: { en: 'Liquidations', zh: '强平' },
	grain: { en: 'One row per forced liquidation.', zh: '每行一次强平。' },
	order: 28,
	columns: [
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: userIdSynonyms,
			help: { en: 'Who was liquidated.', zh: '被强平用户。' }
		},
		{
			name: 'ts',
			kind: 'time',
			required: true,
			synonyms: words(
				`liquidated_at · liquidation_time · liq_time · time · timestamp · created_at · 强平时间 · 爆仓时间 · 时间`
			),
			help: { en: 'When.', zh: '强平时间。' }
		},
		{
			name: 'symbol',
			kind: 'text',
			required: true,
			upperCase: true,
			synonyms: symbolSynonyms,
			help: { en: 'The market, such as BTC-USDT.', zh: '交易对，如 BTC-USDT。' }
		},
		{
			name: 'side',
			kind: 'enum',
			values: {
				long: words(`buy · b · 多 · 多头 · 多单 · 买`),
				short: words(`sell · s · 空 · 空头 · 空单 · 卖`)
			},
			synonyms: words(`position_side · liq_side · direction · 方向 · 持仓方向`),
			help: { en: 'Side of the position that was closed.', zh: '被平仓位方向。' }
		},
		{
			name: 'liquidated_usd',
			kind: 'money',
			unit: 'USD',
			required: true,
			synonyms: words(
				`liquidation_usd · liq_usd · liq_value · notional_usd · value_usd · 强平金额 · 爆仓金额`
			),
			help: { en: 'Value closed in USD.', zh: '强平金额（美元）。' }
		},
		{
			name: 'liquidation_price',
			kind: 'money',
			unit: 'quote per base',
			synonyms: words(`liq_price · bankruptcy_price · price · 强平价 · 强平价格 · 爆仓价格`),
			help: { en: 'Price at which it was closed.', zh: '强平价格。' }
		},
		{
			name: 'loss_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: words(`loss · realized_loss · 亏损 · 亏损金额`),
			help: { en: 'Loss of the user.', zh: '用户亏损（美元）。' }
		},
		{
			name: 'insurance_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: words(`insurance_fund · insurance_fund_usd · 保险基金 · 风险准备金`),
			help: { en: 'Paid by the insurance fund.', zh: '保险基金支出（美元）。' }
		}
	]
};

export default liquidations;
