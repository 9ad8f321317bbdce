/** How long traders stay: the share not yet gone by days since the first trade, for all and by segment. */
import type { Chart, Series, SeriesChart, Who } from '$lib/figure/block';
import { smallSample } from '$lib/stats/interval';
import {
	kaplanMeier,
	medianSurvival,
	stepAt,
	type Departure,
	type SurvivalStep
} from '$lib/stats/kaplan-meier';
import { addDays } from '../period';
import { behindSurvival } from './behind-survival';
import type { Lasted } from './queries';
import { isTier } from './tiers';
import type { View } from './view';

/** More lines than this cannot be told apart. */
const mostLines = 4;

interface Curve {
	departures: Departure[];
	steps: SurvivalStep[];
	/** Users followed. */
	n: number;
	/** The last day at which enough users are at risk. */
	until: number;
}

/** The curve of everyone and, with a breakdown, of the largest segments; nothing while too few can be judged. */
export function survival(view: View, rows: readonly Lasted[]): Chart[] {
	const all = curveOf(rows);
	if (all.n < smallSample || all.until < 1) return [];
	const { breakdown } = view.context.params;
	const segments = breakdown === 'none' || isTier(breakdown) ? null : bySegment(view, rows);
	return segments ? [whole(view, rows, all), segments] : [whole(view, rows, all)];
}

function whole(view: View, rows: readonly Lasted[], curve: Curve): SeriesChart {
	const { params, text, scope, format } = view.context;
	const words = text.survival;
	const count = (part: string) => rows.reduce((total, row) => total + (row.part === part ? row.users : 0), 0);
	const [recent, unproven] = [count('recent'), count('unproven')];
	const days = dayRange(curve.until);
	const begins = stepAt(curve.steps, 0)?.survival ?? 1;
	const median = medianSurvival(curve.steps.filter(({ time }) => time <= curve.until));
	return {
		kind: 'chart',
		shape: 'line',
		id: 'survival',
		title:
			median === null
				? words.above(curve.until, format(stepAt(curve.steps, curve.until)?.survival ?? 1, 'ratio'))
				: words.median(median),
		subtitle: words.subtitle,
		summary: words.summary(
			days
				.filter((day) => day > 0 && day % Math.max(1, Math.ceil(curve.until / 6)) === 0)
				.map((day) => `${day}: ${format(stepAt(curve.steps, day)?.survival ?? 1, 'ratio')}`)
		),
		note: [
			words.note({
				days: params.gone_after,
				seenTo: format.day(addDays(scope.asOf, -params.gone_after)),
				gone: format(count('gone'), 'count'),
				followed: format(curve.n, 'count')
			}),
			begins < 1 ? words.begins(format(1 - begins, 'ratio'), format(begins, 'ratio')) : '',
			recent + unproven > 0 ? words.leftOut(format(recent, 'count'), format(unproven, 'count')) : ''
		]
			.filter(Boolean)
			.join(' · '),
		period: words.period(format.day(scope.to)),
		format: 'ratio',
		xLabel: words.xLabel,
		x: days.map(String),
		series: [
			seriesOf('all', words.all, curve, days, {
				hasBand: true,
				who: behindSurvival(view, curve.departures, null)
			})
		]
	};
}

function bySegment(view: View, rows: readonly Lasted[]): SeriesChart | null {
	const { params, text, scope, format } = view.context;
	const words = text.survival;
	if (params.breakdown === 'none') return null;
	const names = [...new Set(rows.map(({ segment }) => segment))];
	const curves = names
		.map((name) => ({ name, ...curveOf(rows.filter(({ segment }) => segment === name)) }))
		.filter(({ n, until }) => n >= smallSample && until > 0)
		.sort((a, b) => b.n - a.n);
	const shown = curves.slice(0, mostLines);
	if (shown.length < 2) return null;
	const days = dayRange(Math.max(...shown.map(({ until }) => until)));
	const common = Math.min(...shown.map(({ until }) => until));
	const label = view.segmentName;
	return {
		kind: 'chart',
		shape: 'line',
		id: 'survival_segments',
		title: words.segments(params.breakdown),
		subtitle: words.segmentsSubtitle,
		summary: words.summary(
			shown.map(
				(curve) => `${label(curve.name)} ${format(stepAt(curve.steps, common)?.survival ?? 1, 'ratio')}`
			)
		),
		note: words.segmentsNote(shown.length, names.length),
		period: words.period(format.day(scope.to)),
		format: 'ratio',
		xLabel: words.xLabel,
		x: days.map(String),
		series: shown.map((curve) => {
			const segment = { value: curve.name, name: label(curve.name) };
			return seriesOf(segment.value, segment.name, curve, days, {
				hasBand: false,
				who: behindSurvival(view, curve.departures, segment)
			});
		})
	};
}

function curveOf(rows: readonly Lasted[]): Curve {
	const departures = rows
		.filter(({ part }) => part === 'gone' || part === 'censored')
		.map(({ part, lasted_days, users }): Departure => ({
			time: lasted_days,
			events: part === 'gone' ? users : 0,
			censored: part === 'gone' ? 0 : users
		}));
	const n = departures.reduce((total, { events, censored }) => total + events + censored, 0);
	let atRisk = n;
	let until = 0;
	for (const { time, events, censored } of departures.sort((a, b) => a.time - b.time)) {
		if (atRisk < smallSample) break;
		until = time;
		atRisk -= events + censored;
	}
	return { departures, steps: kaplanMeier(departures), n, until };
}

function seriesOf(
	id: string,
	name: string,
	curve: Curve,
	days: number[],
	{ hasBand, who }: { hasBand: boolean; who: (day: number) => Who[] }
): Series {
	const steps = days.map((day) => (day <= curve.until ? stepAt(curve.steps, day) : undefined));
	return {
		id,
		name,
		values: steps.map((step) => (step === undefined ? null : (step?.survival ?? 1))),
		...(hasBand
			? { low: steps.map((step) => step?.low ?? null), high: steps.map((step) => step?.high ?? null) }
			: {}),
		who: days.map((day) => (day <= curve.until ? who(day) : null))
	};
}

function dayRange(until: number): number[] {
	return Array.from({ length: until + 1 }, (_, day) => day);
}
