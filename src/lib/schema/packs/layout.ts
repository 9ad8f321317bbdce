/** A known export: its exact headers and what they mean. Plain data, one file per venue. */

interface Named {
	en: string;
	zh: string;
}

/** Rows of other kinds in the same file: only those with one of these words (lower case) are read. */
export interface RowFilter {
	header: string;
	keep: string[];
	/** Reason code under which the others are counted. */
	reason: string;
}

/** A spot trade written as two rows, what came and what went. Headers by name. */
export interface LegHeaders {
	/** Rows of one trade agree in these. */
	key: string[];
	symbol: string;
	/** The coin of the leg. */
	coin: string;
	amount: string;
	side: string;
	fee: string;
	feeAsset: string;
	/** Rows without one of these words (lower case) are whole trades by themselves. */
	onlyWhere?: { header: string; values: string[] };
}

export interface Layout {
	/** Stable, such as `binance.spot-trades-new`. */
	id: string;
	label: Named;
	/** Name of the entity; undefined for a file none of our tables can take. */
	entity?: string;
	/** Each spelling of the header row, cells parted by `;`. Order does not count. */
	headers: string[];
	/**
	 * Entity columns in the order of `headers`, parted by `;`, empty where a header is not used. `a+b` feeds two: the
	 * number `a`, and from the same cell `b`: its glued unit, or for a side its sign.
	 */
	columns?: string;
	/** Minutes east of UTC of times without an offset, where neither header nor preamble names a zone. */
	zoneMinutes?: number;
	paidFee?: 'positive' | 'negative';
	dateOrder?: 'ymd' | 'dmy' | 'mdy';
	/** Quantities carry a sign that only repeats the side. */
	unsigned?: true;
	/** Quantities are coins also where the symbol is that of a contract. */
	isInCoins?: true;
	constants?: Record<string, string>;
	/** By entity column: spellings of the file (lower case) to our value. */
	values?: Record<string, Record<string, string>>;
	rows?: RowFilter;
	legs?: LegHeaders;
	/** With buyer and seller in one row: the header that says which of them took. */
	taker?: string;
	/** Many exports have these headers: the venue is a likeness, not a certainty. */
	isWeak?: true;
	/** A dump with any number of further columns: the names alone are telling. */
	isPart?: true;
	/** What to export instead, for a file that cannot be taken. */
	instead?: Named;
}

export interface Venue {
	name: Named;
	layouts: Layout[];
}
