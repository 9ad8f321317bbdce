/** Which lists of users a place in a line or column chart opens. */
import type { SeriesChart, Who } from '../block';
import { columnMarks } from './marks';
import type { Plot } from './plot';

/** Whether any of its values has users to show. */
export function opensWho(chart: SeriesChart): boolean {
	return chart.series.some((series) => series.who?.some((lists) => lists && lists.length > 0));
}

/** The lists of every series at an x, those of the column or line nearest to this height first. */
export function whoAt(
	chart: SeriesChart,
	plot: Plot,
	index: number,
	point?: { x: number; y: number }
): Who[] {
	const first = point ? hit(chart, plot, index, point) : -1;
	const listsOf = (place: number) => chart.series[place]?.who?.[index] ?? [];
	const others = chart.series.flatMap((_, place) => (place === first ? [] : listsOf(place)));
	return [...listsOf(first), ...others];
}

/** The series whose column is at the point, else the one whose value is nearest to its height. */
function hit(chart: SeriesChart, plot: Plot, index: number, { x, y }: { x: number; y: number }): number {
	if (chart.shape !== 'line') {
		const column = columnMarks(chart, plot, []).find(
			(mark) =>
				mark.index === index &&
				(chart.shape === 'stacked' || (x >= mark.x && x <= mark.x + mark.width)) &&
				y >= mark.y &&
				y <= mark.y + mark.height
		);
		if (column) return column.place;
	}
	let nearest = -1;
	let least = Infinity;
	for (const [place, { values }] of chart.series.entries()) {
		const value = values[index] ?? null;
		if (value === null) continue;
		const distance = Math.abs(plot.yOf(value) - y);
		if (distance < least) [nearest, least] = [place, distance];
	}
	return nearest;
}
