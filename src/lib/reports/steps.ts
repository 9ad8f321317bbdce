/** One query's steps as the beginning of another, so that a list of users and the number it stands behind are one text. */

/**
 * The steps of a query before the one named, or before its answer, then further steps and an answer. Throws when there
 * is no such step: a renamed step is found when the report is loaded, not when somebody asks.
 */
export function goOn(sql: string, before: string | undefined, further: string): string {
	const end =
		before === undefined ? sql.search(/\nselect\b(?![\s\S]*\nselect\b)/) : sql.indexOf(`\n${before} as (`);
	if (end < 0) throw new Error(`The query has no step ${before ?? 'select'}.`);
	// What stands after the last step is said of the one that is left out.
	const steps = sql.slice(0, end).replace(/\)(,?)(\s|--[^\n]*)*$/, ')');
	return `${steps},\n${further.trim()}`;
}
