/** Each campaign with what is concluded from its rows, worked out once for all blocks. */
import { costOf, returnOf, type Cost, type Return } from './cost';
import { evidenceOf, type Evidence, type WindowLookup } from './evidence';
import type { Campaign, CampaignsContext, CampaignsRows, Measure, Part } from './queries';

export interface Case {
	campaign: Campaign;
	name: string;
	/** Its days, as words. */
	period: string;
	windowOf: WindowLookup;
	evidence: Evidence;
	cost: Cost;
	roi: Return;
}

export function casesOf(rows: CampaignsRows, context: CampaignsContext): Case[] {
	const { scope, facts, format, text, params } = context;
	const windows = new Map(
		rows.windows.map((row) => [[row.part, row.member_group, row.measure, row.campaign_id].join(' '), row])
	);
	const hasRewards = facts.tables.includes('rewards');
	const isUserFiltered = [scope.country, scope.channel, scope.device, scope.segment].some(
		({ length }) => length > 0
	);
	return rows.campaigns.map((campaign) => {
		const windowOf: WindowLookup = (part, group, measure) =>
			windows.get([part, group, measure, campaign.campaign_id].join(' '));
		const evidence = evidenceOf(campaign, windowOf, params.adjust);
		const cost = costOf(campaign, hasRewards, isUserFiltered);
		return {
			campaign,
			name: campaign.name ?? campaign.campaign_id,
			period: campaign.ends_on
				? format.period(campaign.starts_on, campaign.closes_on)
				: text.since(format.day(campaign.starts_on)),
			windowOf,
			evidence,
			cost,
			roi: returnOf(campaign, evidence, cost, isUserFiltered || scope.product.length > 0)
		};
	});
}

/** Days with data in a part; 0 where it has not begun or lies before the data. */
export function daysOf({ campaign }: Case, part: Part): number {
	return { before: campaign.before_days, during: campaign.span_days, after: campaign.after_days }[part];
}

/** A figure per user and day of a part, null where the part has no day or the group nobody. */
export function perDay(
	item: Case,
	part: Part,
	measure: Measure,
	figure: 'mean_usd' | 'median_usd' | 'capped_mean_usd',
	group: 'treatment' | 'holdout' = 'treatment'
): number | null {
	const window = item.windowOf(part, group, measure);
	const days = daysOf(item, part);
	return window && days > 0 ? window[figure] / days : null;
}

/** Whether a part has fewer days than the campaign's own, and why. */
export function stateOf({ campaign }: Case, part: Part): 'complete' | 'cut' | 'open' | 'not_yet' | 'no_data' {
	if (campaign.span_days === 0) return part === 'before' ? 'no_data' : 'not_yet';
	if (part === 'during') return campaign.is_running ? 'open' : 'complete';
	if (part === 'before') {
		if (campaign.before_days === 0) return 'no_data';
		return campaign.before_days < campaign.span_days ? 'cut' : 'complete';
	}
	if (campaign.is_running || campaign.after_days === 0) return 'not_yet';
	return campaign.after_days < campaign.span_days ? 'open' : 'complete';
}
