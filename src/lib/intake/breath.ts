/** Long work on the page's own thread gives way to what the reader does meanwhile. */

/** Milliseconds of work between two pauses; a single step may last as long again. */
const stretch = 25;

/** A function to await often: it pauses at first and then once in a while, else it returns at once. */
export function breathing(): () => Promise<void> | undefined {
	let last = -Infinity;
	return () => {
		if (performance.now() - last < stretch) return undefined;
		return new Promise((resolve) => {
			setTimeout(() => {
				last = performance.now();
				resolve();
			});
		});
	};
}
