import type { Entity } from '../entity';
import { symbolSynonyms } from '../spellings';
import { words } from '../words';

const marketQuality: Entity = {
	name: 'market_quality',
	label: { en: 'Market quality', zh: '市场质量' },
	grain: { en: 'One row per market and measurement.', zh: '每行一个交易对的一次测量。' },
	order: 12,
	// A price alone is a trade or a rate, not a quality.
	oneOf: [
		['spread_bps'],
		['depth_bid_1pct_usd'],
		['depth_ask_1pct_usd'],
		['fill_latency_p50_ms'],
		['fill_latency_p95_ms'],
		['oi_usd'],
		['funding_rate'],
		['uptime_flag'],
		['mm_uptime'],
		['best_bid', 'best_ask']
	],
	oneOfAnySign: true,
	columns: [
		{
			name: 'ts',
			kind: 'time',
			required: true,
			synonyms: words(`
				time · date · timestamp · snapshot_time · snap_time · measured_at · 时间 · 快照时间 ·
				采集时间
			`),
			help: { en: 'When it was measured.', zh: '测量时间。' }
		},
		{
			name: 'symbol',
			kind: 'text',
			required: true,
			upperCase: true,
			synonyms: symbolSynonyms,
			help: { en: 'The market.', zh: '交易对。' }
		},
		{
			name: 'spread_bps',
			kind: 'quantity',
			unit: 'bps',
			synonyms: ['spread', 'bid_ask_spread', 'bid_ask_spread_bps', '价差', '买卖价差'],
			help: { en: 'Best ask less best bid, basis points of the middle.', zh: '买卖价差（基点）。' }
		},
		{
			name: 'depth_bid_1pct_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: ['bid_depth_1pct', 'bid_depth_1pct_usd', '买盘深度1%', '买一档深度'],
			help: { en: 'Bids within 1 % of the middle, USD.', zh: '1% 内买盘深度（美元）。' }
		},
		{
			name: 'depth_ask_1pct_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: ['ask_depth_1pct', 'ask_depth_1pct_usd', '卖盘深度1%', '卖一档深度'],
			help: { en: 'Asks within 1 % of the middle, USD.', zh: '1% 内卖盘深度（美元）。' }
		},
		{
			name: 'depth_bid_2pct_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: ['bid_depth_2pct', 'bid_depth_2pct_usd', '买盘深度2%'],
			help: { en: 'Bids within 2 % of the middle, USD.', zh: '2% 内买盘深度（美元）。' }
		},
		{
			name: 'depth_ask_2pct_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: ['ask_depth_2pct', 'ask_depth_2pct_usd', '卖盘深度2%'],
			help: { en: 'Asks within 2 % of the middle, USD.', zh: '2% 内卖盘深度（美元）。' }
		},
		{
			name: 'fill_latency_p50_ms',
			kind: 'quantity',
			unit: 'ms',
			synonyms: ['latency_p50', 'latency_p50_ms', 'p50_ms', '延迟P50', '成交延迟P50'],
			help: { en: 'Median time to fill, ms.', zh: '成交延迟中位数（毫秒）。' }
		},
		{
			name: 'fill_latency_p95_ms',
			kind: 'quantity',
			unit: 'ms',
			synonyms: ['latency_p95', 'latency_p95_ms', 'p95_ms', '延迟P95', '成交延迟P95'],
			help: { en: '95th percentile of the time to fill, ms.', zh: '成交延迟 P95（毫秒）。' }
		},
		{
			name: 'fill_latency_p99_ms',
			kind: 'quantity',
			unit: 'ms',
			synonyms: ['latency_p99', 'latency_p99_ms', 'p99_ms', '延迟P99', '成交延迟P99'],
			help: { en: '99th percentile of the time to fill, ms.', zh: '成交延迟 P99（毫秒）。' }
		},
		{
			name: 'oi_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: ['open_interest', 'open_interest_usd', 'oi', '持仓量', '未平仓量', '持仓价值'],
			help: { en: 'Open interest, USD.', zh: '未平仓价值（美元）。' }
		},
		{
			name: 'funding_rate',
			kind: 'quantity',
			unit: 'share',
			synonyms: ['funding', '资金费率'],
			help: { en: 'Funding rate of the interval.', zh: '资金费率。' }
		},
		{
			name: 'uptime_flag',
			kind: 'flag',
			synonyms: ['uptime', 'is_up', 'market_up', '是否可用'],
			help: { en: 'The market was open.', zh: '市场是否可用。' }
		},
		{
			name: 'mm_uptime',
			kind: 'quantity',
			unit: 'share',
			synonyms: ['market_maker_uptime', '做市在线率', '做市商在线率'],
			help: { en: 'Share of time market makers quoted as agreed.', zh: '做市商在线率。' }
		},
		{
			name: 'best_bid',
			kind: 'money',
			unit: 'quote per base',
			synonyms: ['bid', 'bid_price', '买一价', '最优买价'],
			help: { en: 'Best bid.', zh: '买一价。' }
		},
		{
			name: 'best_ask',
			kind: 'money',
			unit: 'quote per base',
			synonyms: ['ask', 'ask_price', '卖一价', '最优卖价'],
			help: { en: 'Best ask.', zh: '卖一价。' }
		},
		{
			name: 'last_price',
			kind: 'money',
			unit: 'quote per base',
			synonyms: ['last', 'close', 'price', '最新价', '收盘价'],
			help: { en: 'Last traded price.', zh: '最新价。' }
		}
	]
};

export default marketQuality;
