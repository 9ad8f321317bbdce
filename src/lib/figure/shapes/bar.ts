/** Ranked horizontal bars: name, bar with its interval as a whisker, value, denominator. */
import type { CustomSeriesOption } from 'echarts';
import type { BarChart } from '../block';
import { fontSize, plainText, textWidth, type Draw, type Option } from '../draw';
import { hatchElements } from './hatch';

const row = 32;
const thickness = 14;

export function barHeight(chart: BarChart): number {
	return chart.items.length * row + (chart.items.some((item) => item.n !== undefined) ? 24 : 8);
}

export function barOption(chart: BarChart, draw: Draw): Option {
	const { palette, format, words } = draw;
	const values = chart.items.map((item) => format(item.value, chart.format) + (item.partial ? '*' : ''));
	const sizes = chart.items.map((item) => (item.n === undefined ? '' : format(item.n, 'count')));
	const valueWidth = Math.max(40, ...values.map((text) => textWidth(text, fontSize.text))) + 8;
	const sizeWidth = sizes.some(Boolean)
		? Math.max(24, ...sizes.map((text) => textWidth(text, fontSize.text))) + 12
		: 0;
	const labelWidth = Math.min(
		draw.width * 0.34,
		Math.max(...chart.items.map((item) => textWidth(item.label, fontSize.text)), 40) + 8
	);
	const head = sizeWidth ? 20 : 2;
	const lanes = chart.items.map((_, index) => String(index));
	return {
		grid: {
			left: draw.side + labelWidth + 10,
			right: draw.side + valueWidth + sizeWidth + 14,
			top: draw.top + head,
			bottom: draw.bottom + 2,
			outerBoundsMode: 'none'
		},
		xAxis: { type: 'value', show: false, ...extent(chart) },
		yAxis: [
			{
				type: 'category',
				inverse: true,
				data: lanes,
				axisLine: { show: false },
				axisTick: { show: false },
				axisLabel: {
					interval: 0,
					color: palette.ink,
					fontSize: fontSize.text,
					align: 'left',
					margin: labelWidth + 10,
					width: labelWidth,
					overflow: 'truncate',
					formatter: (lane: string) => plainText(chart.items[Number(lane)]?.label ?? '')
				}
			},
			{
				type: 'category',
				position: 'right',
				inverse: true,
				data: lanes,
				axisLine: { show: false },
				axisTick: { show: false },
				name: sizeWidth ? words.n : '',
				nameLocation: 'start',
				nameGap: 6,
				nameTextStyle: {
					color: palette.ink3,
					align: 'right',
					padding: [0, -(valueWidth + sizeWidth + 10), 0, 0]
				},
				axisLabel: {
					interval: 0,
					margin: 10,
					formatter: (lane: string) =>
						`{value|${values[Number(lane)] ?? ''}}{size|${sizes[Number(lane)] ?? ''}}`,
					rich: {
						value: {
							width: valueWidth,
							align: 'right',
							fontWeight: 600,
							fontSize: fontSize.text,
							color: palette.ink
						},
						size: { width: sizeWidth, align: 'right', fontSize: fontSize.text, color: palette.ink2 }
					}
				}
			}
		],
		tooltip: {
			trigger: 'item',
			formatter: (params: unknown) => tipText(chart, params, draw)
		},
		series: [bars(chart, draw)]
	};
}

/** From zero, or from the lowest value where there are losses; room for the whiskers. */
function extent(chart: BarChart): { min: number; max: number } {
	const values = chart.items.flatMap((item) => [item.value ?? 0, item.low ?? 0, item.high ?? 0]);
	const min = Math.min(0, ...values);
	const max = Math.max(0, ...values);
	return { min, max: max > min ? max : min + 1 };
}

function bars(chart: BarChart, draw: Draw): CustomSeriesOption {
	const { palette } = draw;
	return {
		id: chart.id,
		type: 'custom',
		yAxisIndex: 0,
		encode: { x: 1, y: 0 },
		data: chart.items.map((item, index) => [index, item.value ?? 0]),
		renderItem: (params, api) => {
			const item = chart.items[params.dataIndex];
			if (!item) return null;
			const at = (value: number): number => api.coord([value, params.dataIndex])[0] ?? 0;
			const middle = api.coord([0, params.dataIndex])[1] ?? 0;
			if (item.value === null) return null;
			const x = Math.min(at(0), at(item.value));
			const box = {
				x,
				y: middle - thickness / 2,
				width: Math.abs(at(item.value) - at(0)),
				height: thickness
			};
			const whisker =
				item.low !== undefined && item.high !== undefined
					? whiskerElements(at(item.low), at(item.high), middle, palette.ink2)
					: [];
			return {
				type: 'group',
				children: [
					{
						type: 'rect' as const,
						shape: { ...box, r: 3 },
						style: { fill: palette.bar, opacity: item.partial ? 0.45 : 1 }
					},
					...(item.partial ? hatchElements(box, palette.card, 6) : []),
					...whisker
				]
			};
		}
	};
}

function whiskerElements(low: number, high: number, y: number, stroke: string) {
	const line = (x1: number, y1: number, x2: number, y2: number) => ({
		type: 'line' as const,
		silent: true,
		shape: { x1, y1, x2, y2 },
		style: { stroke, lineWidth: 1.2 }
	});
	return [line(low, y, high, y), line(low, y - 3, low, y + 3), line(high, y - 3, high, y + 3)];
}

function tipText(chart: BarChart, params: unknown, { format, words }: Draw): string {
	const index =
		typeof params === 'object' && params !== null && 'dataIndex' in params ? Number(params.dataIndex) : -1;
	const item = chart.items[index];
	if (!item) return '';
	const details = [
		format(item.value, chart.format),
		item.low !== undefined && item.high !== undefined
			? `${words.interval} ${format.interval(item.low, item.high, chart.format)}`
			: '',
		item.n !== undefined ? `${words.n} ${format(item.n, 'count')}` : '',
		item.partial ? `* ${words.asterisk}` : ''
	].filter(Boolean);
	const note = item.note ? `\n${plainText(item.note)}` : '';
	return `${plainText(item.label)}\n${details.join(' · ')}${note}`;
}
