/** Keeps a number and its sign or unit on one line: `95 %`, `1.2 h`. */
export function unbroken(text: string): string {
	return text.replace(/(\d) (?=(?:%|pp|h|min|days?|bps)(?![\p{L}\p{N}]))/gu, '$1\u00a0');
}
