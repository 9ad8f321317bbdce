/** What a run of the benchmarks may be asked for. */

export interface BenchOptions {
	/** Rows of trades.csv. */
	trades: number;
	/** Registered users. */
	users: number;
	/** How often everything is measured; the medians are printed. */
	rounds: number;
	/** Measure the built app in Chromium too. */
	browser: boolean;
	/** Measure nothing but the behaviour reports. */
	behaviour: boolean;
	/** The exports to measure on, where they lie already. */
	data?: string;
}

export const usage = `Measures Tapedeck against what it is compared with, on an invented exchange.

  npm run -s bench -- [--trades N] [--users N] [--rounds N] [--browser] [--behaviour] [--data DIR]

  --trades N   rows of trades.csv, at least 6 per user   (1000000)
  --users N    registered users, from 1500               (40000)
  --rounds N   repetitions, medians are printed          (3)
  --browser    also the built app in Chromium
  --behaviour  only the behaviour reports over plain SQL
  --data DIR   exports written before with npm run sample, of that many trades

Above 3000000 trades only imports, the model and the behaviour reports are measured: in Chromium, its tables on disk, next to a plain typed
load, native DuckDB on one thread, and PapaParse with Arquero within 4 GB.
`;

/** Reads the arguments; `help` for anything not understood. */
export function readOptions(args: readonly string[]): BenchOptions | 'help' {
	const options: BenchOptions = {
		trades: 1_000_000,
		users: 40_000,
		rounds: 3,
		browser: false,
		behaviour: false
	};
	for (let index = 0; index < args.length; index += 1) {
		const [name, attached] = (args[index] ?? '').split('=');
		if (name === '--browser') {
			options.browser = true;
			continue;
		}
		if (name === '--behaviour') {
			options.behaviour = true;
			continue;
		}
		const text = attached ?? args[(index += 1)];
		if (name === '--data' && text) {
			options.data = text;
			continue;
		}
		const value = Number(text);
		if (!Number.isInteger(value) || value < 1) return 'help';
		if (name === '--trades') options.trades = value;
		else if (name === '--users') options.users = value;
		else if (name === '--rounds') options.rounds = value;
		else return 'help';
	}
	return options;
}
