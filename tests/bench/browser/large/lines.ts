/** The part of a run for files too large for the other contenders to hold twice: the page's engine on the browser's file system. */
import path from 'node:path';
import process from 'node:process';
import type { BenchOptions } from '../../options';
import { ours, plain } from '../../import';
import { Samples } from '../../samples';
import { limitLine, ratioLine, type Line } from '../../table';
import { openSiteOnDisk } from '../chromium';
import { importFiles, longest } from '../visit';
import { watchMemory } from './memory';
import { measureNative, measureRival } from './others';
import { openMeasuringSite } from './site';
import { workbookOf, workbookRows } from './workbook-file';

const measure = 'import of trades.csv in Chromium, kept on disk';
const redrop = 'trades.csv in Chromium, every row there already';
const model = 'users, trades and model';

/** Loads trades.csv plainly and through the intake, each on a fresh profile; then users, trades and the model. */
export async function largeLines(folder: string, { rounds }: BenchOptions): Promise<Line[]> {
	const samples = new Samples();
	for (let round = 0; round < rounds; round += 1) {
		process.stderr.write(`Large round ${round + 1} of ${rounds} …\n`);
		const { times } = await visit(
			files(folder, ['trades']),
			round % 2 === 1 ? 'intake first' : 'plain first'
		);
		for (const name of [ours, plain]) samples.add(measure, name, seconds(times[name]));
	}
	process.stderr.write('The model, and the same files again …\n');
	const { times, peak } = await visit(files(folder, ['users', 'trades']), 'model');
	const again = Object.keys(times).filter((name) => name.endsWith(' again'));
	const once = Object.entries(times).filter(([name]) => !again.includes(name));
	const steps = once.map(([name, spent]) => `${name} ${(spent / 1000).toFixed(1)} s`);
	samples.add(redrop, 'dropped again', seconds(times['trades.csv again']));
	samples.add(redrop, 'dropped first', seconds(times['trades.csv']));
	samples.add(model, 'Chromium', seconds(once.reduce((sum, [, spent]) => sum + spent, 0)));
	process.stderr.write('Native DuckDB …\n');
	samples.add(model, 'native on one thread', await measureNative(folder));
	return [
		ratioLine(samples, measure, [ours, plain], 1.5),
		ratioLine(samples, redrop, ['dropped again', 'dropped first']),
		ratioLine(samples, model, ['Chromium', 'native on one thread'], 2.5, steps.join('; ')),
		value(
			'peak memory of the measuring page, engine included',
			`${peak.toFixed(0)} MB`,
			'resident memory of the largest browser process; the same files dropped twice'
		),
		...(await appLines(folder)),
		...(await workbookLines(folder)),
		rivalLine(await measureRival(folder))
	];
}

function value(name: string, shown: string, context: string): Line {
	return { measure: name, value: shown, target: '', verdict: '', context };
}

function seconds(milliseconds: number | undefined): { wall: number; cpu: number } {
	// The browser's processor time is not this process's to know.
	return { wall: (milliseconds ?? NaN) / 1000, cpu: NaN };
}

function files(folder: string, tables: readonly string[]): string[] {
	return tables.map((table) => path.join(folder, `${table}.csv`));
}

/** The built app as a reader uses it. */
async function appLines(folder: string): Promise<Line[]> {
	process.stderr.write('The built app …\n');
	const site = await openSiteOnDisk();
	const stop = watchMemory(site.profile);
	try {
		const { moments, tasks } = await importFiles(site, folder);
		const total = (moments.drawn - moments.opened) / 1000;
		const drawing = longest(tasks, moments.loaded, moments.drawn + 1000);
		return [
			value(
				'built app: users, trades, model and the first report',
				`${total.toFixed(1)} s`,
				`loaded and modelled after ${((moments.loaded - moments.opened) / 1000).toFixed(1)} s; peak memory ${stop().toFixed(0)} MB`
			),
			limitLine(
				'longest main-thread task during that import',
				longest(tasks, moments.chosen, moments.loaded),
				100,
				'ms',
				`0 when none over 50 ms; then, drawing the first report, ${drawing.toFixed(0)} ms`
			)
		];
	} finally {
		stop();
		await site.close();
	}
}

async function workbookLines(folder: string): Promise<Line[]> {
	process.stderr.write('A workbook …\n');
	const { times, peak } = await visit([await workbookOf(folder)], 'workbook');
	const part = (name: string) => `${name} ${((times[name] ?? NaN) / 1000).toFixed(1)} s`;
	const total = ((times['unpacking'] ?? NaN) + (times['loading'] ?? NaN)) / 1000;
	return [
		value(
			`workbook of ${workbookRows.toLocaleString('en')} rows to a table, in Chromium`,
			`${total.toFixed(1)} s`,
			`${part('unpacking')}, ${part('loading')}; peak memory ${peak.toFixed(0)} MB`
		)
	];
}

function rivalLine(told: string): Line {
	return value('users, trades and first report: PapaParse + Arquero', '', told);
}

async function visit(
	chosen: readonly string[],
	job: 'plain first' | 'intake first' | 'model' | 'workbook'
): Promise<{ times: Record<string, number>; peak: number }> {
	const site = await openMeasuringSite();
	try {
		const page = await site.context.newPage();
		page.setDefaultTimeout(0);
		await page.goto(site.address);
		await page.waitForFunction(() => 'measureLoads' in window, null, { timeout: 60_000 });
		await page.setInputFiles('input', [...chosen]);
		const stop = watchMemory(site.profile);
		const times = await page.evaluate((asked) => {
			if (asked === 'workbook') return window.measureWorkbook();
			return asked === 'model' ? window.measureModel() : window.measureLoads(asked === 'intake first');
		}, job);
		return { times, peak: stop() };
	} finally {
		await site.close();
	}
}
