/** The funnel as blocks: findings, figures, table, and what they rest on. */
import type { Block } from '$lib/figure/block';
import { breakdownBlocks } from './breakdown';
import { entryPeriod, viewOf, type Context } from './context';
import { findings } from './findings';
import { readFunnels } from './funnel';
import { funnelChart } from './funnel-chart';
import { dataNotes, scopeNotes } from './notes';
import type { FunnelRow } from './queries';
import { stepTable } from './step-table';
import { trendChart } from './trend';

export function present(rows: { funnel: FunnelRow[] }, context: Context): Block[] {
	const { params, text } = context;
	const [overall] = readFunnels(rows.funnel, 'all');
	if (params.funnel === 'new_trader' && overall?.steps[0]?.step !== params.entry)
		return [{ kind: 'note', tone: 'warning', text: text.noEntryData[params.entry] }];
	if (!overall || overall.steps.length < 2)
		return [{ kind: 'note', tone: 'warning', text: text.tooFewSteps }];
	const view = viewOf(overall, context);
	if (overall.entrants === 0) {
		const note = text.noEntrants(view.unit, view.first, entryPeriod(context));
		return [{ kind: 'note', tone: 'warning', text: note }, ...scopeNotes(context, view.window)];
	}
	const segments = readFunnels(rows.funnel, 'segment').sort(
		(a, b) => b.entrants - a.entrants || a.member.localeCompare(b.member)
	);
	return [
		findings(overall, segments, view),
		...dataNotes(overall, view),
		funnelChart(overall, view),
		...breakdownBlocks(segments, view),
		trendChart(readFunnels(rows.funnel, 'bucket'), view),
		stepTable(overall, segments, view),
		...scopeNotes(context, view.window)
	];
}
