/** `npm run -s bench`: how fast Tapedeck is next to what else could do the work. Prints one Markdown table. */
import process from 'node:process';
import { dataFolder } from './data';
import { nodeLines } from './node-lines';
import { readOptions, usage, type BenchOptions } from './options';
import { installPackages, lendNativeEngine } from './packages';
import { markdownTable, type Line } from './table';

/** Trades up to which everything fits into memory, several times over. */
const largest = 3_000_000;

/** The exit code is 0 whatever is met or missed, 2 for bad arguments. */
export async function main(args: string[]): Promise<number> {
	const options = readOptions(args);
	if (options === 'help') {
		process.stdout.write(usage);
		return args.includes('--help') ? 0 : 2;
	}
	const folder = options.data ?? dataFolder(options.trades, options.users);
	const isLarge = options.trades > largest;
	const lines: Line[] = [];
	installPackages();
	const takeBack = lendNativeEngine();
	try {
		if (!options.behaviour)
			lines.push(...(await (isLarge ? large(folder, options) : small(folder, options))));
		const { behaviourLines } = await import('./behaviour/lines');
		lines.push(...(await behaviourLines(folder, isLarge ? 1 : options.rounds, isLarge)));
	} finally {
		takeBack();
	}
	process.stdout.write(markdownTable(lines));
	return 0;
}

async function small(folder: string, options: BenchOptions): Promise<Line[]> {
	const { lines, samples } = await nodeLines(folder, options);
	if (!options.browser) return lines;
	const { browserLines } = await import('./browser/lines');
	return [...lines, ...(await browserLines(folder, options, samples))];
}

async function large(folder: string, options: BenchOptions): Promise<Line[]> {
	const { largeLines } = await import('./browser/large/lines');
	return largeLines(folder, options);
}
