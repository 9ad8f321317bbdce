/** Whether a chart has nothing to draw: no marks at all, or none with a value. */
import type { Chart } from '$lib/figure/block';

export function isEmpty(chart: Chart): boolean {
	switch (chart.shape) {
		case 'line':
		case 'stacked':
		case 'column':
			return !chart.series.some((series) => series.values.some((value) => value !== null));
		case 'multiples':
			return chart.panels.length === 0;
		case 'bar':
			return chart.items.length === 0;
		case 'heat':
			return chart.rows.length === 0;
		case 'funnel':
			return chart.steps.length === 0;
		case 'sankey':
			return !chart.links.some((link) => link.value > 0);
	}
}
