/** Who moved from which state to which: links take the colour of where they come from. */
import type { SankeyChart } from '../block';
import { fontFamily, fontSize, plainText, textWidth, type Draw, type Option } from '../draw';
import { seriesColour } from '../palette';

const head = 26;

export function sankeyHeight(chart: SankeyChart): number {
	const left = chart.nodes.filter((node) => node.side === 'from').length;
	return head + Math.max(200, 44 * Math.max(left, chart.nodes.length - left));
}

export function sankeyOption(chart: SankeyChart, draw: Draw): Option {
	const { palette, format } = draw;
	const links = chart.links.filter((link) => link.value > 0);
	const used = new Set(links.flatMap((link) => [link.from, link.to]));
	const nodes = chart.nodes.filter((node) => used.has(node.id));
	const labels = [...new Set(chart.nodes.map((node) => node.label))];
	const colourOf = (label: string) => seriesColour(palette, labels.indexOf(label));
	const totals = totalsOf(links);
	const text = (id: string, label: string) => `${label}  ${format(totals.get(id) ?? 0, chart.format)}`;
	const room = (side: 'from' | 'to') =>
		Math.min(
			draw.width * 0.28,
			Math.max(
				60,
				...nodes.filter((n) => n.side === side).map((n) => textWidth(text(n.id, n.label), fontSize.text))
			)
		) + 10;
	const heading = (words: string, x: number, align: 'left' | 'right') => ({
		type: 'text',
		silent: true,
		style: { text: words, x, y: draw.top + 4, align, fill: palette.ink3, font: `500 12px ${fontFamily}` }
	});
	return {
		legend: { show: false },
		graphic: [
			heading(chart.fromHeader, draw.side + room('from') - 4, 'right'),
			heading(chart.toHeader, draw.width - draw.side - room('to') + 4, 'left')
		],
		tooltip: {
			trigger: 'item',
			formatter: (params: unknown) => tipText(chart, params, draw)
		},
		series: [
			{
				id: chart.id,
				type: 'sankey',
				left: draw.side + room('from'),
				right: draw.side + room('to'),
				top: draw.top + head,
				bottom: draw.bottom + 6,
				nodeWidth: 12,
				nodeGap: 12,
				layoutIterations: 0,
				draggable: false,
				emphasis: { focus: 'adjacency' },
				data: nodes.map((node) => ({
					name: node.id,
					depth: node.side === 'from' ? 0 : 1,
					itemStyle: { color: colourOf(node.label), borderWidth: 0 },
					label: {
						position: node.side === 'from' ? ('left' as const) : ('right' as const),
						formatter: plainText(text(node.id, node.label)),
						color: palette.ink,
						fontSize: fontSize.text,
						fontFamily,
						width: room(node.side),
						overflow: 'truncate' as const
					}
				})),
				links: links.map((link) => ({ source: link.from, target: link.to, value: link.value })),
				lineStyle: { color: 'source', opacity: draw.theme === 'light' ? 0.28 : 0.34, curveness: 0.5 }
			}
		]
	};
}

/** What flows through each node; left and right nodes have different ids. */
function totalsOf(links: SankeyChart['links']): Map<string, number> {
	const totals = new Map<string, number>();
	for (const link of links)
		for (const id of [link.from, link.to]) totals.set(id, (totals.get(id) ?? 0) + link.value);
	return totals;
}

function tipText(chart: SankeyChart, params: unknown, { format }: Draw): string {
	if (typeof params !== 'object' || params === null || !('data' in params)) return '';
	const { data } = params;
	if (typeof data !== 'object' || data === null) return '';
	const label = (id: string) => plainText(chart.nodes.find((node) => node.id === id)?.label ?? id);
	if ('source' in data && 'target' in data && 'value' in data)
		return `${label(String(data.source))} → ${label(String(data.target))}\n${format(Number(data.value), chart.format)}`;
	const id = 'name' in data ? String(data.name) : '';
	return `${label(id)}\n${format(totalsOf(chart.links).get(id) ?? 0, chart.format)}`;
}
