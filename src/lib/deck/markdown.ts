/** Blocks as Markdown for the terminal: findings as a list, every figure as a table of formatted numbers. */
import type { Value } from '$lib/engine/engine';
import type { Block, Chart, HeatChart, Kpi, TableColumn, Tone } from '$lib/figure/block';
import { formatFor, type Format } from '$lib/figure/format';
import { cellText } from '$lib/figure/heat';
import { figureTable } from '$lib/figure/table';
import type { Locale } from '$lib/i18n/locale';

interface MarkdownOptions {
	locale: Locale;
	/** Rows of a table before the rest is only counted; all when not given. */
	rows?: number;
}

const marks: Record<Tone, string> = { good: '▲', bad: '▼', neutral: '•', warning: '!' };
const more = { en: (rows: number) => `… ${rows} more rows`, zh: (rows: number) => `…… 另有 ${rows} 行` };

export function markdown(blocks: readonly Block[], options: MarkdownOptions): string {
	return blocks.map((block) => blockText(block, options)).join('\n\n') + '\n';
}

function blockText(block: Block, options: MarkdownOptions): string {
	const format = formatFor(options.locale);
	switch (block.kind) {
		case 'findings':
			return block.items
				.map(
					({ tone, text, basis }) =>
						`- ${marks[tone]} **${escape(text)}**${basis ? `  \n  ${escape(basis)}` : ''}`
				)
				.join('\n');
		case 'kpis':
			return table(
				['', '', ''],
				[false, true, false],
				block.items.map((kpi) => kpiRow(kpi, format))
			);
		case 'note':
			return `> ${escape(block.text)}`;
		case 'table':
			return titled(block, columnsTable(block.columns, block.rows, format, options));
		case 'chart':
			return titled(block, chartTable(block, format, options));
	}
}

function titled(block: { title: string; subtitle: string; note?: string }, body: string): string {
	const subtitle = block.subtitle ? `_${escape(block.subtitle)}_\n\n` : '';
	return `### ${escape(block.title)}\n${subtitle}${body}${block.note ? `\n\n${escape(block.note)}` : ''}`;
}

function kpiRow({ label, value, format: numberFormat, change, note }: Kpi, format: Format): string[] {
	const arrow = { up: '▲ ', down: '▼ ', flat: '→ ', none: '' };
	const moved = change ? `${arrow[change.direction]}${change.text} ${change.against}`.trim() : '';
	return [label, `**${format(value, numberFormat)}**`, [moved, note ?? ''].filter(Boolean).join(' · ')];
}

function chartTable(chart: Chart, format: Format, options: MarkdownOptions): string {
	if (chart.shape === 'heat') return heatTable(chart, format);
	const { columns, rows } = figureTable(chart, options.locale);
	return columnsTable(columns, rows, format, options);
}

/** The grid as it looks, not one line per cell. */
function heatTable(chart: HeatChart, format: Format): string {
	return table(
		[chart.rowHeader, chart.sizeHeader, ...chart.columns],
		[false, true, ...chart.columns.map(() => true)],
		chart.rows.map((row) => {
			const cells = row.cells.map((cell) => cellText(cell, chart.format, format));
			const label = row.emphasis ? `**${row.label}**` : row.label;
			return [label, format(row.size, 'count'), ...cells];
		})
	);
}

function columnsTable(
	columns: readonly TableColumn[],
	rows: readonly (readonly Value[])[],
	format: Format,
	{ locale, rows: most = rows.length }: MarkdownOptions
): string {
	const text = table(
		columns.map((column) => column.label),
		columns.map((column) => column.format !== 'text' && column.format !== 'day'),
		rows
			.slice(0, most)
			.map((row) => columns.map((column, index) => written(row[index] ?? null, column, format)))
	);
	return rows.length > most ? `${text}\n\n${more[locale](rows.length - most)}` : text;
}

function written(value: Value, column: TableColumn, format: Format): string {
	if (value === null) return '–';
	if (typeof value === 'number' && column.format !== 'text' && column.format !== 'day')
		return format(value, column.format);
	return String(value);
}

/** Padded, so that it reads as a table in a terminal too; CJK characters are two columns wide. */
function table(heads: string[], right: boolean[], rows: string[][]): string {
	const escaped = [heads, ...rows].map((row) => row.map((cell) => escape(cell)));
	const widths = heads.map((_, index) => Math.max(3, ...escaped.map((row) => columnsWide(row[index] ?? ''))));
	const line = (row: string[]) =>
		`| ${row.map((cell, index) => pad(cell, widths[index] ?? 3, right[index] ?? false)).join(' | ')} |`;
	const rule = widths.map((width, index) => (right[index] ? '-'.repeat(width - 1) + ':' : '-'.repeat(width)));
	const [head = [], ...body] = escaped;
	return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n');
}

function pad(cell: string, width: number, right: boolean): string {
	const space = ' '.repeat(Math.max(0, width - columnsWide(cell)));
	return right ? space + cell : cell + space;
}

function columnsWide(text: string): number {
	let width = 0;
	for (const character of text)
		width +=
			/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
				character
			)
				? 2
				: 1;
	return width;
}

/** Pipes and line ends would break the table. */
function escape(text: string): string {
	return text.replace(/\|/g, '\\|').replace(/\s*\r?\n\s*/g, ' ');
}
