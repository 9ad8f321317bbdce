/** How unequal users are: the Lorenz curves, the spread of money per trader, and the LTV bands. */
import type { Block, SeriesChart, TableBlock } from '$lib/figure/block';
import { rateOf, smallSample } from '$lib/stats/interval';
import type { Context, Rows } from './queries';
import type { Tally } from './tally';
import type { Band, Measure } from './text';
import { behindBand } from './who';

const bands: readonly Band[] = ['platinum', 'gold', 'silver', 'bronze', 'base', 'zero', 'negative'];

export function valueBlocks(rows: Rows, tally: Tally, context: Context): Block[] {
	const { text } = context;
	if (tally.traders === 0) return [bandTable(rows, tally, context)];
	const curve: Block =
		typeof tally.inequality('net_fee_revenue')?.top_1_share === 'number'
			? lorenz(rows, tally, context)
			: { kind: 'note', tone: 'neutral', text: text.value.noTotal };
	return [curve, spreadTable(tally, context), bandTable(rows, tally, context)];
}

/** Both measures have the same number of users, so their points share the x axis; the origin is added here. */
function lorenz(rows: Rows, tally: Tally, { text, format }: Context): SeriesChart {
	const measures = (['net_fee_revenue', 'turnover'] as const).filter((measure) =>
		rows.concentration.some((row) => row.measure === measure)
	);
	const points = (measure: Measure) =>
		rows.concentration.filter((row) => row.measure === measure).sort((a, b) => a.users - b.users);
	const parts = measures.map((measure) => {
		const row = tally.inequality(measure);
		return text.value.curvePart(
			text.measure[measure],
			format(row?.gini, 'number'),
			format(row?.top_1_share, 'ratio')
		);
	});
	const fees = tally.inequality('net_fee_revenue');
	const negative = fees?.negative_users ?? 0;
	const notes = [
		text.value.curveNote,
		...(negative > 0
			? [text.value.curveNegative(format(negative, 'count'), text.measure.net_fee_revenue)]
			: []),
		...(tally.traders < smallSample ? [text.findings.small] : [])
	];
	return {
		kind: 'chart',
		shape: 'line',
		id: 'concentration',
		title: text.value.curveTitle(format(fees?.top_1_share, 'ratio'), format(fees?.top_10_share, 'ratio')),
		subtitle: text.value.curveSubtitle,
		summary: text.value.curveSummary(parts),
		note: text.sentences(notes),
		format: 'ratio',
		diagonal: true,
		xLabel: text.value.xLabel,
		x: ['0', ...points('net_fee_revenue').map((row) => String(row.user_share))],
		series: measures.map((measure) => ({
			id: measure,
			name: text.measure[measure],
			values: [0, ...points(measure).map((row) => row.value_share)]
		}))
	};
}

function spreadTable(tally: Tally, { text, format, facts, params }: Context): TableBlock {
	const ltv = tally.inequality('ltv');
	const columns = text.columns;
	const measures = (['net_fee_revenue', 'turnover', 'ltv'] as const).flatMap((measure) => {
		const row = tally.inequality(measure);
		return row ? [{ measure, row }] : [];
	});
	return {
		kind: 'table',
		id: 'spread',
		title: text.value.tableTitle(format(ltv?.mean_usd, 'usd'), format(ltv?.median_usd, 'usd')),
		subtitle: text.value.tableSubtitle,
		columns: [
			{ name: 'measure', label: columns.measure, format: 'text' },
			{ name: 'users', label: columns.users, format: 'count', people: true },
			{ name: 'total', label: columns.total, format: 'usd' },
			{ name: 'mean', label: columns.mean, format: 'usd' },
			{ name: 'median', label: columns.median, format: 'usd' },
			{ name: 'winsorised', label: columns.winsorised, format: 'usd' },
			{ name: 'without_top', label: columns.without_top, format: 'usd' },
			{ name: 'gini', label: columns.gini, format: 'number' },
			{ name: 'top_share', label: columns.top_share, format: 'ratio' },
			{ name: 'top_ten_share', label: columns.top_ten_share, format: 'ratio' },
			{ name: 'negative', label: columns.negative, format: 'count', people: true }
		],
		rows: measures.map(({ measure, row }) => [
			text.measure[measure],
			row.users,
			row.total_usd,
			row.mean_usd,
			row.median_usd,
			row.winsorised_mean_usd,
			row.mean_without_top_usd,
			row.gini,
			row.top_1_share,
			row.top_10_share,
			row.negative_users
		]),
		note: text.ltvIs(facts.tables.includes('rewards'), params.commission_charged_to)
	};
}

function bandTable(rows: Rows, tally: Tally, context: Context): TableBlock {
	const { text, format, facts, params } = context;
	const found = new Map(rows.bands.map((row) => [row.band, row]));
	const total = rows.bands.reduce((sum, row) => sum + row.ltv_total, 0);
	const carried = (found.get('platinum')?.ltv_total ?? 0) + (found.get('gold')?.ltv_total ?? 0);
	const carriers = (found.get('platinum')?.users ?? 0) + (found.get('gold')?.users ?? 0);
	const columns = text.columns;
	return {
		kind: 'table',
		id: 'ltv_bands',
		title:
			total > 0
				? text.value.bandsTitle(format(carried / total, 'ratio'), format(carriers, 'count'))
				: text.value.bandsTitleNone,
		subtitle: text.value.bandsSubtitle,
		columns: [
			{ name: 'band', label: columns.band, format: 'text' },
			{ name: 'users', label: columns.users, format: 'count', people: true },
			{ name: 'of_users', label: columns.of_users, format: 'count', people: true },
			{ name: 'share', label: columns.share, format: 'ratio' },
			{ name: 'low', label: columns.low, format: 'ratio' },
			{ name: 'high', label: columns.high, format: 'ratio' },
			{ name: 'least', label: columns.least, format: 'usd' },
			{ name: 'turnover_usd', label: columns.turnover_usd, format: 'usd' },
			{ name: 'fee_revenue_usd', label: columns.fee_revenue_usd, format: 'usd' },
			{ name: 'ltv_total', label: columns.ltv_total, format: 'usd' },
			{ name: 'share_of_total', label: columns.share_of_total, format: 'ratio' },
			{ name: 'mean', label: columns.mean, format: 'usd' },
			{ name: 'median', label: columns.median, format: 'usd' }
		],
		who: bands.map((band) => behindBand(band, found.get(band)?.users ?? 0, context)),
		rows: bands.map((band) => {
			const row = found.get(band);
			const { k, n, share, low, high } = rateOf(row?.users ?? 0, tally.users);
			return [
				text.band[band],
				k,
				n,
				share,
				low,
				high,
				row?.ltv_least ?? null,
				row?.turnover_total ?? 0,
				row?.fee_revenue_total ?? 0,
				row?.ltv_total ?? 0,
				total > 0 ? (row?.ltv_total ?? 0) / total : null,
				row?.ltv_mean ?? null,
				row?.ltv_median ?? null
			];
		}),
		note: [
			text.ltvIs(facts.tables.includes('rewards'), params.commission_charged_to),
			text.value.bandsNote(format(found.get('zero')?.never_traded_users ?? 0, 'count'))
		].join('\n')
	};
}
