/** `npm run -s bench`: how fast Tapedeck is next to what else could do the work. Prints one Markdown table. */
import process from 'node:process';
import { dataFolder } from './data';
import { nodeLines } from './node-lines';
import { readOptions, usage } from './options';
import { installPackages, lendNativeEngine } from './packages';
import { markdownTable } from './table';

/** Trades up to which everything fits into memory, several times over. */
const largest = 3_000_000;

/** The exit code is 0 whatever is met or missed, 2 for bad arguments. */
export async function main(args: string[]): Promise<number> {
	const options = readOptions(args);
	if (options === 'help') {
		process.stdout.write(usage);
		return args.includes('--help') ? 0 : 2;
	}
	const folder = dataFolder(options.trades, options.users);
	if (options.trades > largest) {
		const { largeLines } = await import('./browser/large/lines');
		process.stdout.write(markdownTable(await largeLines(folder, options)));
		return 0;
	}
	installPackages();
	const takeBack = lendNativeEngine();
	const { lines, samples } = await nodeLines(folder, options).finally(takeBack);
	if (options.browser) {
		const { browserLines } = await import('./browser/lines');
		lines.push(...(await browserLines(folder, options, samples)));
	}
	process.stdout.write(markdownTable(lines));
	return 0;
}
