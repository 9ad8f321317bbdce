/** `tapedeck check`: what each file was taken for, and its receipt. */
import type { Locale } from '$lib/i18n/locale';
import { rowsLeftOut, type Receipt } from '$lib/intake';
import type { Dataset } from '$lib/workspace/dataset';
import { UsageError, type Arguments } from './arguments';
import { openDataset } from './open';
import { receiptLines } from './receipt-lines';

/** Receipts as JSON, or as Markdown lines. */
export async function check(given: Arguments, warn: (line: string) => void): Promise<string> {
	const format = given.options.format?.at(-1) ?? 'json';
	if (format !== 'json' && format !== 'md') throw new UsageError('--format takes json or md.');
	const { dataset, files } = await openDataset(given, 0, warn);
	await dataset.engine.close();
	if (format === 'json') {
		const { receipts, reconciled: controlTotals } = dataset.holdings;
		return `${JSON.stringify({ receipts, controlTotals }, null, 2)}\n`;
	}
	const locale: Locale = given.options.lang?.at(-1) === 'zh' ? 'zh' : 'en';
	const sureOf = (receipt: Receipt) =>
		files.find((file) => file.source.name === receipt.file)?.confidence ?? 1;
	const rows = dataset.receipts.map((receipt) => {
		const confidence = sureOf(receipt);
		const reasons = receipt.rejected.map(({ reason, count }) => `${reason} ×${count}`).join(', ');
		const { file, entity, rowsRead, rowsLoaded } = receipt;
		const { repeated, rejected } = rowsLeftOut(receipt);
		return `| ${file} | ${entity} | ${Math.round(confidence * 100)} % | ${rowsRead} | ${rowsLoaded} | ${repeated} | ${rejected} | ${reasons} |`;
	});
	const head =
		'| file | table | sure | read | loaded | already there | rejected | reasons |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |';
	const details = dataset.receipts.flatMap((receipt) => [
		'',
		...receiptLines(receipt, sureOf(receipt), locale).map((line) => `    ${line}`)
	]);
	return `${[head, ...rows, ...details, ...reconciled(dataset)].join('\n')}\n`;
}

function reconciled({ holdings }: Dataset): string[] {
	if (holdings.reconciled.length === 0) return [];
	const lines = holdings.reconciled.map(
		({ from, to, total, expected, found, difference, state }) =>
			`| ${from} | ${to} | ${total} | ${expected} | ${found} | ${difference} | ${state} |`
	);
	return [
		'',
		'| from | to | total | control | loaded | difference | |',
		'| --- | --- | --- | ---: | ---: | ---: | --- |',
		...lines
	];
}
