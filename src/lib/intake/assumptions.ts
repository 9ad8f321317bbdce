/** What reading a file took for granted, in words. */
import { zoneName } from '../schema/zone-name';
import { encodingNames } from './encoding';
import type { Words } from './intake-error';
import type { Mapping } from './mapping';
import type { Sniffed } from './sniff';
import { codeWords, layoutWords, onlyQuantity, shapeWords, unitWords } from './meanings';

const zoneSource: Record<Mapping['zoneFrom'], Words> = {
	header: { en: 'named in the header', zh: '表头注明' },
	preamble: { en: 'named above the header', zh: '文件首部注明' },
	layout: { en: 'as this export does', zh: '该导出的惯例' },
	default: { en: 'the file names no zone', zh: '文件未注明时区' },
	chosen: { en: 'chosen', zh: '人工指定' }
};

const orderWords: Record<Mapping['dateOrder'], Words> = {
	ymd: { en: 'year first', zh: '年-月-日' },
	dmy: { en: 'day first', zh: '日-月-年' },
	mdy: { en: 'month first', zh: '月-日-年' }
};

/** Each as one sentence, for the receipt. */
export function assumptionsOf(sniffed: Sniffed, mapping: Mapping): Words[] {
	const found: (Words | false)[] = [
		layoutWords(mapping),
		shapeWords(mapping),
		namesNaiveTimes(mapping) && {
			en: `Times without an offset were read as ${zoneName(mapping.zoneMinutes)} (${zoneSource[mapping.zoneFrom].en}).`,
			zh: `不带时区的时间按 ${zoneName(mapping.zoneMinutes)} 读取（${zoneSource[mapping.zoneFrom].zh}）。`
		},
		mapping.dateOrder !== 'ymd' && {
			en: `Dates were read ${orderWords[mapping.dateOrder].en}${mapping.dateOrderCertain ? '' : '; the sample does not tell day from month'}.`,
			zh: `日期按${orderWords[mapping.dateOrder].zh}读取${mapping.dateOrderCertain ? '' : '；样本无法区分日与月'}。`
		},
		mapping.entity === 'trades' &&
			!('notional_usd' in mapping.columns) && {
				en: `${valueName(mapping)} was taken as USD.`,
				zh: `${valueName(mapping)} 视为美元金额。`
			},
		['base_qty', 'quote_qty'].some((name) => mapping.columns[name]?.reason === 'values') && {
			en: 'Base and quote quantity were told apart by price × base = quote in the sample.',
			zh: '基础币数量与成交额依据样本中 价格 × 数量 = 成交额 区分。'
		},
		...onlyQuantity(mapping),
		...codeWords(mapping),
		...unitWords(mapping),
		mapping.paidFee === 'positive' &&
			['fee_amount', 'fee_usd'].some((name) => name in mapping.columns) && {
				en: 'Positive fees were taken as paid and negative ones as rebates.',
				zh: '正的手续费视为支付，负的视为返还。'
			},
		mapping.paidFee === 'negative' && {
			en: 'Negative fees were taken as paid and positive ones as rebates.',
			zh: '负的手续费视为支付，正的视为返还。'
		},
		mapping.decimal === ',' && { en: 'A comma was read as the decimal sign.', zh: '逗号视为小数点。' },
		sniffed.encoding !== 'utf-8' && {
			en: `The text is not UTF-8; it was read as ${encodingNames[sniffed.encoding].en}.`,
			zh: `文件不是 UTF-8 编码，按 ${encodingNames[sniffed.encoding].zh} 读取。`
		},
		sniffed.skip === 0 && {
			en: 'The file names no columns: its first line is data.',
			zh: '文件没有表头：首行即为数据。'
		},
		...Object.entries(mapping.constants).map(([column, value]) => ({
			en: `${column} is ${value} in every row.`,
			zh: `所有行的 ${column} 均为 ${value}。`
		}))
	];
	return found.filter((words) => words !== false);
}

function namesNaiveTimes(mapping: Mapping): boolean {
	return Object.values(mapping.times).some((form) => form.kind !== 'epoch' && !form.hasOffset);
}

function valueName(mapping: Mapping): string {
	return 'quote_qty' in mapping.columns ? 'quote_qty' : 'base_qty × price';
}
