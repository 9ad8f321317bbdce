/** Control totals: whether what is loaded agrees with what another system says. */
import type { Engine } from '$lib/engine/engine';
import reconciliationSql from './reconciliation.sql?raw';

export const totals = ['trades', 'turnover_usd', 'fees_usd', 'deposits_usd'] as const;
export type Total = (typeof totals)[number];

export interface Reconciled {
	/** First and last day, `YYYY-MM-DD`. */
	from: string;
	to: string;
	total: Total;
	expected: number;
	found: number;
	/** found − expected. */
	difference: number;
	/** `uncovered`: it differs, and the data does not reach over the whole period. */
	state: 'agrees' | 'differs' | 'uncovered';
	/** The data holds exactly twice, or half, of what is expected: one of the two counts both sides of a match. */
	factor?: 'double' | 'half';
}

/** Sums of many doubles differ in their last digits. */
const relativeTolerance = 1e-6;
/** USD; totals are handed over in cents. */
const roundingTolerance = 0.005;

/** Every control total beside ours, by period; empty where none is loaded. */
export async function reconcile(engine: Engine): Promise<Reconciled[]> {
	const { rows } = await engine.run(reconciliationSql);
	return rows.map((row) =>
		compared({
			from: String(row['from_on']),
			to: String(row['to_on']),
			total: totals.find((total) => total === row['total']) ?? 'trades',
			expected: Number(row['expected']),
			found: Number(row['found']),
			isCovered: row['is_covered'] === true
		})
	);
}

/** Judges one total. */
export function compared({
	isCovered,
	...given
}: Pick<Reconciled, 'from' | 'to' | 'total' | 'expected' | 'found'> & { isCovered: boolean }): Reconciled {
	const { total, expected, found } = given;
	const isNear = (value: number): boolean => {
		const tolerance =
			total === 'trades' ? 0 : Math.max(roundingTolerance, Math.abs(value) * relativeTolerance);
		return Math.abs(found - value) <= tolerance;
	};
	const agrees = isNear(expected);
	return {
		...given,
		difference: found - expected,
		state: agrees ? 'agrees' : isCovered ? 'differs' : 'uncovered',
		...(!agrees && expected !== 0 && isNear(2 * expected) ? { factor: 'double' as const } : {}),
		...(!agrees && expected !== 0 && isNear(expected / 2) ? { factor: 'half' as const } : {})
	};
}
