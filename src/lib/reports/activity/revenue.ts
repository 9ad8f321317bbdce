/** Growth accounting in net revenue: what came and went with new, growing, shrinking and leaving users. */
import type { SeriesChart, TableBlock } from '$lib/figure/block';
import { behindRevenue } from './behind-amounts';
import type { ActivityRows } from './queries';
import type { View } from './view';

type Revenue = ActivityRows['revenue'][number];

/** What came, what went, both at least 0 where nobody earns rebates, and their ratio; null while not known. */
export interface RevenueGrowth {
	came: number;
	left: number;
	quickRatio: number | null;
}

export function revenueGrowth(row: Revenue): RevenueGrowth | null {
	if (row.contraction_usd === null || row.churned_usd === null) return null;
	const came = row.new_usd + row.resurrected_usd + row.expansion_usd;
	const left = row.contraction_usd + row.churned_usd;
	return { came, left, quickRatio: left > 0 && came >= 0 ? came / left : null };
}

/** Buckets from the first with revenue on; none where no fee was ever paid. */
export function revenueOf({ rows }: View): Revenue[] {
	const first = rows.revenue.findIndex((row) => row.revenue_usd !== 0 || row.before_usd !== 0);
	return first < 0 ? [] : rows.revenue.slice(first);
}

/** As of the states in the chart of users. */
const colours = { retained: 0, resurrected: 1, new: 2, expansion: 3, contraction: 4, churned: 5 } as const;

const above = ['retained', 'expansion', 'resurrected', 'new'] as const;
const below = ['contraction', 'churned'] as const;

/** Whose money a part is: who pays more and who less are both of those who stay. */
const usersOf = {
	retained: 'staying_users',
	expansion: 'staying_users',
	contraction: 'staying_users',
	resurrected: 'resurrected_users',
	new: 'new_users',
	churned: 'churned_users'
} as const;

const all = ['revenue', 'new', 'resurrected', 'retained', 'expansion', 'contraction', 'churned'] as const;

/** Null without fees. */
export function revenueChart(view: View): SeriesChart | null {
	const { context, label } = view;
	const { text, params, format } = context;
	const words = text.charts.revenue;
	const rows = revenueOf(view);
	if (rows.length === 0) return null;
	const from = rows.findIndex((row) => !row.is_complete);
	const latest = rows.findLast((row) => row.is_complete && row.is_comparable);
	const growth = latest ? revenueGrowth(latest) : null;
	const usd = (value: number) => format(value, 'usd');
	return {
		kind: 'chart',
		shape: 'stacked',
		id: 'revenue-growth',
		title:
			latest && growth
				? words.title(usd(growth.came), usd(growth.left), view.calendarName(latest.bucket_on))
				: words.plain,
		subtitle: words.subtitle(text.perBucket[params.grain]),
		summary: words.summary(
			rows
				.filter((row) => row.is_complete)
				.slice(-6)
				.map((row) => {
					const moved = revenueGrowth(row);
					return words.item(
						label(row.bucket_on),
						usd(row.revenue_usd),
						usd(moved?.came ?? 0),
						usd(moved?.left ?? 0)
					);
				})
		),
		format: 'usd',
		xLabel: '',
		x: rows.map((row) => label(row.bucket_on)),
		series: [...above, ...below].map((part) => ({
			id: part,
			name: words.parts[part],
			colour: colours[part],
			values: rows.map((row) => {
				const value = row[`${part}_usd`];
				return value && below.some((one) => one === part) ? -value : value;
			}),
			n: rows.map((row) => row[usersOf[part]]),
			who: rows.map((row) => behindRevenue(view, row, part)),
			...(part === 'churned' ? { quiet: true } : {}),
			...(from < 0 ? {} : { partialFrom: from })
		})),
		note: text.sentences([
			params.definition === 'tapedeck' ? '' : words.ours,
			words.note,
			...(from < 0 ? [] : [text.charts.partial, words.unknown])
		])
	};
}

/** Null without fees. */
export function revenueTable(view: View): TableBlock | null {
	const rows = revenueOf(view);
	if (rows.length === 0) return null;
	const words = view.context.text.charts.revenue;
	const table = view.context.text.charts.table;
	const people = (name: keyof typeof words.users) =>
		({ name: `${name}_users`, label: words.users[name], format: 'count', people: true }) as const;
	const usd = (name: keyof typeof words.columns) =>
		({ name: `${name}_usd`, label: words.columns[name], format: 'usd' }) as const;
	return {
		kind: 'table',
		id: 'revenue-growth-table',
		title: words.tableTitle,
		subtitle: words.tableSubtitle,
		columns: [
			{ name: 'bucket_on', label: table.columns.bucket, format: 'day' },
			{ name: 'state', label: table.columns.state, format: 'text' },
			usd('before'),
			usd('churned'),
			usd('contraction'),
			usd('retained'),
			usd('expansion'),
			usd('resurrected'),
			usd('new'),
			usd('revenue'),
			{ name: 'quick_ratio', label: words.ratio, format: 'number' },
			people('churned'),
			people('staying'),
			people('resurrected'),
			people('new')
		],
		rows: rows
			.map((row) => [
				row.bucket_on,
				row.is_complete ? table.complete : table.running,
				row.before_usd,
				row.churned_usd,
				row.contraction_usd,
				row.retained_usd,
				row.expansion_usd,
				row.resurrected_usd,
				row.new_usd,
				row.revenue_usd,
				row.is_comparable ? (revenueGrowth(row)?.quickRatio ?? null) : null,
				row.churned_users,
				row.staying_users,
				row.resurrected_users,
				row.new_users
			])
			.toReversed(),
		who: rows.map((row) => all.flatMap((part) => behindRevenue(view, row, part))).toReversed(),
		preview: 14,
		note: words.note
	};
}
