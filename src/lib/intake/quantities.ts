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
	const numbers = (index: number): (number | undefined)[] =>
		rows.map((row) => sampledNumber(row[index], decimal));
	const prices = numbers(price);
	const columns = candidates.map((index) => ({ index, numbers: numbers(index) }));
	const fitting: { base: number; quote: number }[] = [];
	for (const base of columns) {
		for (const quote of columns) {
			if (base === quote || !isProduct(prices, base.numbers, quote.numbers)) continue;
			fitting.push({ base: base.index, quote: quote.index });
			if (fitting.length > 1) return undefined;
		}
	}
	return fitting[0];
}

type Numbers = readonly (number | undefined)[];

/** The median error is small where more than half of them are: nothing has to be sorted. */
function isProduct(prices: Numbers, bases: Numbers, quotes: Numbers): boolean {
	let filled = 0;
	let close = 0;
	for (let row = 0; row < prices.length; row += 1) {
		const [price, base, quote] = [prices[row], bases[row], quotes[row]];
		if (!price || !base || !quote) continue;
		filled += 1;
		if (Math.abs((price * base) / quote - 1) < tolerance) close += 1;
	}
	return close > Math.floor(filled / 2);
}
