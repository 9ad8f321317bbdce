/** How long until something happens, when for some it has not happened yet. */
import { z95 } from './interval';

/** Subjects who left observation after the same time: `events` of them by the event, the others unobserved since. */
export interface Departure {
	time: number;
	events: number;
	censored: number;
}

/** The curve after a time at which events happened. */
export interface SurvivalStep {
	time: number;
	atRisk: number;
	events: number;
	/** Share for whom the event has not happened by then. */
	survival: number;
	/** Greenwood's standard error of the survival; null once nobody is left. */
	standardError: number | null;
	/** Interval on the log-log scale, which stays within 0 and 1; null where the survival is 0 or 1. */
	low: number | null;
	high: number | null;
}

/**
 * The Kaplan–Meier estimate at each time with events, ascending. Who is censored at a time is still at risk at it.
 * Sources: Kaplan and Meier (1958), JASA 53; Greenwood (1926); log-log interval as R's survfit(conf.type = "log-log").
 * Departures may come in any order and repeat a time.
 */
export function kaplanMeier(departures: readonly Departure[], z = z95): SurvivalStep[] {
	const byTime = new Map<number, { events: number; censored: number }>();
	for (const { time, events, censored } of departures) {
		const same = byTime.get(time) ?? { events: 0, censored: 0 };
		byTime.set(time, { events: same.events + events, censored: same.censored + censored });
	}
	const times = [...byTime].sort(([a], [b]) => a - b);
	let atRisk = times.reduce((total, [, { events, censored }]) => total + events + censored, 0);
	let survival = 1;
	let greenwood = 0;
	const steps: SurvivalStep[] = [];
	for (const [time, { events, censored }] of times) {
		if (events > 0) {
			survival *= (atRisk - events) / atRisk;
			greenwood += events / (atRisk * (atRisk - events));
			steps.push({ time, atRisk, events, survival, ...uncertainty(survival, greenwood, z) });
		}
		atRisk -= events + censored;
	}
	return steps;
}

function uncertainty(survival: number, greenwood: number, z: number) {
	if (survival === 0) return { standardError: null, low: null, high: null };
	const spread = (z * Math.sqrt(greenwood)) / Math.log(survival);
	return {
		standardError: survival * Math.sqrt(greenwood),
		low: survival ** Math.exp(-spread),
		high: survival ** Math.exp(spread)
	};
}

/** The survival after a time: that of the last step up to it; null before the first step, where it is 1. */
export function stepAt(steps: readonly SurvivalStep[], time: number): SurvivalStep | null {
	return steps.findLast((step) => step.time <= time) ?? null;
}

/** The first time by which at least half have had the event; null while more than half have not. */
export function medianSurvival(steps: readonly SurvivalStep[]): number | null {
	return steps.find(({ survival }) => survival <= 0.5)?.time ?? null;
}
