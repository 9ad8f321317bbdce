import type { Entity } from '../entity';
import { assetSynonyms, userIdSynonyms } from '../spellings';
import { words } from '../words';

const earnPositions: Entity = {
	name: 'earn_positions',
	label: { en: 'Earn holdings', zh: '理财持仓' },
	grain: {
		en: 'One row per user, product and day, or per subscription.',
		zh: '每行一个用户的一项理财持仓。'
	},
	order: 26,
	oneOf: [['amount_usd'], ['amount', 'asset']],
	oneOfAnySign: true,
	columns: [
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: userIdSynonyms,
			help: { en: 'Who holds it.', zh: '持有用户。' }
		},
		{
			name: 'ts',
			kind: 'time',
			required: true,
			synonyms: words(
				`subscribed_at · subscribe_time · start_time · snap_time · date · time · 申购时间 · 快照时间 · 时间`
			),
			help: { en: 'When it was subscribed or seen.', zh: '申购或快照时间。' }
		},
		{
			name: 'earn_product',
			kind: 'text',
			required: true,
			synonyms: words(
				`earn_type · plan · plan_name · savings_product · product · product_name · 理财产品 · 产品 · 产品名称`
			),
			help: { en: 'The earn product.', zh: '理财产品。' }
		},
		{
			name: 'asset',
			kind: 'text',
			upperCase: true,
			synonyms: assetSynonyms,
			help: { en: 'Coin held.', zh: '持有币种。' }
		},
		{
			name: 'amount',
			kind: 'quantity',
			unit: 'asset',
			synonyms: words(
				`principal · subscribed_amount · holding · qty · quantity · 本金 · 申购数量 · 持有数量 · 数量`
			),
			help: { en: 'Quantity in the asset.', zh: '币种数量。' }
		},
		{
			name: 'amount_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: words(`value_usd · principal_usd · holding_usd · amount_usdt · 折合USDT · 折合美元`),
			help: { en: 'Value in USD.', zh: '美元价值。' }
		},
		{
			name: 'apr',
			kind: 'quantity',
			unit: 'share',
			synonyms: words(`apy · interest_rate · annual_rate · 年化 · 年化收益率`),
			help: { en: 'Yearly interest as a share.', zh: '年化利率。' }
		},
		{
			name: 'matures_at',
			kind: 'time',
			synonyms: words(`maturity · end_time · redeem_time · expiry · 到期时间 · 赎回时间`),
			help: { en: 'When it ends.', zh: '到期时间。' }
		},
		{
			name: 'status',
			kind: 'text',
			synonyms: words(`state · 状态 · 持仓状态`),
			help: { en: 'How it stands.', zh: '状态。' }
		}
	]
};

export default earnPositions;
