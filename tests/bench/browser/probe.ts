/** What is watched from within the page: moments and long tasks, in milliseconds since navigation. */

export interface Probe {
	/** When the files were chosen, sample or load was pressed, the load ended, the first chart stood. */
	moments: Partial<Record<'chosen' | 'opened' | 'loaded' | 'drawn', number>>;
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
		if (probe.moments.drawn === undefined) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}
