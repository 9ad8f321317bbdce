import process from 'node:process';
import { generateSample } from './sample/generate';
import { OptionError, readOptions, usage } from './sample/options';

/** `npm run -s sample -- …`: writes an invented exchange's exports; the exit code is 2 for bad arguments. */
export async function main(args: string[]): Promise<number> {
	try {
		const options = readOptions(args);
		if (options === 'help') {
			process.stdout.write(usage);
			return 0;
		}
		const rows = generateSample(options);
		for (const [table, count] of Object.entries(rows)) process.stdout.write(`${table}\t${count}\n`);
		return 0;
	} catch (error) {
		if (!(error instanceof OptionError)) throw error;
		process.stderr.write(`sample: ${error.message}\n`);
		return 2;
	}
}
