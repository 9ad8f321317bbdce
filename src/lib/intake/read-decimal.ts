/** Which sign parts whole from fraction. */

/** From sampled numbers; a single group of three digits tells nothing. */
export function decimalOf(numbers: readonly string[]): '.' | ',' {
	const cells = numbers.map((cell) => cell.replace(/[\sA-Za-z$€£¥₮+-]/g, ''));
	const commas = cells.filter(
		(cell) => /^\d+(?:\.\d{3})*,\d+$/.test(cell) && !/^[1-9]\d{0,2},\d{3}$/.test(cell)
	);
	const dots = cells.filter(
		(cell) => /^\d+(?:,\d{3})*\.\d+$/.test(cell) && !/^[1-9]\d{0,2}\.\d{3}$/.test(cell)
	);
	return commas.length > dots.length ? ',' : '.';
}
