/** File names that say what is inside: `tapedeck_retention_triangle_2026-08-03_2026-10-31.png`. */

/** What goes into a name, in this order; empty parts are left out. */
interface NameParts {
	report: string;
	/** Block id; leave out for a whole report. */
	block?: string;
	/** Days as `YYYY-MM-DD`. */
	from?: string;
	to?: string;
	/** What the reader chose otherwise than by default, such as `definition-mixpanel`; cut off where the name gets too long. */
	choices?: readonly string[];
}

const longest = 120;

/** Letters of any script, digits and hyphens only, so that it is safe on every disk. `extension` without the dot. */
export function fileName(parts: NameParts, extension: string): string {
	const { report, block = '', from = '', to = '', choices = [] } = parts;
	const words = ['tapedeck', report, block, from, to, ...choices];
	const name = words.map(safe).filter(Boolean).join('_');
	return `${[...name].slice(0, longest).join('')}.${extension.replace(/[^a-z0-9.]/gi, '')}`;
}

function safe(word: string): string {
	return word
		.normalize('NFC')
		.replace(/[^\p{Letter}\p{Mark}\p{Number}-]+/gu, '-')
		.replace(/-{2,}/g, '-')
		.replace(/^-|-$/g, '');
}
