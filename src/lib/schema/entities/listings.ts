import type { Entity } from '../entity';
import { productSpellings, symbolSynonyms } from '../spellings';

const listings: Entity = {
	name: 'listings',
	label: { en: 'Listings', zh: '上币与产品' },
	grain: { en: 'One row per market and product.', zh: '每行一个交易对的一个产品。' },
	order: 11,
	columns: [
		{
			name: 'symbol',
			kind: 'text',
			required: true,
			upperCase: true,
			synonyms: symbolSynonyms,
			help: { en: 'The market.', zh: '交易对。' }
		},
		{
			name: 'product',
			kind: 'text',
			required: true,
			values: productSpellings,
			synonyms: ['product_line', 'market_type', '产品', '产品线'],
			help: { en: 'Product line.', zh: '产品线。' }
		},
		{
			name: 'listed_at',
			kind: 'time',
			synonyms: ['list_time', 'listing_date', 'listed_on', 'launch_time', '上线时间', '上币时间', '上架时间'],
			help: { en: 'When trading opened.', zh: '上线时间。' }
		},
		{
			name: 'delisted_at',
			kind: 'time',
			synonyms: ['delist_time', 'delisting_date', 'delisted_on', '下线时间', '下架时间', '下币时间'],
			help: { en: 'When trading closed.', zh: '下线时间。' }
		},
		{
			name: 'stage',
			kind: 'text',
			values: {
				prep: ['preparation', '筹备', '准备期'],
				cold_start: ['cold start', '冷启动'],
				daily_ops: ['daily ops', 'live', '日常运营'],
				iteration: ['迭代', '迭代期'],
				watch: ['watchlist', '观察', '观察期'],
				delisting: ['下架中', '退市中'],
				delisted: ['已下架', '已退市']
			},
			synonyms: ['lifecycle_stage', 'phase', '阶段', '生命周期'],
			help: { en: 'Stage of the product’s life.', zh: '产品阶段。' }
		},
		{
			name: 'tier',
			kind: 'text',
			synonyms: ['listing_tier', 'zone', '分区', '层级', '等级'],
			help: { en: 'Zone or tier of the market.', zh: '分区或等级。' }
		},
		{
			name: 'contract_size',
			kind: 'quantity',
			unit: 'base',
			synonyms: ['contract_value', 'multiplier', '合约面值'],
			help: {
				en: 'Base coins per contract; USD per contract where it is margined in coins.',
				zh: '每张合约的币数；币本位合约为每张的美元面值。'
			}
		},
		{
			name: 'leverage_max',
			kind: 'quantity',
			unit: '×',
			synonyms: ['max_leverage', 'leverage', '最大杠杆', '最高杠杆'],
			help: { en: 'Highest leverage.', zh: '最高杠杆倍数。' }
		},
		{
			name: 'settlement',
			kind: 'text',
			synonyms: ['settle_currency', 'settlement_asset', '结算币种', '结算方式'],
			help: { en: 'What it settles in.', zh: '结算币种。' }
		}
	]
};

export default listings;
