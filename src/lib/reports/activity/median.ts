/** Values with how often each occurs, in ascending order: medians and classes without the single values. */
export interface Tally {
	value: number;
	amount: number;
}

export function total(tallies: readonly Tally[]): number {
	return tallies.reduce((sum, { amount }) => sum + amount, 0);
}

/** The middle value, of an even number the mean of the two middle ones; null of none. */
export function median(tallies: readonly Tally[]): number | null {
	const all = total(tallies);
	if (all === 0) return null;
	const upper = valueAt(tallies, Math.floor(all / 2));
	return all % 2 === 1 ? upper : (valueAt(tallies, all / 2 - 1) + upper) / 2;
}

function valueAt(tallies: readonly Tally[], place: number): number {
	let passed = 0;
	for (const { value, amount } of tallies) {
		passed += amount;
		if (passed > place) return value;
	}
	return tallies.at(-1)?.value ?? 0;
}

export interface Class {
	from: number;
	/** null: and more. */
	to: number | null;
	amount: number;
}

const starts = [1, 2, 3, 4, 6, 11, 21, 41];

/** Into classes that widen: 1, 2, 3, 4–5, 6–10, 11–20, 21–40 and more; empty ones at the end are left out. */
export function classes(tallies: readonly Tally[]): Class[] {
	const highest = tallies.at(-1)?.value ?? 0;
	return starts
		.filter((from) => from <= highest)
		.map((from, place) => {
			const next = starts[place + 1];
			const isIn = ({ value }: Tally) => value >= from && (next === undefined || value < next);
			return { from, to: next === undefined ? null : next - 1, amount: total(tallies.filter(isIn)) };
		});
}
