import { step } from './text-en-settings';

/** The words of the change between two periods in English. */
export const change = {
	facets: { device: 'device', country: 'country', channel: 'channel', product: 'product', symbol: 'symbol' },
	since: (from: string, to: string, isOpen: boolean) => (isOpen ? `since ${from}` : `from ${from} to ${to}`),
	secondHalf: (days: string) => `in the second half, ${days}`,
	repeatedAttempts: 'attempts of one user are not independent: the interval is too narrow',
	changeMain: (
		segment: string,
		from: string,
		to: string,
		before: string,
		after: string,
		when: string,
		release: string
	) =>
		`${segment}, ${step(from)} → ${step(to)}: ${before} → ${after} ${when}${release ? ` (${release})` : ''}`,
	explainsAll: (contribution: string, change: string, all: string) =>
		`, by itself ${contribution}: more than the whole ${change} of ${all}`,
	explains: (share: string, change: string) => `, explains ${share} of the overall ${change}`,
	fall: 'fall',
	rise: 'rise',
	changeAgainst: (contribution: string) => `, by itself ${contribution} on the overall rate`,
	changeBasis: (after: string, before: string, difference: string, interval: string) =>
		`${after} against ${before} before · difference ${difference}, 95 % ${interval}`,
	overallChange: (before: string, after: string, difference: string, interval: string) =>
		`overall ${before} → ${after}, ${difference}, 95 % ${interval}`,
	noMain: (facets: string, after: string, before: string) =>
		`No segment and step stands out between ${before} and ${after}, by ${facets}`,
	byChance: (member: string, from: string, to: string, difference: string, p: string, tests: string) =>
		`the clearest of ${tests} lines looked at is ${member}, ${step(from)} → ${step(to)}, ${difference}: chance alone gives one line as clear in ${p} of cases, and there were ${tests}`,
	changeTitle: (before: string, after: string, difference: string) =>
		`Overall conversion ${before} → ${after} (${difference}): which segment and step it comes from`,
	changeTitleNone: (before: string, after: string, difference: string) =>
		`Overall conversion ${before} → ${after} (${difference}): no segment and step stands out`,
	changeSubtitle: (facet: string, before: string, after: string) => `By ${facet}, ${after} against ${before}`,
	changeNote:
		'Rate: the step converts differently within the segment. Mix: the segment makes up more or less of the entrants. The contributions of all lines add up to the change. Mature entrants only; segments with fewer than 30 entrants in a period are grouped, lines with n below 30 are marked.',
	linesAlone: 'Each interval is of its line alone: of twenty lines one leaves out zero by chance.',
	changeColumns: {
		effect: 'Effect',
		before: 'Before',
		after: 'After',
		kBefore: 'k before',
		nBefore: 'n before',
		kAfter: 'k after',
		nAfter: 'n after',
		difference: 'Difference',
		low: '95 % low',
		high: '95 % high',
		contribution: 'Contribution',
		explained: 'Share of the change'
	},
	rateEffect: 'rate',
	mixEffect: 'mix: share of entrants',
	otherSegments: 'small segments together',
	total: 'Total'
};
