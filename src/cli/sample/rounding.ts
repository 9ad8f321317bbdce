/** Powers of ten from 10⁰ to 10⁸. */
const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

export function roundTo(value: number, decimals: number): number {
	const power = powers[decimals] ?? 1;
	return Math.round(value * power) / power;
}

/** How many decimals keep `digits` significant digits of a value, from 0 to 6. */
function decimalsFor(value: number, digits: number): number {
	const magnitude = Math.floor(Math.log10(value));
	return Math.min(6, Math.max(0, digits - 1 - magnitude));
}

export function roundSignificant(value: number, digits: number): number {
	return value > 0 ? roundTo(value, decimalsFor(value, digits)) : 0;
}

/** A small quantity without an exponent: at most eight decimals, no trailing zeros. */
export function plainNumber(value: number): string {
	const text = String(value);
	return text.includes('e') ? value.toFixed(8).replace(/0+$/, '').replace(/\.$/, '') : text;
}
