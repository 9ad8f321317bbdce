/** The rows looked up by name, and the few counts every block needs. */
import { addDays } from '../period';
import { states, type State } from './params';
import type { Context, Rows } from './queries';
import type { Measure, Side, Tier } from './text';

export type SummaryRow = Rows['summary'][number];
type InequalityRow = Rows['inequality'][number];

/** The states in which a user still trades, and those in which one has fallen silent. */
export const trading: readonly Side[] = ['new', 'active', 'returned', 'at_risk'];
export const silent: readonly Side[] = ['dormant', 'churned'];
export const traderStates: readonly State[] = states.filter((state) => state !== 'never_traded');

export interface Tally {
	users: number;
	traders: number;
	/** The row of a tier; undefined when nobody is in it. */
	row(tier: Tier): SummaryRow | undefined;
	count(tier: Tier): number;
	inequality(measure: Measure): InequalityRow | undefined;
	/** Users in one of the first states then and one of the second now. */
	moved(then: readonly Side[], now: readonly Side[]): number;
	/** The earlier day of the comparison, `YYYY-MM-DD`. */
	then: string;
	now: string;
	/** The state most traders are in; undefined without traders. */
	largest: State | undefined;
}

/** Looks the rows up once; a tier or move without a row counts as 0. */
export function tallyOf(rows: Rows, { params, scope }: Context): Tally {
	const tiers = new Map(rows.summary.map((row) => [row.tier, row]));
	const count = (tier: Tier) => tiers.get(tier)?.users ?? 0;
	const traders = count('all') - count('never_traded');
	return {
		users: count('all'),
		traders,
		row: (tier) => tiers.get(tier),
		count,
		inequality: (measure) => rows.inequality.find((row) => row.measure === measure),
		moved: (then, now) =>
			rows.movement
				.filter((row) => includes(then, row.state_then) && includes(now, row.state_now))
				.reduce((sum, row) => sum + row.users, 0),
		then: params.compare_on === '' ? addDays(scope.asOf, -30) : params.compare_on,
		now: scope.asOf,
		largest: traders > 0 ? [...traderStates].sort((a, b) => count(b) - count(a))[0] : undefined
	};
}

function includes(sides: readonly Side[], side: string): boolean {
	return sides.some((one) => one === side);
}
