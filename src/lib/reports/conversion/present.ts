/** The funnel as blocks: findings, figures, table, and what they rest on. */
import type { Block } from '$lib/figure/block';
import { breakdownBlocks } from './breakdown';
import { entryPeriod, type Context } from './context';
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
	if (!overall || overall.steps[0]?.step !== params.entry)
		return [{ kind: 'note', tone: 'warning', text: text.noEntryData[params.entry] }];
	if (overall.entrants === 0) {
		const note = text.noEntrants(params.entry, entryPeriod(context));
		return [{ kind: 'note', tone: 'warning', text: note }, ...scopeNotes(context)];
	}
	const segments = readFunnels(rows.funnel, 'segment').sort(
		(a, b) => b.entrants - a.entrants || a.member.localeCompare(b.member)
	);
	return [
		findings(overall, segments, context),
		...dataNotes(overall, context),
		funnelChart(overall, context),
		...breakdownBlocks(segments, context),
		trendChart(readFunnels(rows.funnel, 'bucket'), context),
		stepTable(overall, segments, context),
		...scopeNotes(context)
	];
}
