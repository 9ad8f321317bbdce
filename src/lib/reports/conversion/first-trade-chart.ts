/** Share of new users who have traded by each day since registration; those not followed long enough are not lost. */
import type { SeriesChart } from '$lib/figure/block';
import { smallSample, z95 } from '$lib/stats/interval';
import { behindFirstTrade } from './behind-others';
import type { View } from './view';
import type { FirstTradeRow } from './queries';

export function firstTradeChart(rows: readonly FirstTradeRow[], view: View): SeriesChart | null {
	const { text, format } = view;
	// Past the point where few are left, the curve says little.
	const shown = rows.filter(({ at_risk: atRisk }) => atRisk >= smallSample);
	const last = shown.at(-1);
	const first = shown[0];
	if (!last || !first || shown.length < 2) return null;
	const points = shown.map(curvePoint);
	const end = points.at(-1);
	const median = shown.find(({ survival }) => survival <= 0.5);
	return {
		kind: 'chart',
		shape: 'line',
		id: 'conversion-first-trade',
		title: text.firstTradeTitle(last.day_no, format(end?.share, 'ratio')),
		subtitle: text.firstTradeSubtitle(format(first.at_risk, 'count')),
		summary: median ? text.firstTradeMedian(median.day_no) : text.firstTradeNoMedian,
		note: text.firstTradeNote,
		format: 'ratio',
		xLabel: text.firstTradeX,
		x: shown.map((row) => String(row.day_no)),
		series: [
			{
				id: 'first_trade_share',
				name: text.trendSeries('first_trade'),
				values: points.map(({ share }) => share),
				low: points.map(({ low }) => low),
				high: points.map(({ high }) => high),
				n: shown.map((row) => row.at_risk),
				who: behindFirstTrade(view, shown)
			}
		]
	};
}

/** 1 − survival with its log-log interval. Source: Kalbfleisch and Prentice (1980). */
function curvePoint({ survival, variance_sum: sum }: FirstTradeRow) {
	if (survival <= 0 || survival >= 1) return { share: 1 - survival, low: null, high: null };
	const log = Math.log(survival);
	const spread = Math.exp((z95 * Math.sqrt(sum)) / log);
	return { share: 1 - survival, low: 1 - survival ** spread, high: 1 - survival ** (1 / spread) };
}
