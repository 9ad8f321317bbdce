/** Base or quote? `Amount`, `Volume` and `Total` mean opposite things on different exchanges; arithmetic tells. */

/** How far price × base may be from quote, as a share, in the median row. */
const tolerance = 0.005;

/** A number as sampled, glued units and thousands separators included; undefined when it is none. */
function sampledNumber(cell: string | undefined, decimal: '.' | ','): number | undefined {
	const text = (cell ?? '').normalize('NFKC').replace(/[\s']/g, '');
	const found = text.match(/^[^\d+-]?([+-]?\d[\d.,]*(?:[eE][-+]?\d+)?)[^\d.,]*$/)?.[1];
	if (!found) return undefined;
	const plain = decimal === ',' ? found.replaceAll('.', '').replace(',', '.') : found.replaceAll(',', '');
	const value = Number(plain);
	return Number.isFinite(value) ? value : undefined;
}

/**
 * Finds the only pair of columns with price × base = quote in the median sampled row (within 0.5 %).
 * Undefined when none or several pairs fit: then only a person can tell.
 */
export function resolveQuantities(
	rows: readonly (readonly string[])[],
	price: number,
	candidates: readonly number[],
	decimal: '.' | ','
): { base: number; quote: number } | undefined {
	const fitting: { base: number; quote: number }[] = [];
	for (const base of candidates) {
		for (const quote of candidates) {
			if (base !== quote && medianError(rows, price, base, quote, decimal) < tolerance)
				fitting.push({ base, quote });
		}
	}
	return fitting.length === 1 ? fitting[0] : undefined;
}

function medianError(
	rows: readonly (readonly string[])[],
	price: number,
	base: number,
	quote: number,
	decimal: '.' | ','
): number {
	const errors: number[] = [];
	for (const row of rows) {
		const [p, b, q] = [price, base, quote].map((index) => sampledNumber(row[index], decimal));
		if (p && b && q) errors.push(Math.abs((p * b) / q - 1));
	}
	errors.sort((first, second) => first - second);
	return errors[Math.floor(errors.length / 2)] ?? Infinity;
}
