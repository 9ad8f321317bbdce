/** What to read first: the largest group, the concentration, and what is odd or has moved. */
import type { Finding, Findings } from '$lib/figure/block';
import { rateOf, smallSample, type Rate } from '$lib/stats/interval';
import type { Context } from './queries';
import { silent, trading, traderStates, type Tally } from './tally';

/** A state beyond these shares of traders tells little: the thresholds want another look. */
const tooLargeShare = 0.4;
const tooSmallShare = 0.005;

export function findingsOf(tally: Tally, context: Context): Findings {
	const items = [
		largestFinding(tally, context),
		concentrationFinding(tally, context),
		movementFinding(tally, context)
	];
	return { kind: 'findings', items: items.filter((item) => item !== null) };
}

/** The interval of a share, with a warning when its denominator is below 30. */
function basisWith(share: Rate, basis: string, { text }: Context): string {
	return share.n < smallSample ? `${basis} ${text.findings.small}` : basis;
}

function largestFinding(tally: Tally, context: Context): Finding {
	const { text, format } = context;
	const count = (value: number) => format(value, 'count');
	if (tally.largest === undefined) {
		const none = text.findings.nobodyTraded(count(tally.users));
		return { tone: 'warning', text: none, basis: text.notes.sources(format.day(tally.now), []) };
	}
	const share = rateOf(tally.count(tally.largest), tally.traders);
	const largest = text.findings.largest(
		text.tier[tally.largest],
		count(share.k),
		count(share.n),
		format(share.share, 'ratio')
	);
	const odd = oddSizes(tally, context);
	return {
		tone: odd.length > 0 ? 'warning' : 'neutral',
		text: odd.length > 0 ? text.findings.odd(largest, odd) : largest,
		basis: basisWith(
			share,
			text.findings.composition(
				count(share.n),
				format.interval(share.low, share.high, 'ratio'),
				format.day(tally.now),
				count(tally.count('never_traded'))
			),
			context
		)
	};
}

function concentrationFinding(tally: Tally, context: Context): Finding | null {
	const { text, format } = context;
	const fees = tally.inequality('net_fee_revenue');
	if (!fees) return null;
	const basis = text.findings.concentrationBasis(
		format(fees.users, 'count'),
		format(fees.gini, 'number'),
		format.day(tally.now)
	);
	const sentence =
		fees.top_1_share === null
			? text.findings.typical(format(fees.median_usd, 'usd'), format(fees.mean_usd, 'usd'))
			: text.findings.concentration(
					format(fees.top_1_share, 'ratio'),
					format(fees.top_10_share, 'ratio'),
					text.measure.net_fee_revenue,
					format(fees.median_usd, 'usd')
				);
	return { tone: 'neutral', text: sentence, basis: basisWith(rateOf(0, fees.users), basis, context) };
}

/** States too large or too small to tell much. Below 30 traders every share is noise and none is called so. */
function oddSizes(tally: Tally, { text, format }: Context): string[] {
	if (tally.traders < smallSample) return [];
	const named = (isOdd: (share: number) => boolean) =>
		traderStates
			.map((state) => ({ state, share: tally.count(state) / tally.traders }))
			.filter(({ share }) => isOdd(share))
			.map(({ state, share }) => text.findings.named(text.tier[state], format(share, 'ratio')));
	const large = named((share) => share > tooLargeShare);
	const small = named((share) => share < tooSmallShare);
	return [
		...(large.length > 0 ? [text.findings.tooLarge(format.list(large), large.length)] : []),
		...(small.length > 0 ? [text.findings.tooSmall(format.list(small), small.length)] : [])
	];
}

function movementFinding(tally: Tally, context: Context): Finding | null {
	const { text, format } = context;
	if (tally.then >= tally.now) return null;
	const went = rateOf(
		tally.moved(trading, silent),
		tally.moved(trading, [...trading, ...silent, 'never_traded'])
	);
	if (went.n === 0) return null;
	const count = (value: number) => format(value, 'count');
	const silentThen = tally.moved(silent, [...trading, ...silent, 'never_traded']);
	const quiet = text.findings.wentQuiet(
		count(went.k),
		count(went.n),
		format(went.share, 'ratio'),
		format.day(tally.then)
	);
	const back = text.findings.cameBack(count(tally.moved(silent, trading)), count(silentThen));
	return {
		tone: 'neutral',
		text: silentThen > 0 ? text.findings.both(quiet, back) : quiet,
		basis: basisWith(
			went,
			text.findings.quietBasis(
				count(went.n),
				format.interval(went.low, went.high, 'ratio'),
				format.day(tally.then),
				format.day(tally.now)
			),
			context
		)
	};
}
