/** Names written where lines end, pushed apart where they would overlap. */
import type { CustomSeriesOption } from 'echarts';
import type { SeriesChart } from '../block';
import { fontFamily, fontSize, textWidth, type Draw } from '../draw';
import { nameColour } from '../palette';
import { hasLegend } from './axes';

export interface EndLabel {
	name: string;
	/** Index of the last value, and the value. */
	index: number;
	value: number;
	color: string;
	quiet: boolean;
}

const lineHeight = 15;

/** The names of a few lines at their last values; none for a single line or where there is a legend. */
export function endLabelsOf(chart: SeriesChart, colours: string[]): EndLabel[] {
	if (chart.series.length < 2 || hasLegend(chart)) return [];
	return chart.series.flatMap((series, place) => {
		const index = series.values.findLastIndex((value) => value !== null);
		const value = series.values[index];
		if (value === null || value === undefined) return [];
		return [{ name: series.name, index, value, color: colours[place] ?? '', quiet: series.quiet ?? false }];
	});
}

/** Pixels to keep free beside the lines for their names. */
export function labelRoom(labels: EndLabel[]): number {
	return labels.length ? 14 + Math.min(180, Math.max(...labels.map((label) => textWidth(label.name)))) : 18;
}

export function endLabels(
	labels: EndLabel[],
	position: (index: number) => number,
	draw: Draw
): CustomSeriesOption {
	return {
		id: 'end labels',
		type: 'custom',
		silent: true,
		z: 5,
		clip: false,
		tooltip: { show: false },
		encode: { x: 0, y: 1 },
		data: labels.map((label) => [position(label.index), label.value]),
		renderItem: (params, api) => {
			if (params.dataIndex !== 0) return null;
			const ends = labels.map((label) => {
				const [x = 0, y = 0] = api.coord([position(label.index), label.value]);
				return { ...label, x, y };
			});
			return {
				type: 'group',
				children: apart(ends).map(({ name, color, quiet, x, y }) => {
					const fits = x + 8 + textWidth(name) <= draw.width - draw.side + 4;
					return {
						type: 'text' as const,
						silent: true,
						style: {
							text: name,
							x: fits ? x + 7 : x - 4,
							y: fits ? y : y - 12,
							fill: nameColour(draw.palette, color),
							stroke: draw.palette.card,
							lineWidth: 3,
							align: fits ? ('left' as const) : ('right' as const),
							verticalAlign: 'middle' as const,
							font: `${quiet ? 400 : 600} ${fontSize.note}px ${fontFamily}`
						}
					};
				})
			};
		}
	};
}

/** Moves labels that end near one another apart, keeping their order and their middle.  */
export function apart<L extends { x: number; y: number }>(labels: L[]): L[] {
	const placed = labels.map((label) => ({ ...label })).sort((a, b) => a.y - b.y);
	for (let round = 0; round < 8; round++) {
		for (let index = 1; index < placed.length; index++) {
			const upper = placed[index - 1];
			const lower = placed[index];
			if (!upper || !lower || Math.abs(upper.x - lower.x) > 90) continue;
			const overlap = lineHeight - (lower.y - upper.y);
			if (overlap <= 0) continue;
			upper.y -= overlap / 2;
			lower.y += overlap / 2;
		}
	}
	return placed;
}
