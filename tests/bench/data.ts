/** The invented exchange everything is measured on. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { generateSample } from '../../src/cli/sample/generate';
import { defaultOptions } from '../../src/cli/sample/options';
import { benchFolder } from './places';

/** The folder with the exports of that many trades and users; written once, the same every time. */
export function dataFolder(trades: number, users: number): string {
	const out = path.join(benchFolder, `${trades}-${users}`);
	// The answer key is written last.
	if (existsSync(path.join(out, 'answer_key.json'))) return out;
	process.stderr.write(`Inventing ${trades} trades of ${users} users …\n`);
	generateSample({ ...defaultOptions, trades, users, out });
	return out;
}
