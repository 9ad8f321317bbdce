import process from 'node:process';
import { writePreparedSample } from './sample/prepared';

/** Part of the build: `prepare-sample <folder of CSV files> <database file>`. */
export async function main([folder, target]: string[]): Promise<number> {
	if (!folder || !target) {
		process.stderr.write('prepare-sample: a folder of CSV files, and the file to write.\n');
		return 2;
	}
	await writePreparedSample(folder, target);
	return 0;
}
