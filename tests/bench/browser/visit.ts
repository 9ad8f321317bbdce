/** One visit with an empty profile, from navigation to the first chart, and of the sample to the first one nothing prepared. */
import path from 'node:path';
import { watch, type Probe } from './probe';
import type { Site } from './chromium';

export interface Visit {
	moments: Record<keyof Probe['moments'], number>;
	tasks: Probe['tasks'];
	/** Addresses of the scripts asked for until the first chart stood. */
	scripts: string[];
}

const timeout = 1_800_000;

/** The sample exchange, opened as soon as the button can be pressed. */
export function openSample(site: Site): Promise<Visit> {
	return visit(site, 'sample');
}

/** Users and trades from their files to the overview. */
export function importFiles(site: Site, folder: string): Promise<Visit> {
	return visit(
		site,
		'import',
		['users', 'trades'].map((table) => path.join(folder, `${table}.csv`))
	);
}

async function visit({ address, open }: Site, job: 'sample' | 'import', files?: string[]): Promise<Visit> {
	const context = await open();
	try {
		const page = await context.newPage();
		await page.addInitScript(watch, job);
		await page.goto(job === 'import' ? `${address}data/` : address);
		if (files) {
			// The engine must be ready: what is measured starts with the files.
			await page.waitForFunction(
				() => /No files yet/.test(document.querySelector('h1')?.textContent ?? ''),
				null,
				{
					timeout
				}
			);
			await page.waitForTimeout(3000);
			await page.locator('input[type=file]').setInputFiles(files);
		}
		const last: keyof Probe['moments'] = job === 'sample' ? 'computed' : 'drawn';
		await page.waitForFunction((name) => window.probe.moments[name] !== undefined, last, { timeout });
		const { moments, tasks, scripts } = await page.evaluate(() => {
			const { moments, tasks } = window.probe;
			const scripts = performance
				.getEntriesByType('resource')
				.filter(({ name, startTime }) => name.endsWith('.js') && startTime <= (moments.drawn ?? 0))
				.map(({ name }) => name);
			return { moments, tasks, scripts };
		});
		const named = {
			chosen: NaN,
			opened: NaN,
			loaded: NaN,
			drawn: NaN,
			asked: NaN,
			computed: NaN,
			...moments
		};
		return { moments: named, tasks, scripts };
	} finally {
		await context.close();
	}
}

/** Milliseconds of the longest task that overlaps the span. */
export function longest(tasks: Visit['tasks'], from: number, to: number): number {
	return Math.max(
		0,
		...tasks.filter(({ start, length }) => start + length > from && start < to).map(({ length }) => length)
	);
}
