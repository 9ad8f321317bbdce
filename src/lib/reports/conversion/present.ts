/** The funnel as blocks: findings, figures, table, and what they rest on. */
import type { Block } from '$lib/figure/block';
import { breakdownBlocks } from './breakdown';
import { findChange } from './change';
import { changeFinding, changeTable } from './change-blocks';
import { entryPeriod, viewOf, type Context } from './view';
import { definitionNotes, optionalNotes } from './definition';
import { findings } from './findings';
import { firstTradeChart } from './first-trade-chart';
import { inAnyOrder, readFunnels } from './funnel';
import { funnelChart } from './funnel-chart';
import { dataNotes, exclusionNotes, scopeNotes } from './notes';
import type { ConversionRows } from './queries';
import { signalsTable } from './signals-table';
import { symbolsTable } from './symbols-table';
import { chainOf, optionalSlot, slotsOf } from './slots';
import { stepTable } from './step-table';
import { trendChart } from './trend';
import { waitsChart } from './waits-chart';

export function present(
	rows: Pick<ConversionRows, 'funnel'> & Partial<ConversionRows>,
	context: Context
): Block[] {
	const { params, text } = context;
	const [named] = readFunnels(rows.funnel, 'all');
	const isEnteredAnywhere = params.definition === 'posthog';
	const funnelRows = params.step_order === 'any' ? inAnyOrder(rows.funnel, isEnteredAnywhere) : rows.funnel;
	const [overall] = readFunnels(funnelRows, 'all');
	const refused = refusal(context);
	if (refused) return [{ kind: 'note', tone: 'warning', text: refused }];
	if (params.funnel === 'new_trader' && named?.steps[0]?.step !== params.entry)
		return [{ kind: 'note', tone: 'warning', text: text.noEntryData[params.entry] }];
	if (!overall || !named || overall.steps.length < 2)
		return [{ kind: 'note', tone: 'warning', text: text.tooFewSteps }];
	const view = viewOf(overall, context);
	if (overall.entrants === 0) {
		const note = text.noEntrants(view.unit, view.first, entryPeriod(context));
		return [{ kind: 'note', tone: 'warning', text: note }, ...scopeNotes(context, view.window)];
	}
	const target = overall.steps.findLastIndex(({ step }) => step === view.target);
	const change = findChange(rows.daily ?? [], rows.releases ?? [], target + 1, view);
	const names = overall.steps.map(({ step }) => step);
	const segments = readFunnels(funnelRows, 'segment').sort(
		(a, b) => b.entrants - a.entrants || a.member.localeCompare(b.member)
	);
	return [
		findings(overall, segments, change ? changeFinding(change, names, view) : null, view),
		...dataNotes(named, rows.event_names ?? [], view),
		...exclusionNotes(named, rows.exclusions ?? [], view),
		...definitionNotes(overall, rows.ours ?? [], view),
		funnelChart(overall, view),
		...optionalNotes(readFunnels(funnelRows, 'optional'), view),
		...breakdownBlocks(segments, view),
		trendChart(readFunnels(funnelRows, 'bucket'), view),
		change ? changeTable(change, names, view) : null,
		waitsChart(rows.waits ?? [], overall, view),
		params.funnel === 'new_trader' && params.entry === 'registration'
			? firstTradeChart(rows.first_trade ?? [], view)
			: null,
		signalsTable(rows.signals ?? [], names, view),
		symbolsTable(rows.symbols ?? [], view),
		stepTable(overall, segments, view),
		...scopeNotes(context, view.window)
	].filter((block) => block !== null);
}

/** Why there is no such path; null where there is one. */
function refusal({ params, text }: Context): string | null {
	const [entry] = slotsOf(params);
	if (params.funnel === 'new_trader' && entry?.slot === optionalSlot(params)) return text.optionalEntry;
	const isLater = chainOf(params)[0]?.event === 'trade_later' || params.exclusion === 'trade_later';
	return isLater ? text.laterAtFirst : null;
}
