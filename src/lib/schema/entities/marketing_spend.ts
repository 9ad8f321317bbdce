import type { Entity } from '../entity';
import { words } from '../words';

const marketingSpend: Entity = {
	name: 'marketing_spend',
	label: { en: 'Marketing spend', zh: '市场投放' },
	grain: { en: 'One row per day and channel.', zh: '每行一天一个渠道。' },
	order: 10,
	columns: [
		{
			name: 'date',
			kind: 'day',
			required: true,
			synonyms: ['day', 'report_date', 'spend_date', 'time', '日期', '时间'],
			help: { en: 'Day of the spend.', zh: '投放日期。' }
		},
		{
			name: 'channel',
			kind: 'text',
			required: true,
			synonyms: ['source', 'utm_source', 'media_source', 'platform', 'network', '渠道', '投放渠道', '媒体'],
			help: { en: 'Channel, spelt as in the users table.', zh: '渠道，与用户表一致。' }
		},
		{
			name: 'spend_usd',
			kind: 'money',
			required: true,
			unit: 'USD',
			synonyms: words(`
				spend · cost · cost_usd · spent · amount_spent · ad_spend · media_cost · 花费 · 消耗 · 费用 ·
				投放金额
			`),
			help: { en: 'Money spent, USD.', zh: '花费（美元）。' }
		},
		{
			name: 'sub_channel',
			kind: 'text',
			synonyms: ['utm_medium', 'ad_group', 'adset', '子渠道'],
			help: { en: 'A finer source within the channel.', zh: '细分来源。' }
		},
		{
			name: 'campaign_code',
			kind: 'id',
			synonyms: ['utm_campaign', 'campaign', 'campaign_id', 'campaign_name', '活动码', '广告系列'],
			help: { en: 'Campaign it paid for.', zh: '所属活动。' }
		},
		{
			name: 'impressions',
			kind: 'count',
			synonyms: ['impr', 'views', '曝光', '展示', '展示量', '曝光量'],
			help: { en: 'Times shown.', zh: '曝光次数。' }
		},
		{
			name: 'clicks',
			kind: 'count',
			synonyms: ['click', 'link_clicks', '点击', '点击量', '点击数'],
			help: { en: 'Times clicked.', zh: '点击次数。' }
		}
	]
};

export default marketingSpend;
