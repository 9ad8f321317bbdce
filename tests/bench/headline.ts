/** The numbers a reader looks at first, by name: what contenders must agree on before their times are compared. */

export type Headline = Record<string, number>;

/** Doubles summed in another order differ in their last digits. */
const tolerance = 1e-9;

/** `equal`, with how many numbers that are, or the first difference in words. */
export function agreement(expected: Headline, found: Headline): string {
	const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
	const wrong = names.filter((name) => !isSame(expected[name], found[name]));
	const [first] = wrong;
	if (first === undefined) return `equal in ${names.length} numbers`;
	return `DIFFERENT in ${wrong.length} of ${names.length} numbers, such as ${first}: ${expected[first]} and ${found[first]}`;
}

function isSame(a: number | undefined, b: number | undefined): boolean {
	if (a === undefined || b === undefined) return false;
	return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}
