import process from 'node:process';
import { writePreparedSample } from './sample/prepared';

/** Part of the build: `prepare-sample <folder of CSV files> <database file> <first visit>`. */
export async function main([folder, target, visit]: string[]): Promise<number> {
	if (!folder || !target || !visit) {
		process.stderr.write('prepare-sample: a folder of CSV files, and the two files to write.\n');
		return 2;
	}
	await writePreparedSample(folder, target, visit);
	return 0;
}
