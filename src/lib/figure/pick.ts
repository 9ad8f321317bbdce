/** Which row of a chart a click in its drawing means. */
import type { Chart } from './block';

/** The part of an ECharts event that says what was hit. */
interface Hit {
	dataIndex?: number;
	dataType?: string;
	data?: unknown;
}

/** Index of the x position, or of the flow in a sankey; null where the click hit nothing that holds users. */
export function pickedRow(chart: Chart, { dataIndex, dataType, data }: Hit): number | null {
	if (chart.shape !== 'sankey') return dataIndex ?? null;
	if (dataType !== 'edge' || typeof data !== 'object' || data === null) return null;
	if (!('source' in data && 'target' in data)) return null;
	const index = chart.links.findIndex((link) => link.from === data.source && link.to === data.target);
	return index < 0 ? null : index;
}
