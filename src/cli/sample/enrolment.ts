import type { Calendar } from './calendar';
import type { Campaign, Member } from './campaign';
import { capOf, imbalance, type Candidate } from './eligible';
import { at, groupBy, sumOf } from './lists';
import type { RandomStream } from './random';

const draws = 100;
const swaps = 4000;

/** The draw with the lowest score, made better by exchanging one chosen for one not chosen of the same cell. */
function best(
	cells: readonly (readonly Candidate[])[],
	draw: () => Set<Candidate>,
	score: (chosen: Set<Candidate>) => number,
	random: RandomStream
): Set<Candidate> {
	let kept = draw();
	let lowest = score(kept);
	for (let turn = 1; turn < draws; turn += 1) {
		const chosen = draw();
		const value = score(chosen);
		if (value < lowest) {
			kept = chosen;
			lowest = value;
		}
	}
	for (let turn = 0; turn < swaps; turn += 1) {
		const cell = random.pick(cells);
		const out = random.pick(cell);
		const into = random.pick(cell);
		if (!kept.has(out) || kept.has(into)) continue;
		kept.delete(out);
		kept.add(into);
		const value = score(kept);
		if (value < lowest) {
			lowest = value;
		} else {
			kept.delete(into);
			kept.add(out);
		}
	}
	return kept;
}

/** Joining takes place from the announcement until two days into the campaign. */
export function joinTime(campaign: Campaign, calendar: Calendar, random: RandomStream): number {
	const day = random.integer(campaign.announcedDay, campaign.firstDay);
	const time = calendar.startOfDay(day) + random.integer(8 * 3600, 86_000);
	return Math.min(time, calendar.startOfDay(campaign.firstDay) + 2 * 86_400);
}

/**
 * Seven in ten at random to the treatment, within tens of similar past volume who all will trade during the campaign
 * or all will not, so that it changes how much people trade but not whether. Splits are made ever more even, in the
 * past and in what the plan holds for the campaign, so that chance does not blur the planted effect.
 */
export function assignHoldout(
	campaign: Campaign,
	candidates: readonly Candidate[],
	calendar: Calendar,
	random: RandomStream
): Member[] {
	const blocks: Candidate[][] = [];
	for (const alike of groupBy(candidates, (candidate) => candidate.during > 0).values()) {
		for (let from = 0; from < alike.length; from += 10) blocks.push(alike.slice(from, from + 10));
	}
	const split = (): Set<Candidate> =>
		new Set(blocks.flatMap((block) => random.shuffled(block).slice(0, Math.round(block.length * 0.7))));
	const pastCap = capOf(candidates.map((candidate) => candidate.past));
	const duringCap = capOf(candidates.map((candidate) => candidate.during));
	const mean = (list: readonly Candidate[], measure: (candidate: Candidate) => number): number =>
		sumOf(list, measure) / list.length;
	const chosen = best(
		blocks,
		split,
		(treated) => {
			const inside = candidates.filter((candidate) => treated.has(candidate));
			const outside = candidates.filter((candidate) => !treated.has(candidate));
			const gap = (measure: (candidate: Candidate) => number): number =>
				Math.abs(Math.log(mean(inside, measure) / mean(outside, measure)));
			return (
				gap((candidate) => candidate.during) +
				gap((candidate) => Math.min(duringCap, candidate.during)) * 3 +
				gap((candidate) => candidate.past) +
				gap((candidate) => Math.min(pastCap, candidate.past)) +
				gap((candidate) => Math.min(duringCap, candidate.after)) * 0.5
			);
		},
		random
	);
	return candidates.map((candidate) => {
		const treated = chosen.has(candidate);
		return {
			person: candidate.person,
			group: treated ? 'treatment' : 'holdout',
			joinedAt: treated ? joinTime(campaign, calendar, random) : undefined
		};
	});
}

/**
 * People who sign up by themselves, the larger and the busier more likely, whatever they do later. Of many such
 * draws the one is kept that matched traders match best, and whose volume during over before is nearest `rise`.
 */
export function selfSelect(
	campaign: Campaign,
	candidates: readonly Candidate[],
	share: number,
	rise: number | undefined,
	calendar: Calendar,
	random: RandomStream
): Member[] {
	const length = campaign.lastDay - campaign.firstDay + 1;
	const cap = capOf(candidates.map((candidate) => candidate.during));
	const sign = (): Set<Candidate> => {
		const strength = random.between(0.4, 1.6);
		const chosen = new Set<Candidate>();
		for (const candidate of candidates) {
			if (random.chance(Math.min(0.9, share * (1 + strength * (candidate.rank - 0.5) * 2))))
				chosen.add(candidate);
		}
		return chosen;
	};
	const pastPerWindow = length / 56;
	const cells = [...groupBy(candidates, (candidate) => candidate.stratum).values()];
	const chosen = best(
		cells,
		sign,
		(joined) => {
			const before = sumOf(joined, (candidate) => candidate.before);
			const past = sumOf(joined, (candidate) => candidate.past) * pastPerWindow;
			const during = sumOf(joined, (candidate) => candidate.during);
			const target = rise === undefined ? 0 : Math.abs(Math.log(during / before / rise));
			const targetPast = rise === undefined ? 0 : Math.abs(Math.log(during / past / rise));
			return (
				3 * target +
				targetPast +
				2 * Math.abs(imbalance(candidates, joined, (one) => one.during - one.past * pastPerWindow, cap)) +
				Math.abs(imbalance(candidates, joined, (one) => one.during, cap)) +
				Math.abs(imbalance(candidates, joined, (one) => one.after - one.past * pastPerWindow, cap))
			);
		},
		random
	);
	return [...chosen].map((candidate) => ({
		person: candidate.person,
		group: 'treatment',
		joinedAt: joinTime(campaign, calendar, random)
	}));
}

/** People who lapsed: last traded 31 to 180 days before the start; one in five is held out. */
export function recallMembers(
	campaign: Campaign,
	lapsed: readonly Candidate['person'][],
	calendar: Calendar,
	random: RandomStream
): Member[] {
	return random.shuffled(lapsed).map((person, place) => ({
		person,
		group: place % 5 === 0 ? 'holdout' : 'treatment',
		joinedAt: place % 5 === 0 ? undefined : joinTime(campaign, calendar, random)
	}));
}

export function campaignOf(campaigns: readonly Campaign[], letter: string): Campaign {
	return at(
		campaigns.filter((campaign) => campaign.letter === letter),
		0
	);
}
