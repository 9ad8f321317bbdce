export interface SampleOptions {
	/** Registered users. */
	users: number;
	/** Rows of trades.csv (user fills). */
	trades: number;
	/** Calendar months, the one of `end` included. */
	months: number;
	out: string;
	seed: number;
	/** Last day of the data, YYYY-MM-DD. */
	end: string;
}

/** A mistake in the arguments, told to the user in one line. */
export class OptionError extends Error {}

/** These reproduce the committed folder. */
export const defaultOptions: SampleOptions = {
	users: 8600,
	trades: 70_000,
	months: 14,
	out: 'sample-data',
	seed: 20260,
	end: '2026-10-31'
};

export const usage = `Writes the CSV exports of an invented exchange, the same for the same seed, with planted truths.

  npm run -s sample -- [--users N] [--trades N] [--months N] [--out DIR] [--seed N] [--end YYYY-MM-DD]

  --users N    registered users, from 1500                (${defaultOptions.users})
  --trades N   rows of trades.csv, at least 6 per user    (${defaultOptions.trades})
  --months N   calendar months covered, 10 to 36          (${defaultOptions.months})
  --out DIR    folder to write, made when missing         (${defaultOptions.out})
  --seed N     another seed gives another exchange        (${defaultOptions.seed})
  --end DAY    last day of a month                        (${defaultOptions.end})
`;

function wholeNumber(name: string, text: string, low: number, high: number): number {
	const value = Number(text);
	if (!/^\d+$/.test(text) || value < low || value > high) {
		throw new OptionError(`--${name} must be a whole number from ${low} to ${high}, not '${text}'`);
	}
	return value;
}

function lastDayOfMonth(text: string): string {
	const time = Date.parse(`${text}T00:00:00Z`);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(time)) {
		throw new OptionError(`--end must be a day such as 2026-10-31, not '${text}'`);
	}
	if (new Date(time).toISOString().slice(0, 10) !== text)
		throw new OptionError(`--end: no such day '${text}'`);
	if (new Date(time + 86_400_000).getUTCDate() !== 1) {
		throw new OptionError(`--end must be the last day of a month, not '${text}'`);
	}
	return text;
}

/** The options of a run, or `help` when only the usage is asked for. */
export function readOptions(args: readonly string[]): SampleOptions | 'help' {
	const options = { ...defaultOptions };
	for (let index = 0; index < args.length; index += 1) {
		const argument = args[index] ?? '';
		if (argument === '--help' || argument === '-h') return 'help';
		const [name, attached] = argument.split(/=(.*)/s);
		const text = attached ?? args[(index += 1)];
		if (!name?.startsWith('--')) throw new OptionError(`unexpected argument '${argument}' (see --help)`);
		if (text === undefined) throw new OptionError(`${name} needs a value (see --help)`);
		if (name === '--users') options.users = wholeNumber('users', text, 1500, 2_000_000);
		else if (name === '--trades') options.trades = wholeNumber('trades', text, 1, 1_000_000_000);
		else if (name === '--months') options.months = wholeNumber('months', text, 10, 36);
		else if (name === '--seed') options.seed = wholeNumber('seed', text, 0, 4_294_967_295);
		else if (name === '--end') options.end = lastDayOfMonth(text);
		else if (name === '--out') options.out = text;
		else throw new OptionError(`unknown option '${name}' (see --help)`);
	}
	if (options.out.trim() === '') throw new OptionError('--out needs a folder name');
	if (options.trades < options.users * 6) {
		throw new OptionError(
			`--trades must be at least 6 per user: ${options.users * 6} for ${options.users} users`
		);
	}
	return options;
}
