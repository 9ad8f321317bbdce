/** Rows to blocks: findings, cards, growth, stickiness, frequency, sources, hours, products, notes. */
import type { Block } from '$lib/figure/block';
import { amountNotes } from '../amounts';
import { adoptionGrid } from './adoption-grid';
import { sourcesChart } from './sources-chart';
import { findings } from './findings';
import { gapChart, tradingDaysChart } from './frequency-charts';
import { growthTable } from './growth-table';
import { hoursGrid } from './hours-grid';
import { kpis } from './kpis';
import { lifecycleChart, ratioChart } from './lifecycle-charts';
import { notes } from './notes';
import type { ActivityRows, Context } from './queries';
import { revenueChart, revenueTable } from './revenue';
import { ratioLines, rollingChart } from './rolling-charts';
import { spansChart } from './spans-chart';
import { viewOf, type View } from './view';

export function present(rows: ActivityRows, context: Context): Block[] {
	const view = viewOf(rows, context);
	const isAnyoneActive = view.buckets.length > 0;
	if (!isAnyoneActive && !view.days.some((day) => day.active_users > 0)) return nobody(view);
	return [
		isAnyoneActive ? findings(view) : nobody(view)[0],
		...withoutAmount(view),
		kpis(view),
		...(isAnyoneActive ? [lifecycleChart(view), revenueChart(view), ratioChart(view)] : []),
		spansChart(view),
		rollingChart(view, 'trading'),
		rollingChart(view, 'active'),
		ratioLines(view),
		tradingDaysChart(view),
		gapChart(view),
		sourcesChart(view),
		hoursGrid(view),
		adoptionGrid(view),
		isAnyoneActive ? growthTable(view) : null,
		revenueTable(view),
		...notes(view)
	].filter((block) => block !== null && block !== undefined);
}

/** An event asked for an amount that it does not carry. */
function withoutAmount({ context }: View): Block[] {
	const { params, text, locale, format } = context;
	const options: Readonly<Record<string, string>> = text.parameters.event.options;
	const name = options[params.event] ?? params.event;
	return amountNotes([{ event: params.event, minUsd: params.event_min_usd, name }], locale, format);
}

function nobody({ context, users }: View): Block[] {
	const { text, params, scope, facts, format } = context;
	const needsTransfers = params.event === 'deposit' || params.event === 'withdraw';
	const needsEvents = !['trade', 'any', 'deposit', 'withdraw'].includes(params.event);
	const missing =
		needsTransfers && !facts.tables.includes('transfers')
			? text.dropTransfers
			: needsEvents && !facts.tables.includes('events')
				? text.dropEvents
				: text.widen;
	return [
		{
			kind: 'findings',
			items: [
				{
					tone: 'neutral',
					text: text.nobody,
					basis: `${text.nobodyBasis(users, format.period(scope.from, scope.to))} · ${missing}`
				}
			]
		}
	];
}
