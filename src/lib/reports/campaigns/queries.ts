/** What the campaigns report asks the engine, and the columns it gets back. */
import type { PresentContext, RowsOf } from '../report';
import { query } from '../report';
import campaignsSql from './campaigns.sql?raw';
import dailySql from './daily.sql?raw';
import funnelSql from './funnel.sql?raw';
import type { CampaignsText } from './text';
import windowsSql from './windows.sql?raw';

export const params = {
	measure: { kind: 'choice', options: ['turnover', 'net_fees'], default: 'turnover' },
	/** Whether a difference from the holdout is adjusted for what each user did before (CUPED). */
	adjust: { kind: 'choice', options: ['cuped', 'none'], default: 'cuped' },
	/** Which campaign the detail shows: 1 is the one that started last. */
	focus: { kind: 'number', min: 1, max: 200, step: 1, default: 1 }
} as const;

const usd = { kind: 'money', unit: 'USD' } as const;
const maybeUsd = { kind: 'money', unit: 'USD', nullable: true } as const;
const count = { kind: 'count' } as const;
const days = { kind: 'count', unit: 'days' } as const;
const day = { kind: 'day' } as const;
const text = { kind: 'text' } as const;
const maybeText = { kind: 'text', nullable: true } as const;
const flag = { kind: 'flag' } as const;

export const queries = {
	campaigns: query(campaignsSql, {
		campaign_id: { kind: 'id' },
		name: maybeText,
		type: maybeText,
		goal: maybeText,
		starts_on: day,
		ends_on: { kind: 'day', nullable: true },
		heard_on: day,
		closes_on: day,
		is_running: flag,
		is_focus: flag,
		span_days: days,
		before_from_on: day,
		before_to_on: day,
		after_from_on: day,
		after_to_on: day,
		before_days: days,
		after_days: days,
		participants: count,
		holdout: count,
		in_both_groups: count,
		unknown_participants: count,
		newcomers: count,
		is_qualification_known: flag,
		qualified: count,
		disqualified: count,
		rewarded: count,
		rewarded_holdout: count,
		rewarded_outsiders: count,
		outsiders_usd: usd,
		reward_usd: usd,
		unpriced_rewards: count,
		media_usd: maybeUsd,
		ops_usd: maybeUsd,
		overlapping_users: count,
		overlapping_campaigns: count
	}),
	windows: query(windowsSql, {
		campaign_id: { kind: 'id' },
		part: text,
		member_group: text,
		measure: text,
		users: count,
		traders: count,
		total_usd: usd,
		mean_usd: usd,
		median_usd: usd,
		capped_mean_usd: usd,
		variance: { kind: 'number', unit: 'USD²', nullable: true },
		capped_variance: { kind: 'number', unit: 'USD²', nullable: true },
		top_share: { kind: 'ratio', nullable: true },
		past_days: days,
		past_mean_usd: usd,
		past_variance: { kind: 'number', unit: 'USD²', nullable: true },
		past_covariance: { kind: 'number', unit: 'USD²', nullable: true }
	}),
	daily: query(dailySql, {
		day,
		part: text,
		member_group: text,
		users: count,
		traders: count,
		turnover_usd: usd,
		net_fees_usd: usd
	}),
	funnel: query(funnelSql, {
		is_qualified: flag,
		is_rewarded: flag,
		has_traded_after: flag,
		users: count
	})
};

export type CampaignsRows = RowsOf<typeof queries>;
export type CampaignsContext = PresentContext<typeof params, CampaignsText>;
export type Campaign = CampaignsRows['campaigns'][number];
export type Window = CampaignsRows['windows'][number];
export type Adjust = 'cuped' | 'none';
export type Measure = 'turnover' | 'net_fees';
export type Part = 'before' | 'during' | 'after';
