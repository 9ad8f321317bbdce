import type { Calendar } from './calendar';
import { at } from './lists';
import type { Person } from './person';

type CampaignType =
	'trading_competition' | 'referral' | 'fee_discount' | 'deposit_bonus' | 'coupon' | 'recall';

export interface Member {
	person: Person;
	group: 'treatment' | 'holdout';
	/** Seconds since the epoch; undefined for a holdout, who never joined. */
	joinedAt: number | undefined;
}

export interface Campaign {
	/** Key in the answer key. */
	letter: string;
	id: string;
	name: string;
	type: CampaignType;
	goal: 'registration' | 'conversion' | 'activity' | 'retention' | 'aum';
	announcedDay: number;
	firstDay: number;
	/** Last day, included. */
	lastDay: number;
	budgetUsd: number;
	mediaCostUsd: number;
	operationsCostUsd: number;
	/** USD of traded (or deposited) value that qualifies; for a referral, of each invited. */
	thresholdUsd: number;
	owner: string;
	products: string;
	members: Member[];
}

interface Draft {
	letter: string;
	name: string;
	type: CampaignType;
	goal: Campaign['goal'];
	/** Months before the last one in which it starts. */
	monthsBack: number;
	/** Starts on the first Monday at or after this day of the month, counted from 0. */
	fromDay: number;
	days: number;
	budgetUsd: number;
	mediaCostUsd: number;
	thresholdUsd: number;
	products: string;
}

const drafts: Draft[] = [
	{
		letter: 'E',
		name: 'First Deposit Match',
		type: 'deposit_bonus',
		goal: 'aum',
		monthsBack: 12,
		fromDay: 10,
		days: 14,
		budgetUsd: 12_000,
		mediaCostUsd: 2_500,
		thresholdUsd: 200,
		products: 'spot'
	},
	{
		letter: 'F',
		name: 'Half-Fee Fortnight',
		type: 'fee_discount',
		goal: 'activity',
		monthsBack: 11,
		fromDay: 14,
		days: 14,
		budgetUsd: 8_000,
		mediaCostUsd: 1_500,
		thresholdUsd: 5_000,
		products: 'spot;perp'
	},
	{
		letter: 'H',
		name: 'Starter Coupon',
		type: 'coupon',
		goal: 'conversion',
		monthsBack: 9,
		fromDay: 9,
		days: 28,
		budgetUsd: 6_000,
		mediaCostUsd: 900,
		thresholdUsd: 100,
		products: 'spot'
	},
	{
		letter: 'B',
		name: 'Spring Volume League',
		type: 'trading_competition',
		goal: 'activity',
		monthsBack: 7,
		fromDay: 0,
		days: 21,
		budgetUsd: 30_000,
		mediaCostUsd: 6_000,
		thresholdUsd: 50_000,
		products: 'spot;perp'
	},
	{
		letter: 'C',
		name: 'Double Points Weeks',
		type: 'trading_competition',
		goal: 'activity',
		monthsBack: 5,
		fromDay: 7,
		days: 14,
		budgetUsd: 18_000,
		mediaCostUsd: 3_000,
		thresholdUsd: 20_000,
		products: 'spot;perp'
	},
	{
		letter: 'D',
		name: 'Invite a Friend',
		type: 'referral',
		goal: 'registration',
		monthsBack: 3,
		fromDay: 0,
		days: 90,
		budgetUsd: 25_000,
		mediaCostUsd: 4_000,
		thresholdUsd: 100,
		products: 'spot;perp'
	},
	{
		letter: 'A',
		name: 'Summer Perp Cup',
		type: 'trading_competition',
		goal: 'activity',
		monthsBack: 2,
		fromDay: 7,
		days: 21,
		budgetUsd: 24_000,
		mediaCostUsd: 5_000,
		thresholdUsd: 50_000,
		products: 'spot;perp'
	},
	{
		letter: 'G',
		name: 'We Miss You',
		type: 'recall',
		goal: 'retention',
		monthsBack: 1,
		fromDay: 10,
		days: 14,
		budgetUsd: 9_000,
		mediaCostUsd: 700,
		thresholdUsd: 100,
		products: 'spot;perp'
	},
	{
		letter: 'I',
		name: 'Altcoin Sprint',
		type: 'trading_competition',
		goal: 'activity',
		monthsBack: 0,
		fromDay: 3,
		days: 14,
		budgetUsd: 15_000,
		mediaCostUsd: 2_500,
		thresholdUsd: 100_000,
		products: 'spot'
	}
];

/** The nine campaigns with their dates, still without members. */
export function scheduleCampaigns(calendar: Calendar): Campaign[] {
	return drafts.map((draft, place) => {
		const month = at(calendar.months, Math.max(0, calendar.months.length - 1 - draft.monthsBack));
		const firstDay = calendar.mondayFrom(month.firstDay + draft.fromDay);
		return {
			letter: draft.letter,
			id: `CMP-${String(place + 1).padStart(2, '0')}`,
			name: draft.name,
			type: draft.type,
			goal: draft.goal,
			announcedDay: Math.max(0, firstDay - 5),
			firstDay,
			lastDay: firstDay + draft.days - 1,
			budgetUsd: draft.budgetUsd,
			mediaCostUsd: draft.mediaCostUsd,
			operationsCostUsd: 600 + place * 50,
			thresholdUsd: draft.thresholdUsd,
			owner: ['growth', 'trading', 'retention'][place % 3] ?? 'growth',
			products: draft.products,
			members: []
		};
	});
}
