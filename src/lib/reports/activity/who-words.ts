/** What lists of users behind the report's marks are called. */
import type { Localised } from '$lib/i18n/locale';
import type { State } from './growth';

/** A part of net revenue, or all of it. */
export type RevenuePart =
	'revenue' | 'new' | 'resurrected' | 'retained' | 'expansion' | 'contraction' | 'churned';

interface WhoWords {
	states: Record<State | 'active', string>;
	/** `bucket` as in a sentence: "in the week of Mar 2". */
	lifecycle: (state: State | 'active', bucket: string) => string;
	/** `most` null: and more. */
	spans: (least: number, most: number | null, unit: 'day' | 'week' | 'trading day') => string;
	exactly: string;
	atLeast: string;
	rolling: (name: string, day: string) => string;
	both: (product: string, other: string) => string;
	alone: (product: string, other: string) => string;
	bothChoice: string;
	aloneChoice: string;
	product: (product: string) => string;
	api: string;
	byHand: string;
	sources: (byApi: boolean, bucket: string) => string;
	pauses: (least: number, most: number | null) => string;
	hour: (time: string) => string;
	revenueChoice: (part: string) => string;
	/** Of a part, or of all of it. */
	revenue: (revenue: string, part: string | null, bucket: string) => string;
	/** What a figure counts that counts no users. */
	counts: { pauses: string; hours: Record<'fills' | 'turnover' | 'traders', string>; revenue: string };
}

const range = (least: number, most: number | null, more: (least: number) => string) =>
	most === null ? more(least) : most === least ? String(least) : `${least}–${most}`;

export const whoWords: Localised<WhoWords> = {
	en: {
		states: {
			new: 'New',
			returning: 'Returning',
			resurrected: 'Resurrected',
			dormant: 'Dormant',
			active: 'Active'
		},
		lifecycle: (state, bucket) => `${whoWords.en.states[state]} ${bucket}`,
		spans: (least, most, unit) =>
			`Active ${unit === 'week' ? 'in' : 'on'} ${range(least, most, (n) => `${n} or more`)} ${unit}${most === 1 ? '' : 's'}`,
		exactly: 'Exactly so many',
		atLeast: 'At least',
		rolling: (name, day) => `${name} of ${day}`,
		both: (product, other) => `Used ${product} and ${other}`,
		alone: (product, other) => `Used ${product}, not ${other}`,
		bothChoice: 'Used both',
		aloneChoice: 'Not the other',
		product: (product) => `Used ${product}`,
		api: 'Through the API',
		byHand: 'By hand alone',
		sources: (byApi, bucket) =>
			byApi ? `Traded through the API ${bucket}` : `Traded by hand alone ${bucket}`,
		pauses: (least, most) =>
			`Traded again after ${range(least, most, (n) => `${n} or more`)} ${most === 1 ? 'day' : 'days'}`,
		hour: (time) => `Traded on ${time}`,
		revenueChoice: (part) => `Revenue: ${part.toLowerCase()}`,
		revenue: (revenue, part, bucket) =>
			`${revenue} ${bucket}${part === null ? '' : `: ${part.toLowerCase()}`}`,
		counts: {
			pauses: 'how often that happened, and a user may have traded again several times',
			hours: {
				fills: 'the fills of one such hour on average, and a user may have several',
				turnover: 'US dollars traded in one such hour on average',
				traders: 'the traders of one such hour on average, and a user may trade in several'
			},
			revenue: 'US dollars of net revenue'
		}
	},
	zh: {
		states: { new: '新增', returning: '持续活跃', resurrected: '回流', dormant: '沉睡', active: '活跃' },
		lifecycle: (state, bucket) => `${bucket} · ${whoWords.zh.states[state]}`,
		spans: (least, most, unit) =>
			`活跃 ${range(least, most, (n) => `${n} 及以上`)} ${{ day: '天', week: '周', 'trading day': '个交易日' }[unit]}`,
		exactly: '恰好',
		atLeast: '至少',
		rolling: (name, day) => `${day} 的 ${name}`,
		both: (product, other) => `使用${product}且使用${other}`,
		alone: (product, other) => `使用${product}但未使用${other}`,
		bothChoice: '两者都用',
		aloneChoice: '未用后者',
		product: (product) => `使用${product}`,
		api: '经 API',
		byHand: '仅手动',
		sources: (byApi, bucket) => (byApi ? `${bucket}经 API 交易` : `${bucket}仅手动交易`),
		pauses: (least, most) => `间隔 ${range(least, most, (n) => `${n} 及以上`)} 天`,
		hour: (time) => `${time} 有交易`,
		revenueChoice: (part) => `收入：${part}`,
		revenue: (revenue, part, bucket) => `${bucket}${revenue}${part === null ? '' : `：${part}`}`,
		counts: {
			pauses: '间隔次数，同一用户可有多次',
			hours: {
				fills: '平均每个该时段的成交笔数，同一用户可有多笔',
				turnover: '平均每个该时段的成交额（美元）',
				traders: '平均每个该时段的交易用户，同一用户可在多个时段交易'
			},
			revenue: '净收入（美元）'
		}
	}
};
