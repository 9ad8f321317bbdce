import type { Calendar } from './calendar';
import type { Campaign, Member } from './campaign';
import { historyDays } from './eligible';
import type { Fill } from './fill';
import type { Person } from './person';

/** Cents traded in the 56 days before the announcement, and as long as the campaign before, during and after it. */
export interface Windows {
	past: number;
	before: number;
	during: number;
	after: number;
}

/** Cents per USD and the unit of fees: sums of whole numbers are exact. */
const feeUnits = 10_000;

/** What later tables and the answer key need to know about the fills, gathered while they are written. */
export class Ledger {
	rows = 0;
	turnoverCents = 0;
	marketCents = 0;
	trades = 0;
	makerRows = 0;
	private grossFeeUnits = 0;
	private rebateUnits = 0;
	readonly traders = new Set<Person>();
	readonly monthTraders: Set<Person>[];
	readonly monthTurnoverCents: number[];
	twoSidedRows = 0;
	/** USD of fees paid by day, for the accounts that are paid something back for them. */
	readonly feesByDay = new Map<Person, Map<number, number>>();
	/** What each member traded around its campaign. */
	readonly windows = new Map<Member, Windows>();
	/** Cents traded per month by the accounts followed one by one. */
	readonly followed = new Map<Person, number[]>();
	readonly thinPairCents = new Map<number, { turnover: number; market: number }>();
	private readonly membersOf = new Map<Person, { campaign: Campaign; member: Member }[]>();

	constructor(
		private readonly calendar: Calendar,
		campaigns: readonly Campaign[],
		private readonly keepsFees: (person: Person) => boolean,
		followed: readonly Person[]
	) {
		for (const person of followed) {
			this.followed.set(
				person,
				calendar.months.map(() => 0)
			);
		}
		this.monthTraders = calendar.months.map(() => new Set());
		this.monthTurnoverCents = calendar.months.map(() => 0);
		for (const campaign of campaigns) {
			for (const member of campaign.members) {
				const list = this.membersOf.get(member.person);
				if (list) list.push({ campaign, member });
				else this.membersOf.set(member.person, [{ campaign, member }]);
			}
		}
	}

	get turnoverUsd(): number {
		return this.turnoverCents / 100;
	}

	get marketVolumeUsd(): number {
		return this.marketCents / 100;
	}

	get grossFeeUsd(): number {
		return this.grossFeeUnits / feeUnits;
	}

	/** USD paid to makers, as a positive number. */
	get rebateUsd(): number {
		return this.rebateUnits / feeUnits;
	}

	/** Takes in one row; `newTrade` for the first row of a trade_id, `feeUsd` rounded to four decimals. */
	record(fill: Fill, day: number, newTrade: boolean, feeUsd: number, watched: boolean): void {
		const cents = Math.round(fill.trade.notionalUsd * 100);
		const month = this.calendar.monthOf(day);
		this.rows += 1;
		this.turnoverCents += cents;
		this.monthTurnoverCents[month] = (this.monthTurnoverCents[month] ?? 0) + cents;
		if (newTrade) {
			this.trades += 1;
			this.marketCents += cents;
		} else {
			this.twoSidedRows += 2;
		}
		if (fill.liquidity === 'maker') this.makerRows += 1;
		const units = Math.round(feeUsd * feeUnits);
		if (units > 0) this.grossFeeUnits += units;
		else this.rebateUnits -= units;
		this.traders.add(fill.person);
		this.monthTraders[month]?.add(fill.person);
		if (watched) {
			const pair = this.thinPairCents.get(day) ?? { turnover: 0, market: 0 };
			pair.turnover += cents;
			if (newTrade) pair.market += cents;
			this.thinPairCents.set(day, pair);
		}
		const months = this.followed.get(fill.person);
		if (months) months[month] = (months[month] ?? 0) + cents;
		if (this.keepsFees(fill.person)) {
			const days = this.feesByDay.get(fill.person) ?? new Map<number, number>();
			days.set(day, (days.get(day) ?? 0) + Math.max(0, feeUsd));
			this.feesByDay.set(fill.person, days);
		}
		for (const { campaign, member } of this.membersOf.get(fill.person) ?? []) {
			let windows = this.windows.get(member);
			if (!windows) this.windows.set(member, (windows = { past: 0, before: 0, during: 0, after: 0 }));
			const length = campaign.lastDay - campaign.firstDay + 1;
			if (day >= campaign.firstDay && day <= campaign.lastDay) windows.during += cents;
			else if (day > campaign.lastDay && day <= campaign.lastDay + length) windows.after += cents;
			else if (day < campaign.firstDay && day >= campaign.firstDay - length) windows.before += cents;
			if (day < campaign.announcedDay && day >= campaign.announcedDay - historyDays) windows.past += cents;
		}
	}

	feesOf(person: Person, firstDay: number, lastDay: number): number {
		let total = 0;
		for (const [day, usd] of this.feesByDay.get(person) ?? [])
			if (day >= firstDay && day <= lastDay) total += usd;
		return total;
	}
}
