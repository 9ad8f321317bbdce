/** A heat grid as a picture: value in every cell, hatched where not complete, blank where not reached. */
import type { CustomSeriesOption } from 'echarts';
import type { HeatChart } from '../block';
import { fontFamily, fontSize, plainText, textWidth, type Draw, type Option } from '../draw';
import { cellText, heatScale, shown } from '../heat';
import { heatColour, heatText } from '../palette';
import { hatchElements } from './hatch';

const row = 30;
const head = 26;
const gap = 2;

export function heatHeight(chart: HeatChart): number {
	return head + chart.rows.length * row + 4;
}

export function heatOption(chart: HeatChart, draw: Draw): Option {
	const { palette, format } = draw;
	const sizes = chart.rows.map((one) => format(one.size, 'count'));
	const sizeWidth =
		Math.max(...sizes.map((text) => textWidth(text, fontSize.text)), textWidth(chart.sizeHeader), 24) + 14;
	const labelWidth =
		Math.max(
			...chart.rows.map((one) => textWidth(one.label, fontSize.text)),
			textWidth(chart.rowHeader),
			40
		) + 10;
	const heading = (words: string, x: number, align: 'left' | 'right') => ({
		type: 'text',
		silent: true,
		style: {
			text: words,
			x,
			y: draw.top + 6,
			align,
			fill: palette.ink3,
			font: `500 ${fontSize.note}px ${fontFamily}`
		}
	});
	return {
		grid: {
			left: draw.side + labelWidth + sizeWidth,
			right: draw.side,
			top: draw.top + head,
			bottom: draw.bottom + 4,
			outerBoundsMode: 'none'
		},
		xAxis: {
			type: 'category',
			position: 'top',
			data: chart.columns,
			axisLine: { show: false },
			axisTick: { show: false },
			axisLabel: { color: palette.ink3, fontSize: fontSize.note, margin: 8, interval: 0, hideOverlap: true }
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: chart.rows.map((_, index) => String(index)),
			axisLine: { show: false },
			axisTick: { show: false },
			axisLabel: {
				interval: 0,
				margin: 8,
				formatter: (lane: string) => {
					const one = chart.rows[Number(lane)];
					const style = one?.emphasis ? 'Strong' : '';
					return `{label${style}|${plainText(one?.label ?? '')}}{size${style}|${sizes[Number(lane)] ?? ''}}`;
				},
				rich: labelStyles(labelWidth, sizeWidth - 8, draw)
			}
		},
		graphic: [
			heading(chart.rowHeader, draw.side, 'left'),
			heading(chart.sizeHeader, draw.side + labelWidth + sizeWidth - 8, 'right')
		],
		legend: { show: false },
		series: [cells(chart, draw)]
	};
}

function labelStyles(labelWidth: number, sizeWidth: number, { palette }: Draw) {
	const style = (width: number, align: 'left' | 'right', color: string, fontWeight: number) => ({
		width,
		align,
		color,
		fontWeight,
		fontSize: fontSize.text
	});
	return {
		label: style(labelWidth, 'left', palette.ink, 400),
		labelStrong: style(labelWidth, 'left', palette.ink, 600),
		size: style(sizeWidth, 'right', palette.ink2, 400),
		sizeStrong: style(sizeWidth, 'right', palette.ink, 600)
	};
}

/** One rectangle and its number per cell that has a value. Exported for the test through the option. */
function cells(chart: HeatChart, draw: Draw): CustomSeriesOption {
	const scale = heatScale(chart);
	const flat = chart.rows.flatMap((one, rowIndex) =>
		one.cells.flatMap((cell, column) =>
			cell.state === 'unreached' ? [] : [{ cell, rowIndex, column, emphasis: one.emphasis ?? false }]
		)
	);
	return {
		id: chart.id,
		type: 'custom',
		silent: true,
		encode: { x: 0, y: 1 },
		data: flat.map(({ column, rowIndex, cell }) => [column, rowIndex, shown(cell) ?? '-']),
		renderItem: (params, api) => {
			const one = flat[params.dataIndex];
			if (!one) return null;
			const [x = 0, y = 0] = api.coord([one.column, one.rowIndex]);
			const size = api.size?.([1, 1]);
			const [width = 0, height = 0] = Array.isArray(size) ? size : [];
			const value = shown(one.cell);
			const share = value === null ? 0 : scale(value);
			const box = {
				x: x - width / 2 + gap / 2,
				y: y - height / 2 + gap / 2,
				width: width - gap,
				height: height - gap
			};
			const text = value === null ? draw.palette.ink3 : heatText(draw.theme, share);
			const partial = one.cell.state === 'partial' && value !== null;
			return {
				type: 'group',
				children: [
					{
						type: 'rect' as const,
						silent: true,
						shape: { ...box, r: 4 },
						style: { fill: value === null ? 'none' : heatColour(draw.theme, share) }
					},
					...(partial ? hatchElements(box, draw.palette.card, 6, 0.18) : []),
					...(partial ? [dashedFrame(box, draw.palette.card)] : []),
					{
						type: 'text' as const,
						silent: true,
						style: {
							text: cellText(one.cell, chart.format, draw.format),
							x,
							y,
							fill: text,
							align: 'center' as const,
							verticalAlign: 'middle' as const,
							font: `${one.emphasis ? 600 : 400} ${fontSize.text}px ${fontFamily}`
						}
					}
				]
			};
		}
	};
}

function dashedFrame(box: { x: number; y: number; width: number; height: number }, stroke: string) {
	return {
		type: 'rect' as const,
		silent: true,
		shape: { x: box.x + 2, y: box.y + 2, width: box.width - 4, height: box.height - 4, r: 2 },
		style: { fill: 'none', stroke, lineWidth: 1.2, lineDash: [4, 3], opacity: 0.8 }
	};
}
