/** `tapedeck check`: what each file was taken for, and its receipt. */
import type { Arguments } from './arguments';
import { UsageError } from './arguments';
import { openDataset } from './open';

/** Receipts as JSON, or as Markdown lines. */
export async function check(given: Arguments, warn: (line: string) => void): Promise<string> {
	const format = given.options.format?.at(-1) ?? 'json';
	if (format !== 'json' && format !== 'md') throw new UsageError('--format takes json or md.');
	const { dataset, files } = await openDataset(given, 0, warn);
	await dataset.engine.close();
	if (format === 'json') return `${JSON.stringify({ receipts: dataset.receipts }, null, 2)}\n`;
	const rows = dataset.receipts.map((receipt) => {
		const confidence = files.find((file) => file.source.name === receipt.file)?.confidence ?? 1;
		const reasons = receipt.rejected.map(({ reason, count }) => `${reason} ×${count}`).join(', ');
		const { file, entity, rowsRead, rowsLoaded } = receipt;
		return `| ${file} | ${entity} | ${Math.round(confidence * 100)} % | ${rowsRead} | ${rowsLoaded} | ${rowsRead - rowsLoaded} | ${reasons} |`;
	});
	const head =
		'| file | table | sure | read | loaded | rejected | reasons |\n| --- | --- | ---: | ---: | ---: | ---: | --- |';
	return `${[head, ...rows].join('\n')}\n`;
}
