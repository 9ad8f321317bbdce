import type { Person } from './person';

export type Product = 'spot' | 'perp' | 'margin' | 'convert';
export type Liquidity = 'maker' | 'taker';

/** Fee in basis points of traded value by VIP level: [spot taker, spot maker, perpetual taker, perpetual maker]. */
const schedule: [number, number, number, number][] = [
	[10, 8, 5.5, 2],
	[8, 6, 5, 1.8],
	[7, 5, 4.5, 1.6],
	[6, 4, 4, 1.4],
	[5, 3, 3.5, 1.2],
	[4, 2, 3, 1]
];
/** Market makers are paid for resting orders. */
const makerProgram: [number, number, number, number] = [2.5, -0.8, 2.2, -0.5];

/** USD of monthly volume that lifts an account to VIP 1, 2, 3, 4 and 5. */
const vipThresholds = [1_000_000, 5_000_000, 20_000_000, 75_000_000, 200_000_000];

export function vipLevelFor(monthlyVolume: number): number {
	return vipThresholds.filter((threshold) => monthlyVolume >= threshold).length;
}

/** Basis points charged; negative is paid out to the account. Convert carries its price in the spread. */
export function feeRate(person: Person, product: Product, liquidity: Liquidity): number {
	if (product === 'convert') return 0;
	const rates = person.kind === 'maker' ? makerProgram : (schedule[person.vipLevel] ?? makerProgram);
	const offset = product === 'perp' ? 2 : 0;
	return rates[offset + (liquidity === 'maker' ? 1 : 0)] ?? 0;
}
