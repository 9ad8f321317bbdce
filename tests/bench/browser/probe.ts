/** What is watched from within the page: moments and long tasks, in milliseconds since navigation. */

export interface Probe {
	/**
	 * When the files were chosen, sample or load was pressed, the load ended, the first chart stood, and the same report
	 * with another choice, which nothing prepared, was asked for and stood.
	 */
	moments: Partial<Record<'chosen' | 'opened' | 'loaded' | 'drawn' | 'asked' | 'computed', number>>;
	tasks: { start: number; length: number }[];
}

declare global {
	interface Window {
		probe: Probe;
	}
}

/**
 * Runs before the page's own scripts. Presses what a quick reader would press the moment it can be pressed, so that
 * no reaction time is counted. `job` says which: the sample from the start page, or files already chosen.
 */
export function watch(job: 'sample' | 'import'): void {
	const probe: Probe = { moments: {}, tasks: [] };
	window.probe = probe;
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			probe.tasks.push({ start: startTime, length: duration });
	}).observe({ type: 'longtask', buffered: true });
	const note = (name: keyof Probe['moments']) => (probe.moments[name] ??= performance.now());
	const button = (text: RegExp) =>
		[...document.querySelectorAll('button')].find((one) => text.test(one.textContent ?? '') && !one.disabled);
	addEventListener('change', () => note('chosen'), { capture: true });
	let wasBusy = false;
	const look = () => {
		const { opened, chosen, loaded } = probe.moments;
		if (job === 'sample' && opened === undefined) {
			const open = button(/Open the sample exchange/);
			if (open) {
				note('opened');
				open.click();
			}
		}
		if (job === 'import' && chosen !== undefined && opened === undefined) {
			const load = button(/^\s*Load 2 files/);
			if (load) {
				note('opened');
				load.click();
			}
		}
		if (job === 'import' && opened !== undefined && loaded === undefined) {
			const undo = [...document.querySelectorAll('button')].filter((one) =>
				/Undo import/.test(one.textContent ?? '')
			);
			if (undo.length === 2 && undo.every((one) => !one.disabled)) {
				note('loaded');
				[...document.querySelectorAll('nav a')]
					.find((link) => link.textContent?.trim() === 'Overview')
					?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 }));
			}
		}
		if (opened !== undefined && document.querySelector('.blocks[aria-busy="false"] .fig svg')) note('drawn');
		if (job === 'sample' && probe.moments.drawn !== undefined) {
			const isBusy = document.querySelector('.blocks[aria-busy="true"]') !== null;
			const series = [...document.querySelectorAll('select')].find((one) => one.value === 'week');
			if (probe.moments.asked === undefined && series) {
				series.value = 'month';
				series.dispatchEvent(new Event('change', { bubbles: true }));
				note('asked');
			} else if (isBusy) wasBusy = true;
			else if (wasBusy) note('computed');
		}
		const last = job === 'sample' ? probe.moments.computed : probe.moments.drawn;
		if (last === undefined) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}
