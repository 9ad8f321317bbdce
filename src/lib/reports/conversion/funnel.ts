/** Query rows as funnels: per group its steps, with the rates among mature entrants. */
import { rateOf, type Rate } from '$lib/stats/interval';
import type { FunnelRow } from './queries';

interface FunnelStepResult {
	step: string;
	/** Counts over all entrants. */
	reached: number;
	dropped: number;
	open: number;
	/** Among mature entrants. */
	ofFirst: Rate;
	ofPrevious: Rate;
	/** Since the step before, among mature entrants who made it; null for the first step. */
	medianHours: number | null;
	p90Hours: number | null;
	/** Since entry, among mature entrants who made it. */
	medianTotalHours: number | null;
	/** Took this step within the window, but not after the one before it. */
	outOfOrder: number;
}

export interface Funnel {
	/** Segment value, first day of the bucket, or '' for everyone. */
	member: string;
	entrants: number;
	/** Entrants whose window has fully elapsed. */
	mature: number;
	steps: FunnelStepResult[];
}

/**
 * In any order a place counts how many steps were done, whichever they were: the rows under such names. The first place is
 * the step users enter by, or any, where each of them lets in.
 */
export function inAnyOrder(rows: readonly FunnelRow[], isEnteredAnywhere: boolean): FunnelRow[] {
	const last = Math.max(0, ...rows.map(({ place }) => place));
	const entry = (row: FunnelRow) => (isEnteredAnywhere ? { ...row, step: 'any_step' } : row);
	return rows.map((row) =>
		row.place === 1 ? entry(row) : { ...row, step: `any ${row.place - 1} of ${last - 1}` }
	);
}

/** The funnels of one part of the result, in the order of its rows. */
export function readFunnels(
	rows: readonly FunnelRow[],
	part: 'all' | 'segment' | 'bucket' | 'optional'
): Funnel[] {
	const funnels = new Map<string, Funnel>();
	for (const row of rows) {
		if (row.part !== part) continue;
		let funnel = funnels.get(row.member);
		if (!funnel) {
			funnel = { member: row.member, entrants: row.entrants, mature: row.mature_entrants, steps: [] };
			funnels.set(row.member, funnel);
		}
		funnel.steps.push({
			step: row.step,
			reached: row.reached,
			dropped: row.dropped,
			open: row.still_open,
			ofFirst: rateOf(row.mature_reached, row.mature_entrants),
			ofPrevious: rateOf(row.mature_reached, row.mature_previous),
			medianHours: row.median_hours,
			p90Hours: row.p90_hours,
			medianTotalHours: row.median_total_hours,
			outOfOrder: row.out_of_order
		});
	}
	return [...funnels.values()];
}

/** Mature entrants who reached the step; of several of that name, the last. */
export function rateTo(funnel: Funnel, target: string): Rate {
	return funnel.steps.findLast(({ step }) => step === target)?.ofFirst ?? rateOf(0, 0);
}

/** Entrants who have not reached the step but still have time to. */
export function openBefore(funnel: Funnel, target: string): number {
	const place = funnel.steps.findLastIndex(({ step }) => step === target);
	return funnel.steps.slice(0, place + 1).reduce((sum, { open }) => sum + open, 0);
}

interface Loss {
	from: string;
	to: string;
	/** Users lost, of those who reached the step before. */
	lost: Rate;
}

/** The step that loses most users; null when none loses any. */
export function largestLoss(funnel: Funnel): Loss | null {
	let largest: Loss | null = null;
	funnel.steps.forEach((step, index) => {
		const previous = funnel.steps[index - 1];
		if (!previous || step.dropped <= (largest?.lost.k ?? 0)) return;
		largest = { from: previous.step, to: step.step, lost: rateOf(step.dropped, step.ofPrevious.n) };
	});
	return largest;
}
