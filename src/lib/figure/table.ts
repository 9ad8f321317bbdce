/** Any chart as a plain table of raw numbers: for "show as table", CSV files and screen readers. */
import type { Value } from '$lib/engine/engine';
import type { Locale } from '$lib/i18n/locale';
import type {
	BarChart,
	Chart,
	FunnelChart,
	HeatCell,
	HeatChart,
	MultiplesChart,
	SankeyChart,
	SeriesChart,
	TableColumn
} from './block';
import { figureText, type FigureText } from './text';

interface FigureTable {
	columns: TableColumn[];
	rows: Value[][];
}

/** One row per mark: numbers unrounded, with numerator, denominator, interval and state where the chart has them. */
export function figureTable(chart: Chart, locale: Locale): FigureTable {
	const words = figureText[locale];
	switch (chart.shape) {
		case 'line':
		case 'stacked':
		case 'column':
			return seriesTable(chart, words);
		case 'multiples':
			return multiplesTable(chart, words);
		case 'bar':
			return barTable(chart, words);
		case 'heat':
			return heatTable(chart, words);
		case 'funnel':
			return funnelTable(chart, words);
		case 'sankey':
			return sankeyTable(chart, words);
	}
}

const text = (name: string, label: string): TableColumn => ({ name, label, format: 'text' });
const orNull = (value: number | null | undefined): number | null =>
	value === undefined || value === null || Number.isNaN(value) ? null : value;

const counted = ({ countsPeople }: Chart) => (countsPeople ? { people: true } : {});
const shareOfN = ({ format }: Chart) => (format === 'ratio' ? { shareOf: 'n' } : {});

function seriesTable(chart: SeriesChart, words: FigureText): FigureTable {
	const columns: TableColumn[] = [text('x', chart.xLabel)];
	const values: ((index: number) => Value)[] = [(index) => chart.x[index] ?? ''];
	for (const [place, series] of chart.series.entries()) {
		// An id may be a name from the data, such as `x`.
		const id = `series_${place + 1}`;
		const { name, low, high, n, partialFrom } = series;
		const add = (column: TableColumn, value: (index: number) => Value) => {
			columns.push(column);
			values.push(value);
		};
		const ofPeople = n && chart.format === 'ratio' ? { shareOf: `${id}_n` } : {};
		add({ name: id, label: name, format: chart.format, ...counted(chart), ...ofPeople }, (index) =>
			orNull(series.values[index])
		);
		if (low)
			add({ name: `${id}_low`, label: `${name}, ${words.low}`, format: chart.format }, (i) => orNull(low[i]));
		if (high)
			add({ name: `${id}_high`, label: `${name}, ${words.high}`, format: chart.format }, (i) =>
				orNull(high[i])
			);
		if (n)
			add({ name: `${id}_n`, label: `${name}, ${words.n}`, format: 'count', people: true }, (index) =>
				orNull(n[index])
			);
		if (partialFrom !== undefined && partialFrom < chart.x.length)
			add(text(`${id}_state`, `${name}, ${words.state}`), (index) =>
				index >= partialFrom ? words.partial : words.complete
			);
	}
	return { columns, rows: chart.x.map((_, index) => values.map((value) => value(index))) };
}

function multiplesTable(chart: MultiplesChart, words: FigureText): FigureTable {
	const { format, x, behind, panels } = chart;
	const points = [behind, ...panels.map(({ series }) => series)].flatMap((series) =>
		x.map((label, index) => ({ label, series, index }))
	);
	const some = (key: 'low' | 'high' | 'n' | 'partialFrom') =>
		points.some(({ series }) => series[key] !== undefined);
	return usedColumns(points, [
		[true, text('panel', chart.panelHeader), ({ series }) => series.name],
		[true, text('x', chart.xLabel), ({ label }) => label],
		[
			true,
			{ name: 'value', label: words.value, format, ...counted(chart), ...shareOfN(chart) },
			({ series, index }) => orNull(series.values[index])
		],
		[
			some('low'),
			{ name: 'low', label: words.low, format },
			({ series, index }) => orNull(series.low?.[index])
		],
		[
			some('high'),
			{ name: 'high', label: words.high, format },
			({ series, index }) => orNull(series.high?.[index])
		],
		[
			some('n'),
			{ name: 'n', label: words.n, format: 'count', people: true },
			({ series, index }) => orNull(series.n?.[index])
		],
		[
			some('partialFrom'),
			text('state', words.state),
			({ series, index }) => (index >= (series.partialFrom ?? x.length) ? words.partial : words.complete)
		]
	]);
}

/** A column, whether anything in it is known, and its value per row. */
type Optional<R> = [used: boolean, column: TableColumn, value: (row: R) => Value];

function usedColumns<R>(rows: readonly R[], all: Optional<R>[]): FigureTable {
	const used = all.filter(([present]) => present);
	return {
		columns: used.map(([, column]) => column),
		rows: rows.map((row) => used.map(([, , value]) => value(row)))
	};
}

function barTable(chart: BarChart, words: FigureText): FigureTable {
	const { items, format } = chart;
	const some = (key: keyof BarChart['items'][number]) => items.some((item) => item[key] !== undefined);
	return usedColumns(items, [
		[true, text('label', chart.labelHeader), (item) => item.label],
		[
			true,
			{ name: 'value', label: words.value, format, ...counted(chart), ...shareOfN(chart) },
			(item) => orNull(item.value)
		],
		[some('low'), { name: 'low', label: words.low, format }, (item) => orNull(item.low)],
		[some('high'), { name: 'high', label: words.high, format }, (item) => orNull(item.high)],
		[some('n'), { name: 'n', label: words.n, format: 'count', people: true }, (item) => orNull(item.n)],
		[some('partial'), text('state', words.state), (item) => (item.partial ? words.partial : words.complete)],
		[some('note'), text('note', words.note), (item) => item.note ?? null]
	]);
}

function heatTable(chart: HeatChart, words: FigureText): FigureTable {
	const { format } = chart;
	const cells = chart.rows.flatMap((row) =>
		row.cells.map((cell, index) => ({ row, cell, column: chart.columns[index] ?? '' }))
	);
	const some = (key: keyof HeatCell) => cells.some(({ cell }) => cell[key] !== undefined);
	return usedColumns(cells, [
		[true, text('row', chart.rowHeader), ({ row }) => row.label],
		[
			true,
			{ name: 'size', label: chart.sizeHeader, format: 'count', people: !chart.isSizedByDays },
			({ row }) => row.size
		],
		[true, text('column', words.column), ({ column }) => column],
		[
			true,
			{ name: 'value', label: words.value, format, ...counted(chart) },
			({ cell }) => orNull(cell.value)
		],
		[some('k'), { name: 'k', label: words.k, format: 'count', people: true }, ({ cell }) => orNull(cell.k)],
		[some('n'), { name: 'n', label: words.n, format: 'count', people: true }, ({ cell }) => orNull(cell.n)],
		[some('low'), { name: 'low', label: words.low, format }, ({ cell }) => orNull(cell.low)],
		[some('high'), { name: 'high', label: words.high, format }, ({ cell }) => orNull(cell.high)],
		[true, text('state', words.state), ({ cell }) => words[cell.state]],
		[some('note'), text('note', words.note), ({ cell }) => cell.note ?? null]
	]);
}

function funnelTable(chart: FunnelChart, words: FigureText): FigureTable {
	return {
		columns: [
			text('step', words.step),
			{ name: 'reached', label: words.reached, format: 'count', people: true },
			{ name: 'dropped', label: words.dropped, format: 'count', people: true },
			{ name: 'open', label: words.open, format: 'count', people: true },
			{ name: 'of_first', label: words.ofFirst, format: 'ratio' },
			{ name: 'of_previous', label: words.ofPrevious, format: 'ratio' },
			{ name: 'low', label: words.low, format: 'ratio' },
			{ name: 'high', label: words.high, format: 'ratio' },
			{ name: 'n', label: words.n, format: 'count', people: true },
			{ name: 'median_hours', label: words.medianHours, format: 'number' }
		],
		rows: chart.steps.map((step): Value[] => [
			step.label,
			step.reached,
			step.dropped,
			step.open,
			step.ofFirst,
			step.ofPrevious,
			step.low,
			step.high,
			step.n,
			step.medianHours
		])
	};
}

function sankeyTable(chart: SankeyChart, words: FigureText): FigureTable {
	const labels = new Map(chart.nodes.map((node) => [node.id, node.label]));
	const totals = new Map<string, number>();
	for (const link of chart.links) totals.set(link.from, (totals.get(link.from) ?? 0) + link.value);
	return {
		columns: [
			text('from', chart.fromHeader),
			text('to', chart.toHeader),
			{ name: 'value', label: words.value, format: chart.format, ...counted(chart) },
			{ name: 'share_of_from', label: words.share, format: 'ratio', shareAmong: 'from' }
		],
		rows: chart.links.map((link): Value[] => {
			const total = totals.get(link.from) ?? 0;
			return [
				labels.get(link.from) ?? link.from,
				labels.get(link.to) ?? link.to,
				link.value,
				total > 0 ? link.value / total : null
			];
		})
	};
}
