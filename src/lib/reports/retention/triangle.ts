/** The cohort triangle: a pooled row, then one row per cohort; incomplete cells marked, unreached ones blank. */
import type { HeatCell, HeatChart, Who } from '$lib/figure/block';
import { rateOf } from '$lib/stats/interval';
import { behindAll, behindBefore, behindCell, behindCohort, behindMean } from './behind';
import type { Cell } from './queries';
import { compared, isSmall, meanAt, ofPrevious, reaching, type Cohort } from './rates';
import type { View } from './view';

export function triangle(view: View): HeatChart {
	const { context, cohorts, ages } = view;
	const { text, params, format } = context;
	const words = text.triangle;
	// Of two counts the ratio is that of their sums, whatever the mean of shares is.
	const mean = params.share_of === 'previous' && view.rules.mean !== 'none' ? 'pooled' : view.rules.mean;
	const isPooled = mean === 'pooled';
	const cohortRows = view.listed.map((cohort) => ({
		label: cohort.isRunning
			? text.running(view.cohortLabel(cohort.startedOn))
			: view.cohortLabel(cohort.startedOn),
		size: cohort.users,
		who: behindCohort(view, cohort),
		cells: ages.map((age) =>
			withWho(cellOf(cohort, cohort.cells.get(age)), [
				...behindCell(view, cohort, age),
				...(isOfPrevious(age) ? behindBefore(view, cohort, age) : [])
			])
		)
	}));
	const isAnyPartial = cohortRows.some(({ cells }) =>
		cells.some(({ state, value }) => state === 'partial' && value !== null)
	);
	return {
		kind: 'chart',
		shape: 'heat',
		id: 'triangle',
		title: title(view),
		subtitle: words.subtitle(params.grain, view.returned, view.startWord, params.share_of),
		summary: words.summary(
			cohorts.length,
			mean,
			ages
				.filter((age) => age > 0 && reaching(cohorts, age).length > 0)
				.map((age) => `${view.period(age)} ${view.share(meanOf(age))}`)
		),
		note: note(view, isAnyPartial),
		format: 'ratio',
		rowHeader: words.cohort,
		sizeHeader: words.users(view.isRecurring),
		columns: ages.map((age) => view.column(age)),
		rows: [
			...(mean === 'none'
				? []
				: [
						{
							label: words.mean[mean],
							size: view.users,
							emphasis: true,
							who: behindAll(view),
							cells: ages.map((age) => withWho(meanCell(age), behindMean(view, age)))
						}
					]),
			...cohortRows
		]
	};

	function cellOf(cohort: Cohort, cell: Cell | undefined): HeatCell {
		if (!cell) return { value: null, state: 'unreached' };
		// PostHog prints what lies past the data too: as nobody, so far.
		const state = cell.state === 'unreached' && params.definition === 'posthog' ? 'partial' : cell.state;
		if (state === 'unreached') return { value: null, state };
		const isComplete = state === 'complete';
		return rateCell(
			isOfPrevious(cell.age) ? ofPrevious([cohort], cell.age) : rateOf(cell.retained, cell.users),
			isComplete ? 'complete' : 'partial',
			isComplete ? [] : [text.completesOn(format.day(cell.completes_on))]
		);
	}

	function isOfPrevious(age: number): boolean {
		return params.share_of === 'previous' && age > 0;
	}

	function meanOf(age: number): ReturnType<typeof meanAt> {
		return isOfPrevious(age) ? ofPrevious(reaching(cohorts, age), age) : meanAt(cohorts, age, mean);
	}

	function meanCell(age: number): HeatCell {
		const rate = meanOf(age);
		if (rate.n === 0) return { value: null, state: 'unreached' };
		const cell = rateCell(rate, 'complete', []);
		// A weighted or simple mean is not k of n.
		const { k: _k, n: _n, ...alone } = cell;
		return isPooled ? cell : alone;
	}

	function rateCell(
		rate: ReturnType<typeof rateOf>,
		state: 'complete' | 'partial',
		notes: string[]
	): HeatCell {
		const all = rate.n > 0 && isSmall(rate) ? [...notes, text.small] : notes;
		return {
			value: rate.share,
			k: rate.k,
			n: rate.n,
			...(rate.low !== null && rate.high !== null ? { low: rate.low, high: rate.high } : {}),
			state,
			...(all.length > 0 ? { note: all.join(' · ') } : {})
		};
	}
}

const withWho = (cell: HeatCell, who: Who[]): HeatCell => (who.length > 0 ? { ...cell, who } : cell);

/** Between which cohorts the first period ranges, where two are large enough to say so. */
function title(view: View): string {
	const words = view.context.text.triangle;
	const level = (cohort: Cohort) => ({
		rate: rateOf(cohort.cells.get(1)?.retained ?? 0, cohort.users),
		name: view.cohortLabel(cohort.startedOn)
	});
	const levels = compared(view.cohorts, 1)
		.map(level)
		.sort((a, b) => (a.rate.share ?? 0) - (b.rate.share ?? 0));
	const [low, high] = [levels[0], levels[levels.length - 1]];
	if (!view.rules.isComparable || !low || !high || low.rate.share === high.rate.share) return words.plain;
	return words.range(
		view.period(1),
		{ share: view.share(low.rate), name: low.name },
		{ share: view.share(high.rate), name: high.name }
	);
}

function note({ context, rules, cohorts, listed }: View, isAnyPartial: boolean): string {
	const { text, params, scope, facts, format } = context;
	const { excluded } = facts;
	const written = (count: number) => (count > 0 ? format(count, 'count') : null);
	return [
		isAnyPartial ? text.triangle.partial(params.grain, rules.buckets === 'rolling') : '',
		rules.counting === 'on_or_after' ? text.triangle.stillRising : '',
		params.share_of === 'previous' ? text.triangle.previous : '',
		listed.length < cohorts.length ? text.triangle.emptyHours : '',
		text.leftOut(
			{
				internal: scope.exclude.includes('internal') ? written(excluded.internal) : null,
				marketMakers: scope.exclude.includes('market_makers') ? written(excluded.marketMakers) : null,
				api: scope.exclude.includes('api') ? written(excluded.api) : null
			},
			written(facts.unknownUsers)
		),
		params.returned_by === 'any' && scope.product.length > 0 ? text.anyProduct : ''
	]
		.filter(Boolean)
		.join(' · ');
}
