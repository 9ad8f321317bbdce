/** Round numbers for an axis. */

/**
 * Equally spaced round numbers from at or below `low` to at or above `high`, four to six of them as a rule. `whole`
 * keeps to integers: there is no half a user.
 */
export function ticks(low: number, high: number, whole = false): number[] {
	const rough = (high - low) / 4 || Math.abs(high) / 4 || (whole ? 1 : 0.25);
	const power = 10 ** Math.floor(Math.log10(rough));
	const nice = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
	const step = whole ? Math.max(1, Math.ceil(nice)) : nice;
	const first = Math.floor(low / step + 1e-9);
	const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
	return Array.from({ length: last - first + 1 }, (_, index) =>
		Number(((first + index) * step).toPrecision(12))
	);
}
