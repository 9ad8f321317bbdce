/** The two ways text from outside may enter SQL. */

/** A name as a quoted identifier. */
export function identifier(name: string): string {
	return `"${name.replaceAll('"', '""').replaceAll('\u0000', '')}"`;
}

/** Text as a string literal. */
export function literal(text: string): string {
	return `'${text.replaceAll("'", "''").replaceAll('\u0000', '')}'`;
}
