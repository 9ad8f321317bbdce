import type { Entity } from '../entity';
import { assetSynonyms } from '../spellings';
import { words } from '../words';

const fxRates: Entity = {
	name: 'fx_rates',
	label: { en: 'Asset prices', zh: '币价' },
	grain: { en: 'One row per day and asset.', zh: '每行一天一个币种。' },
	order: 15,
	columns: [
		{
			name: 'date',
			kind: 'day',
			required: true,
			synonyms: ['day', 'price_date', 'time', 'ts', '日期', '时间'],
			help: { en: 'Day of the price.', zh: '价格日期。' }
		},
		{
			name: 'asset',
			kind: 'text',
			required: true,
			upperCase: true,
			synonyms: [...assetSynonyms, 'symbol'],
			help: { en: 'Coin or currency.', zh: '币种。' }
		},
		{
			name: 'usd_price',
			kind: 'money',
			required: true,
			unit: 'USD per asset',
			synonyms: words(`
				price · price_usd · rate · usd_rate · close · close_price · 价格 · 美元价格 · 汇率 · 收盘价
			`),
			help: { en: 'USD per unit.', zh: '美元单价。' }
		}
	]
};

export default fxRates;
