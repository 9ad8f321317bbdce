/** What an export means: one table the reports know, described once for mapping, checking and help. */

/**
 * How a column's text becomes a value: `id` and `text` stay text (trimmed), `time` is a UTC timestamp, `day`
 * a date, `money` and `quantity` doubles, `count` a whole number, `flag` true or false, `enum` one of `values`.
 */
export type ColumnKind = 'id' | 'text' | 'time' | 'day' | 'money' | 'quantity' | 'count' | 'flag' | 'enum';

export interface EntityColumn {
	name: string;
	kind: ColumnKind;
	/** A row without it is rejected. */
	required?: boolean;
	/** Such as `USD`, `base`, `quote`, `ms`, `bps`. */
	unit?: string;
	/** Other names seen in real exports, English and Chinese; compared after {@link normaliseHeader}. */
	synonyms: string[];
	/**
	 * Each canonical value with the spellings that mean it (lower case). An `enum` takes nothing else; a `text`
	 * keeps what it does not know as it came, so that an exchange's own event names survive.
	 */
	values?: Record<string, string[]>;
	/** Numbers some exports write instead, the most common table first; a sample that fits several is asked about. */
	codes?: CodeTable[];
	/** Letters are raised: symbols and assets. */
	upperCase?: true;
	/** Stored without its sign, which exports use only to repeat the direction. */
	unsigned?: true;
	help: { en: string; zh: string };
}

/** What the numbers of one back office mean. */
export interface CodeTable {
	/** Code to value. */
	values: Record<string, string>;
	/** Headers, as compared, under which this table alone is meant. */
	headers?: string[];
}

export interface Entity {
	name: string;
	label: { en: string; zh: string };
	/** One sentence: what one row is. */
	grain: { en: string; zh: string };
	columns: EntityColumn[];
	/**
	 * At least one set must be mapped in full, and at least one must give a positive number in each row;
	 * for trades the traded value: quote_qty, base_qty × price, or notional_usd. Text columns need only be there.
	 */
	oneOf?: string[][];
	/** The `oneOf` numbers need only be readable: a balance may be zero, a reward may be taken back. */
	oneOfAnySign?: true;
	/** Lower comes first in lists. */
	order: number;
}

/** Header text as compared: NFKC, lower case, without byte-order mark, blanks, `_ - . ( ) （ ）` and zone suffix. */
export function normaliseHeader(header: string): string {
	return header
		.normalize('NFKC')
		.replace(/\uFEFF/g, '')
		.toLowerCase()
		.replace(/\((utc|gmt)[^)]*\)/g, '')
		.replace(/[\s_\-.()[\]/&#:"']/g, '');
}
