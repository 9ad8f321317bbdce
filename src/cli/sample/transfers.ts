import type { Calendar } from './calendar';
import { CsvWriter } from './csv';
import { planMovements, type Movement } from './movements';
import {
	decliningProvider,
	decliningSuccess,
	drawAsset,
	drawNetwork,
	drawRail,
	onchainRail,
	type Rail
} from './payments';
import type { Person } from './person';
import type { Plan } from './plan';
import { RandomStream } from './random';
import type { Rates } from './rates';
import { roundSignificant, roundTo } from './rounding';
import type { Timeline } from './timeline';

const header =
	'user_id,created_at,direction,asset,amount,amount_usd,completed_at,status,method,provider,network,provider_fee_usd,address_hash,fail_reason';

type Status = 'completed' | 'failed' | 'pending' | 'chargeback' | 'rejected';

interface Row {
	time: number;
	cells: (string | number | undefined)[];
}

export interface TransferTotals {
	rows: number;
	completedDeposits: number;
	completedDepositUsd: number;
	completedWithdrawals: number;
	depositors: number;
	/** Attempts and completions of the declining card provider, before and since its bad month. */
	provider: { before: [attempts: number, completed: number]; since: [attempts: number, completed: number] };
}

/** Deposits and withdrawals of everyone who funded an account, and attempts that failed. */
export class TransfersTable {
	readonly totals: TransferTotals = {
		rows: 0,
		completedDeposits: 0,
		completedDepositUsd: 0,
		completedWithdrawals: 0,
		depositors: 0,
		provider: { before: [0, 0], since: [0, 0] }
	};
	private readonly random: RandomStream;
	private readonly rows: Row[] = [];

	constructor(
		private readonly calendar: Calendar,
		private readonly timeline: Timeline,
		private readonly rates: Rates,
		seed: number
	) {
		this.random = new RandomStream(seed, 'transfers');
	}

	/** Draws every movement; what is returned feeds the balances. */
	draw(people: readonly Person[], plan: Plan): Map<Person, Movement[]> {
		const movements = new Map<Person, Movement[]>();
		for (const person of people) {
			if (person.firstDepositAt === undefined) {
				if (person.kycPassedAt !== undefined && this.random.chance(0.1))
					this.hopelessAttempt(person, person.kycPassedAt);
				continue;
			}
			const list = planMovements(person, plan, this.calendar, this.random);
			this.totals.depositors += 1;
			list.forEach((movement, place) => this.move(person, movement, place === 0));
			movements.set(person, list);
		}
		return movements;
	}

	write(path: string): void {
		this.rows.sort((one, other) => one.time - other.time);
		const file = new CsvWriter(path, header.split(','));
		for (const row of this.rows) file.row(row.cells);
		file.close();
		this.totals.rows = file.rows;
	}

	private successOf(rail: Rail, day: number): number {
		const declining = rail.provider === decliningProvider && day >= this.timeline.providerMonth.firstDay;
		return declining ? decliningSuccess : rail.success;
	}

	private hopelessAttempt(person: Person, after: number): void {
		const time = after + this.random.integer(600, 200_000);
		const rail = drawRail(person, this.random);
		if (time < this.calendar.end && rail.success < 0.98)
			this.add(person, time, 'deposit', rail, 90, 'failed', undefined);
	}

	private move(person: Person, movement: Movement, first: boolean): void {
		const deposit = movement.direction === 'deposit';
		const shared = person.role === 'ring';
		const rail =
			shared || (!deposit && this.random.chance(0.7)) ? onchainRail : drawRail(person, this.random);
		const floor = first ? (person.kycPassedAt ?? person.registeredAt) + 5 : this.calendar.start;
		const wait = Math.max(20, Math.floor(this.random.lognormal(rail.minutes * 60, 0.7)));
		const created = first ? Math.max(floor, movement.time - wait) : movement.time;
		const completed = first ? movement.time : created + wait;
		const day = this.calendar.dayOf(created);
		if (deposit && !shared) {
			const success = this.successOf(rail, day);
			for (let tries = 0; tries < 4 && this.random.chance(1 - success); tries += 1) {
				const time = created - this.random.integer(120, 4000) - tries * 4000;
				if (time > (person.kycPassedAt ?? created))
					this.add(person, time, 'deposit', rail, movement.usd, 'failed', undefined);
			}
		}
		if (completed >= this.calendar.end) {
			this.add(person, created, movement.direction, rail, movement.usd, 'pending', undefined);
			return;
		}
		const disputed = deposit && !first && rail.method === 'card' && this.random.chance(0.012);
		this.add(
			person,
			created,
			movement.direction,
			rail,
			movement.usd,
			disputed ? 'chargeback' : 'completed',
			completed
		);
	}

	private add(
		person: Person,
		time: number,
		direction: Movement['direction'],
		rail: Rail,
		usd: number,
		status: Status,
		completed: number | undefined
	): void {
		const day = this.calendar.dayOf(time);
		const asset = drawAsset(rail, person, this.random);
		const amount = roundSignificant(usd / this.rates.usd(asset, day), 5);
		const amountUsd = roundTo(amount * this.rates.usd(asset, day), 2);
		const done = status === 'completed' || status === 'chargeback';
		this.tally(direction, rail, status, amountUsd, day);
		const address = direction === 'withdrawal' && rail.method === 'onchain' ? addressOf(person) : '';
		this.rows.push({
			time,
			cells: [
				person.userId,
				this.calendar.timeText(time),
				direction,
				asset,
				amount,
				amountUsd,
				this.calendar.timeText(completed),
				status,
				rail.method,
				rail.provider,
				drawNetwork(asset, rail, this.random),
				done && rail.cost > 0 ? roundTo(amountUsd * rail.cost + 0.1, 2) : undefined,
				address,
				status === 'failed' ? this.random.pick(rail.failReasons) : ''
			]
		});
	}

	private tally(
		direction: Movement['direction'],
		rail: Rail,
		status: Status,
		usd: number,
		day: number
	): void {
		const completed = status === 'completed';
		if (direction === 'withdrawal') {
			if (completed) this.totals.completedWithdrawals += 1;
			return;
		}
		if (completed) {
			this.totals.completedDeposits += 1;
			this.totals.completedDepositUsd = roundTo(this.totals.completedDepositUsd + usd, 2);
		}
		if (rail.provider === decliningProvider) {
			const { before, since } = this.totals.provider;
			const pair = day >= this.timeline.providerMonth.firstDay ? since : before;
			pair[0] += 1;
			if (completed) pair[1] += 1;
		}
	}
}

/** Where an account withdraws to; the ring shares one address. */
export function addressOf(person: Person): string {
	if (person.role === 'ring') return 'a5c01d7e7';
	return `a${((person.index * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0')}`;
}
