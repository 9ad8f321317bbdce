/** How each segment's curve runs, in small multiples: everyone's behind each. */
import type { MultiplesChart, Series } from '$lib/figure/block';
import { rateOf, smallSample } from '$lib/stats/interval';
import { behind } from './behind';
import type { Segment } from './queries';
import { isSmall, pooled } from './rates';
import { segmentNote } from './segment-sentence';
import type { View } from './view';

/** Panels shown: the largest segments. */
const mostPanels = 12;

/** Null without a breakdown, or while fewer than two segments are large enough to be compared. */
export function bySegment(view: View, rows: readonly Segment[]): MultiplesChart | null {
	const { context, cohorts } = view;
	const { params, text, format } = context;
	if (params.breakdown === 'none') return null;
	const ages = view.ages.filter((age) => pooled(cohorts, age).n > 0);
	const segments = segmentsOf(rows, ages);
	const large = segments.filter(({ n }) => n >= smallSample);
	const shown = large.slice(0, mostPanels);
	const small = segments.filter(({ n }) => n < smallSample);
	if (shown.length < 2) return null;
	const words = text.bars.curves;
	const label = view.segmentName;
	const curve = ({ segment, byAge }: Sized): Series => {
		const rates = ages.map((age) => byAge.get(age) ?? rateOf(0, 0));
		return {
			id: segment,
			name: label(segment),
			// Later intervals have fewer users, in the end too few to draw.
			values: rates.map((rate) => (isSmall(rate) ? null : rate.share)),
			low: rates.map((rate) => (isSmall(rate) ? null : rate.low)),
			high: rates.map((rate) => (isSmall(rate) ? null : rate.high)),
			n: rates.map((rate) => rate.n),
			who: ages.map((age, index) =>
				behind(view, { age, segment, returned: rates[index]?.k ?? 0, users: rates[index]?.n ?? 0 })
			)
		};
	};
	return {
		kind: 'chart',
		shape: 'multiples',
		id: 'by_segment',
		title: words.title(params.breakdown, shown.length),
		subtitle: words.subtitle,
		summary: words.summary(
			shown.map(({ segment, byAge }) => {
				const last = ages.findLast((age) => !isSmall(byAge.get(age) ?? { n: 0 })) ?? 0;
				return `${label(segment)} ${view.period(last)} ${view.share(byAge.get(last) ?? rateOf(0, 0))}`;
			})
		),
		note: [
			words.note(view.isRecurring),
			segmentNote(view),
			shown.length < large.length ? text.bars.more(shown.length, large.length) : '',
			small.length > 0
				? words.small(small.map(({ segment, n }) => `${label(segment)} (${format(n, 'count')})`))
				: ''
		]
			.filter(Boolean)
			.join(' · '),
		format: 'ratio',
		panelHeader: text.bars.headers[params.breakdown],
		xLabel: text.curve.xLabel(params.grain, view.startWord),
		x: ages.map((age) => view.column(age)),
		behind: {
			id: 'all',
			name: text.curve.all,
			values: ages.map((age) => pooled(cohorts, age).share),
			n: ages.map((age) => pooled(cohorts, age).n),
			quiet: true
		},
		panels: shown.map((sized) => ({
			title: `${label(sized.segment)} · n ${format(sized.n, 'count')}`,
			series: curve(sized)
		}))
	};
}

interface Sized {
	segment: string;
	/** Users at the first age shown. */
	n: number;
	byAge: ReadonlyMap<number, ReturnType<typeof rateOf>>;
}

/** Largest first. */
function segmentsOf(rows: readonly Segment[], ages: readonly number[]): Sized[] {
	const names = [...new Set(rows.map(({ segment }) => segment))];
	return names
		.map((segment) => {
			const own = rows.filter((row) => row.segment === segment && ages.includes(row.age));
			const byAge = new Map(own.map((row) => [row.age, rateOf(row.retained, row.users)]));
			return { segment, n: Math.max(0, ...own.map(({ users }) => users)), byAge };
		})
		.sort((a, b) => b.n - a.n || a.segment.localeCompare(b.segment));
}
