/** How much a campaign's figures prove: against a randomised holdout, or not at all. */
import { cuped, type PairedSample } from '$lib/stats/cuped';
import { newcombe, type Interval } from '$lib/stats/interval';
import { relativeLift, welch, type Sample, type Welch } from '$lib/stats/welch';
import type { Adjust, Campaign, Measure, Part, Window } from './queries';

/** Why a campaign has the grade it has; only `holdout` is grade A, every other is grade D. */
type Reason =
	'holdout' | 'no_holdout' | 'holdout_too_small' | 'unbalanced' | 'no_participants' | 'not_started';

/** What a 95 % interval of a difference says; `unknown` where there is none. */
export type Reading = 'higher' | 'lower' | 'unclear' | 'unknown';

/** Treatment less holdout of one money measure, in USD per user over the whole part. */
export interface MoneyComparison {
	measure: Measure;
	part: Part;
	treated: Window;
	holdout: Window;
	/** The headline: on winsorised values, adjusted where `adjustment` says so. */
	result: Welch | null;
	/** `impossible`: asked for, but nobody's past differs. */
	adjustment: 'adjusted' | 'impossible' | 'none';
	/** The means compared, in USD per user. */
	means: { treated: number; holdout: number };
	/** USD taken off per USD of the past; null without adjustment. */
	theta: number | null;
	/** On winsorised values, never adjusted. */
	capped: Welch | null;
	/** On the values as they are. */
	raw: Welch | null;
	/** The headline relative to the holdout. */
	lift: (Interval & { lift: number }) | null;
	reading: Reading;
	cappedReading: Reading;
	rawReading: Reading;
}

/** Treatment less holdout of the share of users with at least one trade. */
interface TradingComparison {
	part: Part;
	treated: Window;
	holdout: Window;
	difference: (Interval & { difference: number }) | null;
	reading: Reading;
}

export interface Evidence {
	grade: 'A' | 'D';
	reason: Reason;
	/** Grade A only: during, and after where that is complete. */
	money: MoneyComparison[];
	trading: TradingComparison[];
	/** Whether the groups were compared before the start; impossible without earlier data or earlier trading. */
	isBalanceChecked: boolean;
}

export type WindowLookup = (
	part: Part,
	group: 'treatment' | 'holdout',
	measure: Measure
) => Window | undefined;

export const measures: readonly Measure[] = ['turnover', 'net_fees'];

// As for a sample-ratio check: groups this unlike before the start were not drawn at random.
const balanceLimit = 0.001;

/**
 * The evidence of one campaign from its users' figures before, during and after. The balance before the start is always
 * compared as it is; `adjust` bears on the days during and after.
 */
export function evidenceOf(campaign: Campaign, windowOf: WindowLookup, adjust: Adjust): Evidence {
	const none = (reason: Reason): Evidence => ({
		grade: 'D',
		reason,
		money: [],
		trading: [],
		isBalanceChecked: false
	});
	if (campaign.participants + campaign.holdout === 0) return none('no_participants');
	if (campaign.holdout === 0) return none('no_holdout');
	if (campaign.span_days === 0) return none('not_started');
	if (campaign.holdout < 2 || campaign.participants < 2) return none('holdout_too_small');
	const before = measures.flatMap((measure) => compareMoney('before', measure, windowOf, 'none') ?? []);
	const tests = before.flatMap(({ capped }) => capped ?? []);
	if (tests.some(({ p }) => p < balanceLimit)) return { ...none('unbalanced'), isBalanceChecked: true };
	const isAfterComplete = !campaign.is_running && campaign.after_days === campaign.span_days;
	const parts: Part[] = isAfterComplete ? ['during', 'after'] : ['during'];
	return {
		grade: 'A',
		reason: 'holdout',
		money: parts.flatMap((part) =>
			measures.flatMap((measure) => compareMoney(part, measure, windowOf, adjust) ?? [])
		),
		trading: parts.flatMap((part) => compareTrading(part, windowOf) ?? []),
		isBalanceChecked: tests.length > 0
	};
}

function compareMoney(
	part: Part,
	measure: Measure,
	windowOf: WindowLookup,
	adjust: Adjust
): MoneyComparison | null {
	const treated = windowOf(part, 'treatment', measure);
	const holdout = windowOf(part, 'holdout', measure);
	if (!treated || !holdout) return null;
	const capped = welch(cappedSample(treated), cappedSample(holdout));
	const raw = welch(rawSample(treated), rawSample(holdout));
	const adjusted = adjust === 'cuped' ? cuped(cappedSample(treated), cappedSample(holdout)) : null;
	const first = adjusted?.first ?? cappedSample(treated);
	const second = adjusted?.second ?? cappedSample(holdout);
	const result = adjusted ? welch(first, second) : capped;
	return {
		measure,
		part,
		treated,
		holdout,
		result,
		adjustment: adjusted ? 'adjusted' : adjust === 'cuped' ? 'impossible' : 'none',
		means: { treated: first.mean, holdout: second.mean },
		theta: adjusted?.theta ?? null,
		capped,
		raw,
		lift: relativeLift(first, second),
		reading: readingOf(result),
		cappedReading: readingOf(capped),
		rawReading: readingOf(raw)
	};
}

function compareTrading(part: Part, windowOf: WindowLookup): TradingComparison | null {
	const treated = windowOf(part, 'treatment', 'turnover');
	const holdout = windowOf(part, 'holdout', 'turnover');
	if (!treated || !holdout) return null;
	const difference = newcombe(treated.traders, treated.users, holdout.traders, holdout.users);
	return { part, treated, holdout, difference, reading: readingOf(difference) };
}

function cappedSample(window: Window): PairedSample {
	return {
		n: window.users,
		mean: window.capped_mean_usd,
		variance: window.capped_variance ?? 0,
		pastMean: window.past_mean_usd,
		pastVariance: window.past_variance ?? 0,
		covariance: window.past_covariance ?? 0
	};
}

function rawSample({ users, mean_usd, variance }: Window): Sample {
	return { n: users, mean: mean_usd, variance: variance ?? 0 };
}

/** What an interval says about zero. */
function readingOf(interval: Interval | null): Reading {
	if (!interval) return 'unknown';
	if (interval.low > 0) return 'higher';
	return interval.high < 0 ? 'lower' : 'unclear';
}
