/** Long work on the page's own thread gives way to what the reader does meanwhile. */

/** Milliseconds of work between two pauses. */
const stretch = 40;

/** A function to await often: it returns at once, and once in a while only after the page had its turn. */
export function breathing(): () => Promise<void> | undefined {
	let last = performance.now();
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
