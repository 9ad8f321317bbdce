/** What the overview says first: the direction, what it hangs on, and what the numbers leave out. */
import type { Finding, Findings } from '$lib/figure/block';
import { smallSample } from '$lib/stats/interval';
import { signed } from './change';
import { headlineOf } from './headline';
import { spanLabel } from './labels';
import { feeRate, measures } from './measure';
import { withoutTop } from './moves';
import type { OverviewContext, OverviewRows } from './queries';
import type { Spans } from './spans';

/** From this share of turnover on, the top 1 % are a warning. */
const heavyShare = 0.5;

/** One to three findings, the headline first. */
export function findingsOf(spans: Spans, rows: OverviewRows, context: OverviewContext): Findings {
	const items = [
		headlineOf(spans, rows, context),
		concentrationOf(spans, rows, context),
		gapsOf(spans, context)
	].filter((item) => item !== undefined);
	return { kind: 'findings', items };
}

function concentrationOf(spans: Spans, rows: OverviewRows, context: OverviewContext): Finding | undefined {
	const { format } = context;
	const words = context.text.concentration;
	const now = rows.concentration.find((row) => row.role === 'period');
	if (!now || now.traders < 2 || now.known_turnover_usd <= 0) return undefined;
	const share = now.top_turnover_usd / now.known_turnover_usd;
	const isOne = now.top_traders === 1;
	const rest = withoutTop(spans, rows);
	const change =
		rest && Math.min(rest.nNow, rest.nBefore) >= smallSample
			? signed(rest.ratio - 1, 'ratio', format)
			: undefined;
	const perDay = change && rest?.isPerDay ? context.text.headline.perDay(change) : change;
	const said = isOne
		? words.one(format(share, 'ratio'))
		: words.top(format(now.top_traders, 'count'), format(now.traders, 'count'), format(share, 'ratio'));
	return {
		tone: share >= heavyShare ? 'warning' : 'neutral',
		text: perDay ? said + (isOne ? words.withoutOne(perDay) : words.without(perDay)) : said,
		basis: words.basis(
			spanLabel(spans.period, context),
			format(now.traders, 'count'),
			format(now.top_turnover_usd, 'usd'),
			format(now.known_turnover_usd, 'usd'),
			format(now.known_turnover_usd / now.traders, 'usd'),
			format(now.median_turnover_usd, 'usd')
		)
	};
}

/** Ids outside the users export and fees without a USD value, when there are any in the period. */
function gapsOf({ period }: Spans, context: OverviewContext): Finding | undefined {
	const { format } = context;
	const words = context.text.gaps;
	const shareOf = (part: number) =>
		format(period.turnover_usd > 0 ? part / period.turnover_usd : null, 'ratio');
	const parts: string[] = [];
	const basis: string[] = [spanLabel(period, context)];
	if (period.unknown_traders > 0) {
		parts.push(words.unknown(format(period.unknown_traders, 'count'), shareOf(period.unknown_turnover_usd)));
		basis.push(words.unknownBasis(format(period.unknown_turnover_usd, 'usd')));
	}
	if (period.unpriced_fills > 0) {
		parts.push(words.unpriced(format(period.unpriced_fills, 'count'), shareOf(period.unpriced_turnover_usd)));
		if (feeRate(period) !== null && measures.net_fee_revenue.value(period) !== null) {
			basis.push(words.unpricedBasis(format(period.unpriced_turnover_usd, 'usd')));
		}
	}
	return parts.length > 0
		? { tone: 'warning', text: words.join(parts), basis: words.join(basis) }
		: undefined;
}
