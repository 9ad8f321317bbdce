/** Every cell behind the triangle, age 0 included, with numbers as they are. */
import type { TableBlock } from '$lib/figure/block';
import { rateOf } from '$lib/stats/interval';
import { behindCell } from './behind';
import type { Cell } from './queries';
import { definitionOf, type View } from './view';

export function table(view: View): TableBlock {
	const { context, listed } = view;
	const { text, params } = context;
	const isHourly = params.grain === 'hour';
	const words = text.table;
	const row = (cell: Cell) => {
		const isReached = cell.state !== 'unreached';
		const rate = rateOf(cell.retained, cell.users);
		return [
			cell.cohort_on,
			...(isHourly ? [cell.cohort_hour] : []),
			cell.age,
			cell.users,
			isReached ? cell.retained : null,
			isReached ? rate.share : null,
			isReached ? rate.low : null,
			isReached ? rate.high : null,
			words.states[cell.state === 'complete' || cell.state === 'partial' ? cell.state : 'unreached'],
			cell.completes_on
		];
	};
	return {
		kind: 'table',
		id: 'cells',
		title: words.title,
		subtitle: words.subtitle(params.grain),
		columns: [
			{ name: 'cohort_on', label: words.columns.cohort, format: 'day' },
			...(isHourly ? [{ name: 'cohort_hour', label: words.columns.hour, format: 'count' as const }] : []),
			{ name: 'age', label: words.columns.period, format: 'count' },
			{ name: 'users', label: text.triangle.users(view.isRecurring), format: 'count', people: true },
			{ name: 'retained', label: words.columns.retained, format: 'count', people: true },
			{ name: 'retention', label: words.columns.rate, format: 'ratio' },
			{ name: 'low', label: words.columns.low, format: 'ratio' },
			{ name: 'high', label: words.columns.high, format: 'ratio' },
			{ name: 'state', label: words.columns.state, format: 'text' },
			{ name: 'completes_on', label: words.columns.completes, format: 'day' }
		],
		rows: listed.flatMap((cohort) => [...cohort.cells.values()].map(row)),
		who: listed.flatMap((cohort) => [...cohort.cells.keys()].map((age) => behindCell(view, cohort, age))),
		preview: 20,
		note: definitionOf(view)
	};
}
