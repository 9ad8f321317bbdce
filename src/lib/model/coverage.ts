/** What the model holds: its days, and who is in it. */
import type { Engine } from '$lib/engine/engine';
import coverageSql from './coverage.sql?raw';
import factsSql from './facts.sql?raw';

/** First and last day with data, and the last complete one; `YYYY-MM-DD`. */
export interface Coverage {
	first: string;
	last: string;
	asOf: string;
}

/** Reads the days the model covers; null while nothing with a date is loaded. */
export async function readCoverage(engine: Engine): Promise<Coverage | null> {
	const { rows } = await engine.run(coverageSql);
	const row = rows[0];
	if (!row || row.first_on === null || row.last_on === null) return null;
	return { first: String(row.first_on), last: String(row.last_on), asOf: String(row.as_of_on) };
}

/** Counts of users and of what could not be valued, for the words beside the numbers. */
export interface ModelFacts {
	knownUsers: number;
	unknownUsers: number;
	internal: number;
	marketMakers: number;
	api: number;
	unpricedFees: number;
	/** Fills quoted in an asset without a USD value: 0 in turnover. */
	unpricedFills: number;
	/** Records dated after they were loaded: left out of the days covered. */
	datedAhead: number;
	/** As many are that the clock must be wrong: they count. */
	clockBehind: number;
	/** Symbols that name no quote known here, and some of them; their fills are taken as quoted in USD. */
	unsplitSymbols: { count: number; examples: string[] };
	/** Values present in the data, for the scope's choices. */
	dimensions: { product: string[]; country: string[]; channel: string[]; device: string[] };
}

/** Reads the facts of the model as it stands. */
export async function readFacts(engine: Engine): Promise<ModelFacts> {
	const { rows } = await engine.run(factsSql);
	const values = (name: string) =>
		rows.filter((row) => row.fact === name && row.value !== null).map((row) => String(row.value));
	const count = (name: string) => Number(rows.find((row) => row.fact === name)?.amount ?? 0);
	return {
		knownUsers: count('known_users'),
		unknownUsers: count('unknown_users'),
		internal: count('internal'),
		marketMakers: count('market_makers'),
		api: count('api'),
		unpricedFees: count('unpriced_fees'),
		unpricedFills: count('unpriced_fills'),
		datedAhead: count('dated_ahead'),
		clockBehind: count('clock_behind'),
		unsplitSymbols: { count: count('unsplit_symbols'), examples: values('unsplit_symbol') },
		dimensions: {
			product: values('product'),
			country: values('country'),
			channel: values('channel'),
			device: values('device')
		}
	};
}
