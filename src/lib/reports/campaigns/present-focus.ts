/** One campaign in detail: day by day, before, during and after, and how far its participants got. */
import type { Block, Series, SeriesChart, TableBlock } from '$lib/figure/block';
import type { Value } from '$lib/engine/engine';
import { smallSample, wilson } from '$lib/stats/interval';
import { daysOf, perDay, stateOf, type Case } from './cases';
import type { MoneyComparison } from './evidence';
import { adjustmentWords } from './present-evidence';
import { funnelBlocks } from './present-funnel';
import { partRemark } from './present-list';
import type { CampaignsContext, CampaignsRows, Part } from './queries';

const parts: readonly Part[] = ['before', 'during', 'after'];
const groups = ['treatment', 'holdout'] as const;

export function focusBlocks(
	item: Case,
	cases: Case[],
	rows: CampaignsRows,
	context: CampaignsContext
): Block[] {
	const { text, format } = context;
	const { campaign, evidence } = item;
	const blocks: Block[] = [
		{
			kind: 'note',
			tone: 'neutral',
			text: text.focus.heading(
				format(cases.indexOf(item) + 1, 'count'),
				format(cases.length, 'count'),
				item.name,
				item.period,
				evidence.grade,
				text.reasons[evidence.reason]
			)
		}
	];
	if (campaign.participants === 0) {
		return [...blocks, { kind: 'note', tone: 'warning', text: text.none.noParticipants(item.name) }];
	}
	if (rows.daily.length > 0) blocks.push(dailyChart(item, rows.daily, context));
	return [
		...blocks,
		partsChart(item, context),
		partsTable(item, context),
		...funnelBlocks(item, rows.funnel, context)
	];
}

function shownGroups({ campaign }: Case) {
	return groups.filter((group) => group === 'treatment' || campaign.holdout > 0);
}

function dailyChart(item: Case, rows: CampaignsRows['daily'], context: CampaignsContext): SeriesChart {
	const { text, format, params } = context;
	const { campaign } = item;
	const measure = text.parameters.measure.options[params.measure];
	const compared = shownComparison(item, context);
	const days = [...new Set(rows.map(({ day }) => day))];
	const series = shownGroups(item).map((group): Series => {
		const byDay = new Map(rows.filter((row) => row.member_group === group).map((row) => [row.day, row]));
		const figure = params.measure === 'turnover' ? 'turnover_usd' : 'net_fees_usd';
		return {
			id: group,
			name: text.groups[group],
			values: days.map((day) => byDay.get(day)?.[figure] ?? null),
			n: days.map((day) => byDay.get(day)?.users ?? null),
			...(group === 'holdout' ? { quiet: true } : {})
		};
	});
	return {
		kind: 'chart',
		shape: 'line',
		id: 'daily',
		title: dailyTitle(item, context),
		subtitle: text.focus.dailySubtitle(text.measures[params.measure]),
		summary: text.focus.dailySummary(
			item.name,
			format.day(days[0] ?? null),
			format.day(days.at(-1) ?? null),
			measure
		),
		note: text.focus.dailyNote(
			campaign.heard_on < campaign.starts_on ? format.day(campaign.heard_on) : null,
			item.period,
			compared?.adjustment === 'adjusted' ? adjustmentWords(compared, context) : null
		),
		format: 'usd',
		xLabel: text.focus.day,
		x: days.map((day) => format.day(day, 'short')),
		series
	};
}

function shownComparison({ evidence }: Case, { params }: CampaignsContext): MoneyComparison | undefined {
	return evidence.money.find(({ part, measure }) => part === 'during' && measure === params.measure);
}

function dailyTitle(item: Case, context: CampaignsContext): string {
	const { text, format, params } = context;
	const measure = text.parameters.measure.options[params.measure];
	const compared = shownComparison(item, context);
	if (compared?.result) {
		const difference = format(Math.abs(compared.result.difference), 'usd');
		if (compared.reading === 'higher') return text.focus.dailyHigher(item.name, measure, difference);
		if (compared.reading === 'lower') return text.focus.dailyLower(item.name, measure, difference);
		return text.focus.dailyUnclear(item.name, measure);
	}
	return text.focus.dailyDescribed(
		item.name,
		measure,
		format(perDay(item, 'during', params.measure, 'mean_usd'), 'usd'),
		format(perDay(item, 'before', params.measure, 'mean_usd'), 'usd')
	);
}

function partsChart(item: Case, context: CampaignsContext): SeriesChart {
	const { text, format, params } = context;
	const mean = (part: Part) => {
		const value = perDay(item, part, params.measure, 'mean_usd');
		if (value !== null) return format(value, 'usd');
		return stateOf(item, part) === 'not_yet' ? text.focus.absent.not_yet : text.focus.absent.no_data;
	};
	const remarks = parts.flatMap((part) => partRemark(item, part, context) ?? []);
	return {
		kind: 'chart',
		shape: 'column',
		id: 'parts',
		title: text.focus.partsTitle(mean('during'), mean('before'), mean('after')),
		subtitle: text.focus.partsSubtitle(text.measures[params.measure]),
		summary: text.focus.partsSummary(item.name),
		note: [...remarks, text.windows.note].join(text.joins.sentence),
		format: 'usd',
		xLabel: text.focus.part,
		x: parts.map((part) =>
			['cut', 'open'].includes(stateOf(item, part)) ? text.focus.marked(text.parts[part]) : text.parts[part]
		),
		series: shownGroups(item).map((group) => ({
			id: group,
			name: text.groups[group],
			values: parts.map((part) => perDay(item, part, params.measure, 'mean_usd', group)),
			n: parts.map((part) => item.windowOf(part, group, params.measure)?.users ?? null),
			...partialFrom(item),
			...(group === 'holdout' ? { quiet: true } : {})
		}))
	};
}

/** A dashed tail can only say that the later parts are incomplete; a cut part before is marked by its label. */
function partialFrom(item: Case): { partialFrom?: number } {
	if (stateOf(item, 'during') === 'open') return { partialFrom: 1 };
	return stateOf(item, 'after') === 'open' ? { partialFrom: 2 } : {};
}

function partsTable(item: Case, context: CampaignsContext): TableBlock {
	const { text, format, params } = context;
	const words = text.focus.table;
	return {
		kind: 'table',
		id: 'parts-table',
		title: text.focus.tableTitle,
		subtitle: text.focus.tableSubtitle(text.measures[params.measure]),
		columns: [
			{ name: 'group', label: words.group, format: 'text' },
			{ name: 'part', label: text.focus.part, format: 'text' },
			{ name: 'days', label: words.days, format: 'count' },
			{ name: 'users', label: words.users, format: 'count', people: true },
			{ name: 'traders', label: words.traders, format: 'count', people: true },
			{ name: 'share', label: words.share, format: 'ratio', shareOf: 'users' },
			{ name: 'interval', label: words.interval, format: 'text', shareOf: 'users' },
			{ name: 'mean', label: words.mean, format: 'usd' },
			{ name: 'median', label: words.median, format: 'usd' },
			{ name: 'capped', label: words.capped, format: 'usd' },
			{ name: 'top_share', label: words.top, format: 'ratio' },
			{ name: 'remarks', label: words.remarks, format: 'text' }
		],
		rows: shownGroups(item).flatMap((group) =>
			parts.map((part): Value[] => {
				const window = item.windowOf(part, group, params.measure);
				const interval = window ? wilson(window.traders, window.users) : null;
				const isSmall = window !== undefined && window.users < smallSample;
				return [
					text.groups[group],
					text.parts[part],
					daysOf(item, part),
					window?.users ?? null,
					window?.traders ?? null,
					window ? window.traders / window.users : null,
					format.interval(interval?.low ?? null, interval?.high ?? null, 'ratio'),
					perDay(item, part, params.measure, 'mean_usd', group),
					perDay(item, part, params.measure, 'median_usd', group),
					perDay(item, part, params.measure, 'capped_mean_usd', group),
					window?.top_share ?? null,
					[partRemark(item, part, context), isSmall ? text.focus.tooSmall : null]
						.filter(Boolean)
						.join(text.joins.clause) || null
				];
			})
		)
	};
}
