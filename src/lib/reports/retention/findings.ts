/** The sentences to read first: a change between cohorts when it is clear, the level, and who is best and worst. */
import type { Finding, Findings } from '$lib/figure/block';
import type { Segment } from './queries';
import { dropFinding, rangeFinding } from './findings-cohorts';
import { halvesWords } from './halves';
import { isSmall, meanAt, pooled, reaching } from './rates';
import { segmentBasis, segmentSentence } from './segment-sentence';
import { contrastsOf, segmentAge, segmentsAt } from './segments';
import type { View } from './view';

/** The later period that says whether users stay, where the cohorts reach it. */
const laterAge = { hour: 6, day: 7, week: 4, month: 3 };

export function findings(view: View, segments: readonly Segment[]): Findings {
	// A user in many cohorts would be compared with themselves, and the intervals with too many users.
	const change = view.rules.isComparable ? halvesFinding(view) : null;
	const segment = view.isRecurring ? null : segmentFinding(view, segments);
	// On or after, the last columns fall because less time was left to return; brackets are of different lengths.
	const further = [
		view.rules.counting === 'on' ? dropFinding(view) : null,
		view.rules.isComparable ? rangeFinding(view) : null
	];
	const items = change?.isClear
		? [change.finding, levelFinding(view), segment, ...further]
		: [levelFinding(view), segment, ...further, change?.finding ?? null];
	return { kind: 'findings', items: items.filter((item) => item !== null) };
}

function levelFinding(view: View): Finding {
	const { context, cohorts, latestAge } = view;
	const { text, params, scope, format } = context;
	if (latestAge < 1) {
		return {
			tone: 'neutral',
			text: text.tooYoung(params.grain),
			basis: text.tooYoungBasis(format.day(scope.asOf), format(view.users, 'count'))
		};
	}
	const later = Math.min(laterAge[params.grain], latestAge);
	const ages = later > 1 ? [1, later] : [1];
	const levels = ages.map((age) => meanAt(cohorts, age, view.rules.mean));
	const [first, second] = ages.map((age, index) => ({
		share: view.share(levels[index] ?? { share: null }),
		period: view.period(age)
	}));
	const rises = (levels[1]?.share ?? 0) > (levels[0]?.share ?? 0);
	return {
		tone: 'neutral',
		text: first
			? text.levels(
					view.returned,
					view.afterStart,
					{
						recurring: view.isRecurring,
						mean: view.rules.mean,
						again: view.returned.event === params.start && view.returned.detail === ''
					},
					first,
					second
				)
			: '',
		basis: [...ages.map((age) => levelBasis(view, age)), ...(rises ? [text.laterCohorts] : [])].join(' · ')
	};
}

function levelBasis(view: View, age: number): string {
	const rate = pooled(view.cohorts, age);
	const { format, text } = view.context;
	const isPooled = view.rules.mean === 'pooled' || view.rules.mean === 'none';
	return text.levelBasis({
		pooled: isPooled ? null : view.share(rate),
		k: format(rate.k, 'count'),
		n: format(rate.n, 'count'),
		interval: view.interval(rate),
		cohorts: reaching(view.cohorts, age).length,
		period: view.period(age),
		small: isSmall(rate),
		recurring: view.isRecurring
	});
}

function halvesFinding(view: View): { finding: Finding; isClear: boolean } | null {
	const halves = halvesWords(view, 1);
	if (!halves) return null;
	const { text, basis, isClear, rose } = halves;
	return { isClear, finding: { tone: !isClear ? 'neutral' : rose ? 'good' : 'bad', text, basis } };
}

function segmentFinding(view: View, segments: readonly Segment[]): Finding | null {
	const { params } = view.context;
	const age = segmentAge(segments, view.chosenAge);
	if (params.breakdown === 'none' || age === null) return null;
	const contrasts = contrastsOf(segmentsAt(segments, age));
	if (!contrasts) return null;
	return {
		tone: 'neutral',
		text: segmentSentence(view, params.breakdown, contrasts, age),
		basis: segmentBasis(view, contrasts)
	};
}
