/** All campaigns side by side: counts and cost, then before, during and after. */
import type { Kpi, Kpis, TableBlock, TableColumn } from '$lib/figure/block';
import type { Value } from '$lib/engine/engine';
import { behindCampaign } from './behind';
import { daysOf, perDay, stateOf, type Case } from './cases';
import { measures } from './evidence';
import type { CampaignsContext, Part } from './queries';

const parts: readonly Part[] = ['before', 'during', 'after'];

export function kpis(cases: Case[], { text, format }: CampaignsContext): Kpis {
	const words = text.kpis;
	const running = cases.filter(({ campaign }) => campaign.is_running).length;
	const known = cases.filter(({ cost }) => cost.total !== null);
	const total = known.reduce((sum, { cost }) => sum + (cost.total ?? 0), 0);
	const scored = known.filter(({ campaign }) => campaign.is_qualification_known);
	const qualified = scored.reduce((sum, { campaign }) => sum + campaign.qualified, 0);
	const spent = scored.reduce((sum, { cost }) => sum + (cost.total ?? 0), 0);
	const count = (n: number) => format(n, 'count');
	const items: Kpi[] = [
		{
			id: 'campaigns',
			label: words.campaigns,
			value: cases.length,
			format: 'count',
			note: words.running(count(running))
		},
		{
			id: 'evidence',
			label: words.evidence,
			value: cases.filter(({ evidence }) => evidence.grade === 'A').length,
			format: 'count',
			note: words.evidenceNote(count(cases.length))
		},
		{
			id: 'cost',
			label: words.cost,
			value: known.length > 0 ? total : null,
			format: 'usd',
			note:
				known.length === cases.length
					? words.costNote.all
					: known.length > 0
						? words.costNote.some(count(known.length), count(cases.length))
						: words.costUnknown
		},
		{
			id: 'cost-per-qualified',
			label: words.perQualified,
			value: qualified > 0 ? spent / qualified : null,
			format: 'usd',
			note: known.length > 0 ? words.perQualifiedNote(count(qualified)) : words.costUnknown
		}
	];
	return { kind: 'kpis', items };
}

export function listTable(cases: Case[], context: CampaignsContext): TableBlock {
	const { text } = context;
	const { columns, help } = text.list;
	const column = (name: keyof typeof columns, format: TableColumn['format'], aid?: string): TableColumn => ({
		name,
		label: columns[name],
		format,
		...(aid ? { help: aid } : {})
	});
	return {
		kind: 'table',
		id: 'campaigns',
		title: text.list.title,
		subtitle: text.list.subtitle,
		columns: [
			column('place', 'count'),
			column('campaign', 'text'),
			column('type', 'text'),
			column('goal', 'text'),
			column('period', 'text'),
			column('state', 'text'),
			column('participants', 'count'),
			column('holdout', 'count'),
			column('qualified', 'count'),
			column('rewarded', 'count', help.rewarded),
			column('rewards', 'usd'),
			column('media', 'usd', help.media),
			column('ops', 'usd', help.media),
			column('total', 'usd'),
			column('perQualified', 'usd'),
			column('breakEven', 'usd', help.breakEven),
			column('evidence', 'text'),
			column('roi', 'text'),
			column('remarks', 'text')
		],
		rows: cases.map((item, index) => listRow(item, index + 1, context)),
		who: cases.map((item) => behindCampaign(item, context.locale)),
		preview: 20
	};
}

function listRow(item: Case, place: number, context: CampaignsContext): Value[] {
	const { text } = context;
	const { campaign, cost, evidence } = item;
	const state = campaign.span_days === 0 ? 'not_started' : campaign.is_running ? 'running' : 'ended';
	return [
		place,
		item.name,
		campaign.type ? (text.types[campaign.type] ?? campaign.type) : text.notStated,
		campaign.goal ? (text.goals[campaign.goal] ?? campaign.goal) : text.notStated,
		item.period,
		text.list.states[state],
		campaign.participants,
		campaign.holdout,
		campaign.is_qualification_known ? campaign.qualified : null,
		cost.state === 'no_rewards' ? null : campaign.rewarded,
		cost.rewards,
		cost.media,
		cost.ops,
		cost.total,
		cost.total !== null && campaign.is_qualification_known && campaign.qualified > 0
			? cost.total / campaign.qualified
			: null,
		breakEven(item),
		text.grade[evidence.grade],
		roiWords(item, context),
		remarks(item, context).join(text.joins.clause) || null
	];
}

/** USD turnover whose net fees pay the cost, null where participants paid no net fees or the cost is unknown. */
function breakEven({ cost, windowOf }: Case): number | null {
	const turnover = windowOf('during', 'treatment', 'turnover')?.total_usd ?? 0;
	const fees = windowOf('during', 'treatment', 'net_fees')?.total_usd ?? 0;
	return cost.total !== null && turnover > 0 && fees > 0 ? (cost.total * turnover) / fees : null;
}

export function roiWords({ roi }: Case, { text, format }: CampaignsContext): string {
	if (roi.state === 'value')
		return text.roiIs(format(roi.roi, 'ratio'), format.interval(roi.low, roi.high, 'ratio'));
	return roi.state === 'loss' ? text.lossIs(format(roi.high, 'ratio')) : text.returns[roi.state];
}

function remarks({ campaign, cost, evidence }: Case, { text, format }: CampaignsContext): string[] {
	const words = text.list.remarks;
	const count = (n: number) => format(n, 'count');
	const least = campaign.reward_usd + (cost.media ?? 0) + (cost.ops ?? 0);
	const found: [boolean, string][] = [
		[evidence.grade === 'D' && evidence.reason !== 'no_holdout', text.reasons[evidence.reason]],
		[cost.state === 'no_rewards', words.no_rewards],
		[cost.state === 'unpriced', words.unpriced(count(campaign.unpriced_rewards), format(least, 'usd'))],
		[cost.state === 'filtered', words.filtered],
		[
			cost.state === 'known' &&
				campaign.rewarded + campaign.rewarded_outsiders + campaign.rewarded_holdout === 0,
			words.noReward
		],
		[campaign.participants > 0 && !campaign.is_qualification_known, words.unqualified],
		[campaign.disqualified > 0, words.disqualified(count(campaign.disqualified))],
		[campaign.rewarded_holdout > 0, words.contaminated(count(campaign.rewarded_holdout))],
		[campaign.in_both_groups > 0, words.bothGroups(count(campaign.in_both_groups))],
		[
			campaign.rewarded_outsiders > 0,
			words.outsiders(count(campaign.rewarded_outsiders), format(campaign.outsiders_usd, 'usd'))
		],
		[campaign.unknown_participants > 0, words.unlisted(count(campaign.unknown_participants))],
		[
			campaign.overlapping_users > 0,
			words.overlap(count(campaign.overlapping_users), count(campaign.overlapping_campaigns))
		]
	];
	return found.flatMap(([holds, words]) => (holds ? words : []));
}

/** Before, during and after per participant and day, for both measures: describes, compares with nobody. */
export function windowsTable(cases: Case[], context: CampaignsContext): TableBlock {
	const { text, format } = context;
	const { columns } = text.windows;
	const perPart = (label: (part: string) => string, name: string, kind: 'usd' | 'ratio'): TableColumn[] =>
		parts.map((part) => ({ name: `${part}_${name}`, label: label(text.parts[part]), format: kind }));
	return {
		kind: 'table',
		id: 'before-during-after',
		title: text.windows.title,
		subtitle: text.windows.subtitle,
		columns: [
			{ name: 'campaign', label: columns.campaign, format: 'text' },
			{ name: 'measure', label: columns.measure, format: 'text' },
			{ name: 'participants', label: columns.participants, format: 'count', people: true },
			{ name: 'days', label: columns.days, format: 'count' },
			...perPart(columns.mean, 'mean', 'usd'),
			...perPart(columns.median, 'median', 'usd'),
			...perPart(columns.top, 'top_share', 'ratio'),
			{ name: 'remarks', label: columns.remarks, format: 'text' }
		],
		rows: cases.flatMap((item) =>
			measures.map((measure): Value[] => [
				item.name,
				text.measures[measure],
				item.campaign.participants,
				item.campaign.span_days,
				...parts.map((part) => perDay(item, part, measure, 'mean_usd')),
				...parts.map((part) => perDay(item, part, measure, 'median_usd')),
				...parts.map((part) => item.windowOf(part, 'treatment', measure)?.top_share ?? null),
				[
					...parts.flatMap((part) => partRemark(item, part, context) ?? []),
					...(item.campaign.newcomers > 0
						? [text.windows.newcomers(format(item.campaign.newcomers, 'count'))]
						: [])
				].join(text.joins.clause) || null
			])
		),
		note: text.windows.note,
		preview: 20
	};
}

/** Why a part covers fewer days than the campaign, null where it does not. */
export function partRemark(item: Case, part: Part, { text, format }: CampaignsContext): string | null {
	const words = text.windows.states;
	const state = stateOf(item, part);
	const days = format(daysOf(item, part), 'count');
	if (state === 'complete') return null;
	if (state === 'open' && part === 'during') return words.running(days);
	if (state === 'cut' || state === 'open')
		return words[state](text.parts[part], days, format(item.campaign.span_days, 'count'));
	return words[state](text.parts[part]);
}
