/** The part of the data every report looks at: one choice, kept in the URL, applied in one place. */

export const exclusions = ['internal', 'market_makers', 'api'] as const;
export type Exclusion = (typeof exclusions)[number];

/** What the reader chose; anything absent is left to the report or the data. */
export interface Scope {
	/** First and last reporting day, `YYYY-MM-DD`, both included. */
	from?: string;
	to?: string;
	/** Evaluate as if the data ended with this day. */
	asOf?: string;
	/** Minutes the reporting time zone is ahead of UTC. */
	zone: number;
	weekStart: 'monday' | 'sunday';
	product: string[];
	country: string[];
	channel: string[];
	device: string[];
	/** Names of saved segments: users of any of them. */
	segment: string[];
	exclude?: Exclusion[];
}

export const defaultScope: Scope = {
	zone: 0,
	weekStart: 'monday',
	product: [],
	country: [],
	channel: [],
	device: [],
	segment: []
};

/** A scope with nothing left open: what the queries are bound to and what the page prints. */
export interface ResolvedScope extends Scope {
	from: string;
	to: string;
	/** The last complete day. Buckets reaching past it are incomplete. */
	asOf: string;
	/** First and last day with any data, the last one perhaps incomplete. */
	first: string;
	last: string;
	/** Whether the as-of day leaves later data out. */
	isCut: boolean;
	exclude: Exclusion[];
}

/** Whether what is kept of each week and kind of users answers: nothing is chosen that it does not tell apart. */
export function isOfKinds({ product, segment, weekStart, isCut }: ResolvedScope): boolean {
	return product.length === 0 && segment.length === 0 && weekStart === 'monday' && !isCut;
}
