/** The part of a run for files too large for the other contenders: the engine of the page on the browser's file system. */
import path from 'node:path';
import process from 'node:process';
import type { BenchOptions } from '../../options';
import { ours, plain } from '../../import';
import { Samples } from '../../samples';
import { ratioLine, type Line } from '../../table';
import { watchMemory } from './memory';
import { openMeasuringSite } from './site';

const measure = 'import of trades.csv in Chromium, kept on disk';
const redrop = 'trades.csv in Chromium, every row there already';

/** Loads trades.csv plainly and through the intake, each on a fresh profile; then users, trades and the model. */
export async function largeLines(folder: string, { rounds }: BenchOptions): Promise<Line[]> {
	const samples = new Samples();
	for (let round = 0; round < rounds; round += 1) {
		process.stderr.write(`Large round ${round + 1} of ${rounds} …\n`);
		const { times } = await visit(folder, ['trades'], round % 2 === 1 ? 'intake first' : 'plain first');
		for (const name of [ours, plain]) samples.add(measure, name, seconds(times[name]));
	}
	const { times, peak } = await visit(folder, ['users', 'trades'], 'model');
	const again = Object.keys(times).filter((name) => name.endsWith(' again'));
	const once = Object.entries(times).filter(([name]) => !again.includes(name));
	const steps = once.map(([name, spent]) => `${name} ${(spent / 1000).toFixed(1)} s`);
	const total = once.reduce((sum, [, spent]) => sum + spent, 0) / 1000;
	samples.add(redrop, 'dropped again', seconds(times['trades.csv again']));
	samples.add(redrop, 'dropped first', seconds(times['trades.csv']));
	return [
		ratioLine(samples, measure, [ours, plain], 1.5),
		ratioLine(samples, redrop, ['dropped again', 'dropped first']),
		{
			measure: 'users, trades and model in Chromium',
			value: `${total.toFixed(0)} s`,
			target: '',
			verdict: '',
			context: steps.join('; ')
		},
		{
			measure: 'peak memory of the page, engine included',
			value: `${peak.toFixed(0)} MB`,
			target: '',
			verdict: '',
			context: 'resident memory of the largest browser process'
		}
	];
}

function seconds(milliseconds: number | undefined): { wall: number; cpu: number } {
	// The browser's processor time is not this process's to know.
	return { wall: (milliseconds ?? NaN) / 1000, cpu: NaN };
}

async function visit(
	folder: string,
	tables: readonly string[],
	job: 'plain first' | 'intake first' | 'model'
): Promise<{ times: Record<string, number>; peak: number }> {
	const site = await openMeasuringSite();
	try {
		const page = await site.context.newPage();
		page.setDefaultTimeout(0);
		await page.goto(site.address);
		await page.waitForFunction(() => 'measureLoads' in window, null, { timeout: 60_000 });
		await page.setInputFiles(
			'input',
			tables.map((table) => path.join(folder, `${table}.csv`))
		);
		const stop = watchMemory(site.profile);
		const times = await page.evaluate(
			(asked) => (asked === 'model' ? window.measureModel() : window.measureLoads(asked === 'intake first')),
			job
		);
		return { times, peak: stop() };
	} finally {
		await site.close();
	}
}
