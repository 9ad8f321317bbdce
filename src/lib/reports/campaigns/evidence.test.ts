/** Grades and returns on figures worked out by hand. */
import { expect, test } from 'vitest';
import { costOf, returnOf } from './cost';
import { evidenceOf, type WindowLookup } from './evidence';
import type { Campaign, Window } from './queries';

const campaign: Campaign = {
	campaign_id: 'c',
	name: 'C',
	type: 'coupon',
	goal: null,
	starts_on: '2026-03-10',
	ends_on: '2026-03-12',
	heard_on: '2026-03-10',
	closes_on: '2026-03-12',
	is_running: false,
	is_focus: true,
	span_days: 3,
	before_from_on: '2026-03-07',
	before_to_on: '2026-03-09',
	after_from_on: '2026-03-13',
	after_to_on: '2026-03-15',
	before_days: 3,
	after_days: 3,
	participants: 4,
	holdout: 4,
	in_both_groups: 0,
	unknown_participants: 0,
	newcomers: 0,
	is_qualification_known: true,
	qualified: 2,
	disqualified: 0,
	rewarded: 2,
	rewarded_holdout: 0,
	rewarded_outsiders: 0,
	outsiders_usd: 0,
	reward_usd: 16,
	unpriced_rewards: 0,
	media_usd: 2,
	ops_usd: 2,
	overlapping_users: 0,
	overlapping_campaigns: 0
};

const window = (mean: number, variance: number, users = 4, traders = users): Window => ({
	campaign_id: 'c',
	part: 'during',
	member_group: 'treatment',
	measure: 'net_fees',
	users,
	traders,
	total_usd: mean * users,
	mean_usd: mean,
	median_usd: mean,
	capped_mean_usd: mean,
	variance,
	capped_variance: variance,
	top_share: null,
	past_days: 0,
	past_mean_usd: 0,
	past_variance: 0,
	past_covariance: 0
});

/** The same two sides whatever the measure: alike before, as given during and after. */
const lookup =
	(treated: Window, holdout: Window, before: [Window, Window] = [window(1, 1), window(1, 1)]): WindowLookup =>
	(part, group) => {
		if (part === 'before') return group === 'treatment' ? before[0] : before[1];
		return group === 'treatment' ? treated : holdout;
	};

// 4 against 2, variances 8/3 and 4/3, four users each: error 1, df 5.4, t(0.975) 2.5144, so −0.5144 to 4.5144.
const unclear = lookup(window(4, 8 / 3), window(2, 4 / 3));
// 10 against 2 with the same spread: 8 ± 2.5144, so 5.4856 to 10.5144.
const higher = lookup(window(10, 8 / 3), window(2, 4 / 3));

test('an interval with zero in it is no effect', () => {
	const evidence = evidenceOf(campaign, unclear, 'none');
	expect(evidence).toMatchObject({ grade: 'A', reason: 'holdout', isBalanceChecked: true });
	expect(evidence.money.map(({ part, measure, reading }) => `${part} ${measure} ${reading}`)).toEqual([
		'during turnover unclear',
		'during net_fees unclear',
		'after turnover unclear',
		'after net_fees unclear'
	]);
	expect(evidence.money[0]?.capped?.low).toBeCloseTo(-0.5144, 3);
	// 4 of 4 against 4 of 4.
	expect(evidence.trading[0]).toMatchObject({ reading: 'unclear', difference: { difference: 0 } });
});

test('an interval above zero is an effect, after only once its days are over', () => {
	expect(evidenceOf(campaign, higher, 'none').money.every(({ reading }) => reading === 'higher')).toBe(true);
	const young = evidenceOf({ ...campaign, after_days: 2 }, higher, 'none');
	expect(young.money.map(({ part }) => part)).toEqual(['during', 'during']);
});

test('adjusted for the days before, the same effect with less noise', () => {
	// Each side's past has variance 3 and covariance 2 with what follows, means 1 and 3: per side 9 and 6, between the
	// sides 4 × 4 ÷ 8 × (1 − 3) × (10 − 2) = −32 and 8 for the squares, so θ = (6 + 6 − 32) ÷ (9 + 9 + 8) = −10/13.
	const past = (mean: number) => ({
		past_days: 56,
		past_mean_usd: mean,
		past_variance: 3,
		past_covariance: 2
	});
	const shifted = lookup({ ...window(10, 8 / 3), ...past(1) }, { ...window(2, 4 / 3), ...past(3) });
	const [adjusted] = evidenceOf(campaign, shifted, 'cuped').money;
	expect(adjusted).toMatchObject({ adjustment: 'adjusted' });
	expect(adjusted?.theta).toBeCloseTo(-10 / 13, 12);
	// 8 − θ × (1 − 3) = 8 − 20/13; the figures without adjustment stay beside.
	expect(adjusted?.result?.difference).toBeCloseTo(8 - 20 / 13, 12);
	expect(adjusted?.means.treated).toBeCloseTo(10 - 10 / 13, 12);
	expect(adjusted?.capped?.difference).toBe(8);
	// Nobody's past differs: nothing to adjust by, the plain result stands.
	const [alike] = evidenceOf(campaign, higher, 'cuped').money;
	expect(alike).toMatchObject({ adjustment: 'impossible', theta: null });
	expect(alike?.result).toEqual(alike?.capped);
	expect(evidenceOf(campaign, shifted, 'none').money[0]).toMatchObject({ adjustment: 'none', theta: null });
});

test('what is no evidence', () => {
	expect(evidenceOf({ ...campaign, holdout: 0 }, higher, 'none').reason).toBe('no_holdout');
	expect(evidenceOf({ ...campaign, holdout: 1 }, higher, 'none').reason).toBe('holdout_too_small');
	expect(evidenceOf({ ...campaign, participants: 1 }, higher, 'none').reason).toBe('holdout_too_small');
	expect(evidenceOf({ ...campaign, participants: 0, holdout: 0 }, higher, 'none').reason).toBe(
		'no_participants'
	);
	expect(evidenceOf({ ...campaign, span_days: 0 }, higher, 'none').reason).toBe('not_started');
});

test('groups that differed before the start were no random draw', () => {
	// 10 against 1 with variance 0.01 each: t = 9 ÷ √(0.005) = 127.
	const unlike = lookup(window(10, 8 / 3), window(2, 4 / 3), [window(10, 0.01), window(1, 0.01)]);
	expect(evidenceOf(campaign, unlike, 'none')).toMatchObject({ grade: 'D', reason: 'unbalanced', money: [] });
	// Nobody traded before: nothing to compare, and said so.
	const silent = lookup(window(10, 8 / 3), window(2, 4 / 3), [window(0, 0, 4, 0), window(0, 0, 4, 0)]);
	expect(evidenceOf(campaign, silent, 'none')).toMatchObject({ grade: 'A', isBalanceChecked: false });
});

test('cost adds up, or is unknown', () => {
	expect(costOf(campaign, true, false)).toEqual({ rewards: 16, media: 2, ops: 2, total: 20, state: 'known' });
	expect(costOf(campaign, false, false)).toMatchObject({ rewards: null, total: null, state: 'no_rewards' });
	expect(costOf({ ...campaign, unpriced_rewards: 1 }, true, false)).toMatchObject({
		total: null,
		state: 'unpriced'
	});
	expect(costOf(campaign, true, true)).toMatchObject({ total: null, state: 'filtered' });
});

const returned = (windowOf: WindowLookup, changes: Partial<Campaign> = {}, isFiltered = false) => {
	const changed = { ...campaign, ...changes };
	return returnOf(changed, evidenceOf(changed, windowOf, 'none'), costOf(changed, true, false), isFiltered);
};

test('return carries the interval of the difference', () => {
	// Four users × 8 = 32 for 20: 0.6; 4 × 5.4856 = 21.942: 0.0971; 4 × 10.5144 = 42.057: 1.1029.
	const value = returned(higher);
	expect(value).toMatchObject({ state: 'value' });
	if (value.state !== 'value') return;
	expect(value.roi).toBeCloseTo(0.6, 9);
	expect(value.low).toBeCloseTo(0.0971, 3);
	expect(value.high).toBeCloseTo(1.1029, 3);
});

test('a return whose interval holds zero has no number', () => {
	// A cost of 30: 21.942 to 42.057 lies on both sides.
	expect(returned(higher, { reward_usd: 26 }).state).toBe('unclear');
	// −2.057 to 18.057 for a cost of 16: the same without a clear effect.
	expect(returned(unclear, { reward_usd: 12 }).state).toBe('unclear');
	// For 20 even the upper end, 18.057, is a loss: −9.7 %.
	const loss = returned(unclear);
	expect(loss.state).toBe('loss');
	expect('high' in loss ? loss.high : null).toBeCloseTo(18.0576 / 20 - 1, 3);
});

test('no return without evidence, cost, end or the whole campaign', () => {
	expect(returned(higher, { holdout: 0 }).state).toBe('no_evidence');
	expect(returned(higher, { unpriced_rewards: 1 }).state).toBe('cost_unknown');
	expect(returned(higher, { reward_usd: 0, media_usd: 0, ops_usd: 0 }).state).toBe('no_cost');
	expect(returned(higher, { is_running: true }).state).toBe('running');
	expect(returned(higher, {}, true).state).toBe('filtered');
});
