/** The theme now on screen, followed live: `data-theme` on <html>, else the system's; light while printing. */
import { createSubscriber } from 'svelte/reactivity';
import type { Theme } from '$lib/figure/palette';

let printing = false;

const subscribe = createSubscriber((update) => {
	const system = matchMedia('(prefers-color-scheme: dark)');
	const observer = new MutationObserver(update);
	const print = (state: boolean) => () => {
		printing = state;
		update();
	};
	const [before, after] = [print(true), print(false)];
	observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
	system.addEventListener('change', update);
	addEventListener('beforeprint', before);
	addEventListener('afterprint', after);
	return () => {
		observer.disconnect();
		system.removeEventListener('change', update);
		removeEventListener('beforeprint', before);
		removeEventListener('afterprint', after);
	};
});

/** About the pixels of a printed page: drawings are scaled to the paper from there, so their text stays readable. */
export const paperWidth = 720;

/** Whether the page is being laid out for paper. Reactive like {@link screenTheme}. */
export function isPrinting(): boolean {
	if (typeof document !== 'undefined') subscribe();
	return printing;
}

/** Reactive where it is read inside an effect, a derived value or markup. */
export function screenTheme(): Theme {
	if (typeof document === 'undefined') return 'light';
	subscribe();
	if (printing) return 'light';
	const chosen = document.documentElement.dataset.theme;
	if (chosen === 'light' || chosen === 'dark') return chosen;
	return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
