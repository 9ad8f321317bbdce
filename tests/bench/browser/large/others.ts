/** The contenders of a large run that need no browser, each in its own way of not running out of memory. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { openNativeEngine } from '$lib/engine/native';
import { timed, type Sample } from '../../clock';
import { firstTables, loadTables, openEmpty } from '../../pipeline';
import { root } from '../../places';

/** Users, trades and the model, by the same code and SQL. */
export async function measureNative(folder: string): Promise<Sample> {
	const dataset = await openEmpty(await openNativeEngine());
	const { sample } = await timed(() => loadTables(dataset, folder, firstTables));
	await dataset.engine.close();
	return sample;
}

/** Megabytes a JavaScript heap may take: what a page of Chromium is given. */
const heap = 4096;
const longest = 20 * 60_000;

/** What became of reading users and trades and computing the first report in a process of its own. */
export function measureRival(folder: string): string {
	const start = performance.now();
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[`--max-old-space-size=${heap}`, 'src/cli/launch.mjs', 'tests/bench/rival/alone.ts', folder],
		{ cwd: root, encoding: 'utf8', timeout: longest, maxBuffer: 1e8 }
	);
	const spent = `${((performance.now() - start) / 1000).toFixed(0)} s`;
	if (status === 0) return `${stdout.trim()}; within ${heap} MB of JavaScript heap`;
	if (status === null && !/heap/.test(stderr)) return `not done after ${spent}`;
	const why = /heap out of memory|Allocation failed/.test(stderr) ? 'ran out of memory' : 'failed';
	const first = stderr.split('\n').find((line) => /error/i.test(line)) ?? '';
	return `${why} after ${spent} with ${heap} MB of JavaScript heap: ${path.basename(first.trim()).slice(0, 120)}`;
}
