/** A funnel as a picture: solid went on, hatched lost, pale still open; both rates and the median time. */
import type { CustomSeriesOption } from 'echarts';
import type { FunnelChart, FunnelStep } from '../block';
import { fontFamily, fontSize, textWidth, type Draw, type Option } from '../draw';
import { hatchElements } from './hatch';

const row = 52;
const key = 26;
const thickness = 22;
/** Width of each of the three columns of numbers. */
const rateColumn = 84;

export function funnelHeight(chart: FunnelChart): number {
	return key + chart.steps.length * row + 4;
}

export function funnelOption(chart: FunnelChart, draw: Draw): Option {
	const labelWidth =
		Math.min(
			draw.width * 0.3,
			Math.max(60, ...chart.steps.map((one) => textWidth(one.label, fontSize.text)))
		) + 14;
	const rateWidth = rateColumn * 3 + 10;
	return {
		grid: {
			left: draw.side + labelWidth,
			right: draw.side + rateWidth,
			top: draw.top + key,
			bottom: draw.bottom + 4,
			outerBoundsMode: 'none'
		},
		xAxis: { type: 'value', show: false, min: 0, max: Math.max(1, chart.steps[0]?.reached ?? 0) },
		yAxis: {
			type: 'category',
			inverse: true,
			show: false,
			data: chart.steps.map((_, index) => String(index))
		},
		legend: { show: false },
		graphic: keyElements(draw),
		series: [steps(chart, draw, labelWidth)]
	};
}

function steps(chart: FunnelChart, draw: Draw, labelWidth: number): CustomSeriesOption {
	const { palette, format, words } = draw;
	const text = (
		words: string,
		x: number,
		y: number,
		fill: string,
		weight: number,
		align: 'left' | 'right'
	) => ({
		type: 'text' as const,
		silent: true,
		style: {
			text: words,
			x,
			y,
			fill,
			align,
			verticalAlign: 'middle' as const,
			font: `${weight} ${weight > 400 ? fontSize.text : fontSize.note}px ${fontFamily}`
		}
	});
	return {
		id: chart.id,
		type: 'custom',
		silent: true,
		encode: { x: 1, y: 0 },
		data: chart.steps.map((one, index) => [index, one.reached]),
		renderItem: (params, api) => {
			const one = chart.steps[params.dataIndex];
			if (!one) return null;
			const [, middle = 0] = api.coord([0, params.dataIndex]);
			const at = (value: number): number => api.coord([value, params.dataIndex])[0] ?? 0;
			const right = draw.width - draw.side;
			const barMiddle = middle - 6;
			const beneath = [
				one.low !== null && one.high !== null
					? `${words.interval} ${format.interval(one.low, one.high, 'ratio')}`
					: '',
				one.n !== null ? `${words.n} ${format(one.n, 'count')}` : '',
				one.dropped > 0 ? `${words.lost} ${format(one.dropped, 'count')}` : '',
				one.open > 0 ? `${words.stillOpen} ${format(one.open, 'count')}` : '',
				one.medianHours !== null ? `${words.median} ${format(one.medianHours, 'hours')}` : ''
			].filter(Boolean);
			return {
				type: 'group',
				children: [
					...parts(one, at, barMiddle, draw),
					text(one.label, at(0) - labelWidth, barMiddle, palette.ink, 500, 'left'),
					text(format(one.reached, 'count'), right - 2 * rateColumn, barMiddle, palette.ink, 600, 'right'),
					text(format(one.ofFirst, 'ratio'), right - rateColumn, barMiddle, palette.ink2, 400, 'right'),
					text(format(one.ofPrevious, 'ratio'), right, barMiddle, palette.ink, 600, 'right'),
					text(beneath.join(' · '), at(0), middle + 16, palette.ink3, 400, 'left')
				]
			};
		}
	};
}

/** The bar of a step spans those who reached the step before it. */
function parts(one: FunnelStep, at: (value: number) => number, middle: number, { palette }: Draw) {
	const box = (from: number, to: number) => ({
		x: at(from),
		y: middle - thickness / 2,
		width: Math.max(0, at(to) - at(from)),
		height: thickness
	});
	const rect = (shape: ReturnType<typeof box>, fill: string) => ({
		type: 'rect' as const,
		silent: true,
		shape,
		style: { fill }
	});
	const lost = box(one.reached, one.reached + one.dropped);
	return [
		rect(box(0, one.reached), palette.bar),
		rect(lost, palette.wash),
		...hatchElements(lost, palette.ink3, 6, 0.55),
		rect(box(one.reached + one.dropped, one.reached + one.dropped + one.open), palette.barOpen)
	];
}

/** The three shades and the two rate columns, named once on top. */
function keyElements(draw: Draw): object[] {
	const { palette, words, width, side, top } = draw;
	const font = `400 ${fontSize.note}px ${fontFamily}`;
	const y = top + 8;
	const right = width - side;
	const heading = (text: string, x: number) => ({
		type: 'text',
		silent: true,
		style: { text, x, y: y - 1, fill: palette.ink3, align: 'right', font }
	});
	let x = side;
	const swatch = (text: string, fill: string, hatched: boolean): object[] => {
		const box = { x, y, width: 12, height: 10 };
		const elements: object[] = [
			{ type: 'rect', silent: true, shape: box, style: { fill } },
			...(hatched ? hatchElements(box, palette.ink3, 4, 0.7) : []),
			{ type: 'text', silent: true, style: { text, x: x + 17, y: y - 1, fill: palette.ink3, font } }
		];
		x += 17 + textWidth(text) + 16;
		return elements;
	};
	return [
		...swatch(words.converted, palette.bar, false),
		...swatch(words.lost, palette.wash, true),
		...swatch(words.stillOpen, palette.barOpen, false),
		heading(words.reached, right - 2 * rateColumn),
		heading(words.ofFirst, right - rateColumn),
		heading(words.ofPrevious, right)
	];
}
