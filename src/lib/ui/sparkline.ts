/** A sparkline as two SVG paths: solid while complete, dashed from the last complete value on. */
interface Sparkline {
	solid: string;
	dashed: string;
}

/** Fits the values into `width` × `height`, with `inset` pixels kept free; gaps stay gaps. */
export function sparkline(
	values: (number | null)[],
	partialFrom: number | undefined,
	width: number,
	height: number,
	inset = 2
): Sparkline {
	const known = values.filter((value) => value !== null);
	const low = Math.min(...known);
	const span = Math.max(...known) - low;
	const step = values.length > 1 ? (width - 2 * inset) / (values.length - 1) : 0;
	const cut = partialFrom ?? values.length;
	const path = (from: number, to: number): string => {
		let drawing = false;
		let text = '';
		for (let index = Math.max(0, from); index < to; index++) {
			const value = values[index];
			if (value === null || value === undefined) {
				drawing = false;
				continue;
			}
			const share = span > 0 ? (value - low) / span : 0.5;
			const x = inset + index * step;
			const y = height - inset - share * (height - 2 * inset);
			text += `${drawing ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
			drawing = true;
		}
		return text;
	};
	return { solid: path(0, cut), dashed: cut < values.length ? path(cut - 1, values.length) : '' };
}
