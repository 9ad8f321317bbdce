/** What participants and holdout traded and paid before, during and after each campaign, with Arquero. */
import type { Headline } from '../headline';
import type { Run } from '../pipeline';
import { excluded, type Market, type Operations } from './exchange';
import type { Arquero } from './packages';
import { dayNumber } from './read';

const parts = ['before', 'during', 'after'] as const;
type Part = (typeof parts)[number];
type Windows = Record<Part, readonly [from: number, to: number]>;

/** The days of each window are given; people, traders and money are computed. */
export function campaigns(
	arquero: Arquero,
	{ users, userDay }: Market,
	{ participants }: Operations,
	run: Run
): Headline {
	const { op, escape } = arquero;
	const windows = windowsOf(run);
	const known = users.antijoin(excluded(users, arquero, run.scope.exclude), 'user_id');
	const people = participants
		.filter(escape((row) => windows.has(String(row.campaign_id))))
		.semijoin(known, 'user_id')
		.derive({ is_holdout: escape((row) => (row.group === 'holdout' ? 1 : 0)) })
		.groupby('campaign_id', 'user_id')
		.rollup({ is_holdout: op.max('is_holdout') });
	const sizes = people.groupby('campaign_id', 'is_holdout').rollup({ users: op.count() });
	const partOf = (campaign: string, day: number): Part | null => {
		const spans = windows.get(campaign);
		return parts.find((part) => spans && day >= spans[part][0] && day <= spans[part][1]) ?? null;
	};
	const traded = userDay
		.join(people, 'user_id')
		.derive({ part: escape((row) => partOf(String(row.campaign_id), Number(row.day))) })
		.filter(escape((row) => row.part !== null))
		.groupby('campaign_id', 'part', 'is_holdout', 'user_id')
		.rollup({ turnover: op.sum('notional_usd'), net_fees: op.sum('net_fee_revenue') })
		.groupby('campaign_id', 'part', 'is_holdout')
		.rollup({ traders: op.count(), turnover: op.sum('turnover'), net_fees: op.sum('net_fees') });
	const found = new Map(
		traded.objects().map((row) => [`${row.campaign_id} ${row.part} ${row.is_holdout}`, row])
	);
	return Object.fromEntries(
		sizes.objects().flatMap((size) => {
			const campaign = String(size.campaign_id);
			const group = size.is_holdout === 1 ? 'holdout' : 'treatment';
			const spans = windows.get(campaign);
			return parts.flatMap((part) => {
				if (!spans || spans[part][0] > spans[part][1]) return [];
				const row = found.get(`${campaign} ${part} ${size.is_holdout}`);
				return (['turnover', 'net_fees'] as const).flatMap((measure) => {
					const total = Number(row?.[measure] ?? 0);
					return Object.entries({
						users: Number(size.users),
						traders: Number(row?.traders ?? 0),
						total_usd: total,
						mean_usd: total / Number(size.users)
					}).map(([column, value]) => [`${campaign} ${part} ${group} ${measure} ${column}`, value]);
				});
			});
		})
	);
}

function windowsOf({ scope, tables }: Run): Map<string, Windows> {
	const asOf = dayNumber(scope.asOf);
	return new Map(
		(tables.campaigns?.rows ?? []).map((row) => [
			String(row.campaign_id),
			{
				before: [dayNumber(row.before_from_on), dayNumber(row.before_to_on)],
				during: [dayNumber(row.starts_on), Math.min(dayNumber(row.closes_on), asOf)],
				after: [dayNumber(row.after_from_on), dayNumber(row.after_to_on)]
			}
		])
	);
}
