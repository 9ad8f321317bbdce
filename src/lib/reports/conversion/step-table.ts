/** All steps of everyone and of each segment, with counts, both rates and times. */
import type { Value } from '$lib/engine/engine';
import type { NumberFormat, TableBlock, TableColumn } from '$lib/figure/block';
import { smallSample } from '$lib/stats/interval';
import { behindStep } from './behind';
import type { Funnel } from './funnel';
import { segmentName, type View } from './view';

export function stepTable(overall: Funnel, segments: readonly Funnel[], view: View): TableBlock {
	const { window, text } = view;
	const { columns: words } = text;
	const number = (name: string, label: string, format: NumberFormat, help?: string): TableColumn => ({
		name,
		label,
		format,
		// Every count here is of users.
		...(format === 'count' ? { people: true } : {}),
		...(help ? { help } : {})
	});
	const groups = [
		{ name: text.all, funnel: overall, segment: null },
		...segments.map((funnel) => ({
			name: segmentName(funnel.member, view),
			funnel,
			segment: funnel.member
		}))
	];
	return {
		kind: 'table',
		id: 'conversion-steps',
		title: text.tableTitle,
		subtitle: text.tableSubtitle(window),
		columns: [
			{ name: 'segment', label: words.segment, format: 'text' },
			{ name: 'step', label: words.step, format: 'text' },
			number('reached', words.reached, 'count'),
			number('dropped', words.dropped, 'count'),
			number('still_open', words.open, 'count'),
			number('mature_reached', words.k, 'count', text.kHelp),
			number('of_first', words.ofFirst, 'ratio'),
			number('of_first_low', words.ofFirstLow, 'ratio'),
			number('of_first_high', words.ofFirstHigh, 'ratio'),
			number('n_of_first', words.nFirst, 'count'),
			number('of_previous', words.ofPrevious, 'ratio'),
			number('of_previous_low', words.ofPreviousLow, 'ratio'),
			number('of_previous_high', words.ofPreviousHigh, 'ratio'),
			number('n_of_previous', words.nPrevious, 'count'),
			number('median_hours', words.median, 'hours', text.timeHelp),
			number('p90_hours', words.p90, 'hours', text.timeHelp),
			{ name: 'remark', label: words.remark, format: 'text' }
		],
		rows: groups.flatMap(({ name, funnel }) => stepRows(name, funnel, view)),
		who: groups.flatMap(({ funnel, segment }) =>
			funnel.steps.map((_, index) => Object.values(behindStep(view, funnel, index, segment)))
		),
		preview: 20
	};
}

function stepRows(name: string, funnel: Funnel, { text }: View): Value[][] {
	return funnel.steps.map((one, index): Value[] => {
		const isEntry = index === 0;
		const { ofFirst, ofPrevious } = one;
		return [
			name,
			text.step(one.step),
			one.reached,
			one.dropped,
			one.open,
			ofFirst.k,
			isEntry ? null : ofFirst.share,
			isEntry ? null : ofFirst.low,
			isEntry ? null : ofFirst.high,
			ofFirst.n,
			isEntry ? null : ofPrevious.share,
			isEntry ? null : ofPrevious.low,
			isEntry ? null : ofPrevious.high,
			isEntry ? null : ofPrevious.n,
			one.medianHours,
			one.p90Hours,
			!isEntry && ofPrevious.n < smallSample ? text.tooSmall : null
		];
	});
}
