/** The part of a run that drives the built app in Chromium. */
import path from 'node:path';
import process from 'node:process';
import { median } from '../clock';
import { wasm } from '../contender';
import type { BenchOptions } from '../options';
import { root } from '../places';
import { firstReportMeasure } from '../reports';
import type { Samples } from '../samples';
import { limitLine, ratioLine, type Line } from '../table';
import { openSite } from './chromium';
import { loadedSize, scriptsOf, total } from './size';
import { importFiles, longest, openSample, type Visit } from './visit';

const chromium = 'Chromium';

/** Adds the browser's times to the samples, and gives the lines. */
export async function browserLines(
	folder: string,
	{ rounds }: BenchOptions,
	samples: Samples
): Promise<Line[]> {
	const site = await openSite();
	const imports: Visit[] = [];
	const starts: Visit[] = [];
	try {
		for (let round = 0; round < rounds; round += 1) {
			process.stderr.write(`Browser round ${round + 1} of ${rounds} …\n`);
			starts.push(await openSample(site));
			imports.push(await importFiles(site, folder));
		}
	} finally {
		await site.close();
	}
	for (const { moments } of imports) {
		// The browser's processor time is not this process's to know.
		samples.add(firstReportMeasure, chromium, { wall: (moments.drawn - moments.chosen) / 1000, cpu: NaN });
	}
	const during = imports.map(({ moments, tasks }) => longest(tasks, moments.chosen, moments.loaded));
	const drawing = imports.map(({ moments, tasks }) => longest(tasks, moments.loaded, moments.drawn + 1000));
	const ready = starts.map(({ moments }) => moments.opened / 1000);
	const scripts = scriptsOf(path.join(root, 'build'));
	const own = scripts.filter((script) => !script.isEngine);
	const left = scripts
		.filter((script) => script.isEngine)
		.map((script) => `${script.name} ${script.gzipped.toFixed(0)} KB`);
	return [
		ratioLine(samples, firstReportMeasure, [chromium, wasm.name]),
		limitLine(
			'longest main-thread task during import',
			median(during),
			100,
			'ms',
			`median of ${rounds} visits, worst ${Math.max(...during).toFixed(0)} ms; 0 when none over 50 ms; then, drawing the first report, ${median(drawing).toFixed(0)} ms`
		),
		limitLine(
			'cold start, navigation to the first chart of the sample',
			median(starts.map(({ moments }) => moments.drawn / 1000)),
			2.5,
			's',
			`the button could be pressed after ${median(ready).toFixed(2)} s; empty profile, local server`
		),
		limitLine(
			'cold start, navigation to a report of the sample the engine computed in the page',
			median(starts.map(({ moments }) => moments.computed / 1000)),
			undefined,
			's',
			'the same report with another choice, asked for once the first chart stood'
		),
		limitLine(
			'JavaScript loaded up to the first chart, without DuckDB, gzip',
			median(starts.map((visit) => loadedSize(scripts, visit.scripts))),
			350,
			'KB',
			`cold start of the sample; all ${own.length} files of every page and report: ${total(own).toFixed(0)} KB; left out ${left.join(', ')}`
		)
	];
}
