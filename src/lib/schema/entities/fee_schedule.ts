import type { Entity } from '../entity';
import { productSpellings } from '../spellings';
import { words } from '../words';

const feeSchedule: Entity = {
	name: 'fee_schedule',
	label: { en: 'Fee schedule', zh: '费率表' },
	grain: {
		en: 'One row per day of effect, VIP level and product.',
		zh: '每行一个生效日、VIP 等级与产品的费率。'
	},
	order: 27,
	columns: [
		{
			name: 'date',
			kind: 'day',
			required: true,
			synonyms: words(`effective_date · effective_from · valid_from · start_date · 日期 · 生效日期`),
			help: { en: 'In force from.', zh: '生效日期。' }
		},
		{
			name: 'vip_level',
			kind: 'count',
			required: true,
			synonyms: words(`vip · vip_tier · tier · fee_tier · level · VIP等级 · 等级 · 费率等级`),
			help: { en: 'VIP level.', zh: 'VIP 等级。' }
		},
		{
			name: 'product',
			kind: 'text',
			values: productSpellings,
			synonyms: words(`product_line · market_type · biz_type · 产品 · 产品线 · 业务类型`),
			help: { en: 'Product line.', zh: '产品线。' }
		},
		{
			name: 'maker_bps',
			kind: 'quantity',
			unit: 'bps',
			required: true,
			synonyms: words(`maker_fee_bps · maker_fee · maker_rate · 挂单费率 · maker费率`),
			help: { en: 'Maker fee in basis points.', zh: '挂单费率（基点）。' }
		},
		{
			name: 'taker_bps',
			kind: 'quantity',
			unit: 'bps',
			required: true,
			synonyms: words(`taker_fee_bps · taker_fee · taker_rate · 吃单费率 · taker费率`),
			help: { en: 'Taker fee in basis points.', zh: '吃单费率（基点）。' }
		}
	]
};

export default feeSchedule;
