/** Which series of a line or column chart has which colour. */
import type { SeriesChart } from '../block';
import type { Draw } from '../draw';
import { seriesColour } from '../palette';

/** Quiet series grey, the others as they say, else in palette order. */
export function coloursOf(chart: SeriesChart, draw: Draw): string[] {
	let loud = 0;
	return chart.series.map((series) =>
		series.quiet ? draw.palette.ink3 : seriesColour(draw.palette, series.colour ?? loud++)
	);
}
