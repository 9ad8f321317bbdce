/** A receipt as lines of text: what a file was taken for, how it was read, what was left out. */
import { reasonText, rowsLeftOut, type Receipt } from '$lib/intake';
import type { Locale } from '$lib/i18n/locale';

const number = new Intl.NumberFormat('en-US');

const words = {
	en: {
		sure: (entity: string, percent: number) => `taken as ${entity}, ${percent} % sure`,
		balance: (read: string, loaded: string, repeated: string, rejected: string) =>
			`${read} rows read = ${loaded} loaded${repeated && ` + ${repeated} already there`} + ${rejected} rejected`,
		row: 'row',
		unread: (column: string, count: string) => `${column}: ${count} cells not understood, left empty`,
		restated: (column: string, count: string) => `${column}: restated in ${count} rows`
	},
	zh: {
		sure: (entity: string, percent: number) => `识别为 ${entity}，把握 ${percent}%`,
		balance: (read: string, loaded: string, repeated: string, rejected: string) =>
			`读取 ${read} 行 = 载入 ${loaded} 行${repeated && ` + 已有 ${repeated} 行`} + 拒绝 ${rejected} 行`,
		row: '第',
		unread: (column: string, count: string) => `${column}：${count} 个单元格无法识别，留空`,
		restated: (column: string, count: string) => `${column}：${count} 行有变更`
	}
};

/** `confidence` from 0 to 1. */
export function receiptLines(receipt: Receipt, confidence: number, locale: Locale): string[] {
	const text = words[locale];
	const { rowsRead, rowsLoaded, mapping } = receipt;
	const { repeated, rejected } = rowsLeftOut(receipt);
	const columns = Object.entries(mapping.columns).map(
		([column, { header, reason }]) => `${column} ← ${header} (${reason})`
	);
	return [
		`${receipt.file}: ${text.sure(receipt.entity, Math.round(confidence * 100))}`,
		`  ${text.balance(
			number.format(rowsRead),
			number.format(rowsLoaded),
			repeated > 0 ? number.format(repeated) : '',
			number.format(rejected)
		)}`,
		...columns.map((column) => `  ${column}`),
		...receipt.assumptions.map((assumption) => `  ${assumption[locale]}`),
		...receipt.rejected.flatMap(({ reason, count, examples }) => [
			`  ${number.format(count)} × ${reasonText(reason)[locale]}`,
			...examples.map(({ row, line }) => `    ${text.row} ${row}: ${line}`)
		]),
		...receipt.unread.map(
			({ column, count, examples }) =>
				`  ${text.unread(column, number.format(count))}: ${examples.join(' · ')}`
		),
		...(receipt.overlap?.restated ?? []).map(
			({ column, count, examples }) =>
				`  ${text.restated(column, number.format(count))}: ${examples.map(({ key, before, after }) => `${key} ${before} → ${after}`).join('; ')}`
		)
	];
}
