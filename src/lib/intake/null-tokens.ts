/** Texts that stand for nothing in real exports, lower case. */
export const nullTokens: readonly string[] = [
	'',
	'-',
	'--',
	'---',
	'—',
	'n/a',
	'#n/a',
	'null',
	'nan',
	'nil',
	'none',
	'undefined',
	'\\n'
];

const tokens: ReadonlySet<string> = new Set(nullTokens);

/** Whether a cell holds nothing. */
export function isNothing(cell: string | undefined): boolean {
	return cell === undefined || tokens.has(cell.trim().toLowerCase());
}
