/** The colours of `ui/tokens.css` as hex, because ECharts, pictures and slides cannot read custom properties. */
import { contrast, oklchToHex } from './oklch';

export type Theme = 'light' | 'dark';

export interface Palette {
	paper: string;
	card: string;
	ink: string;
	ink2: string;
	ink3: string;
	line: string;
	wash: string;
	accent: string;
	up: string;
	down: string;
	/** Ranked bars and converted funnel steps. */
	bar: string;
	/** Still open: neither converted nor lost. */
	barOpen: string;
	/** Colours of series that must be told apart, the accent first. */
	series: readonly string[];
}

export const palettes: Record<Theme, Palette> = {
	light: {
		paper: '#fbfaf8',
		card: '#ffffff',
		ink: '#1b1f29',
		ink2: '#545861',
		ink3: '#6b6f77',
		line: '#dee0e4',
		wash: '#f1f2f6',
		accent: '#2c5dbd',
		up: '#00774b',
		down: '#ba3630',
		bar: '#48939b',
		barOpen: oklchToHex(0.87, 0.035, 205),
		series: ['#2c5dbd', '#d37812', '#188489', '#8e4088', '#6a8d43', '#ca545a', '#454d5e', '#63a8cf']
	},
	dark: {
		paper: '#111419',
		card: '#191c22',
		ink: '#e9ebef',
		ink2: '#a7abb3',
		ink3: '#8e929b',
		line: '#2d3038',
		wash: '#21252b',
		accent: '#81aaf7',
		up: '#5aca94',
		down: '#f47c70',
		bar: '#418d91',
		barOpen: oklchToHex(0.38, 0.035, 200),
		series: ['#81aaf7', '#f7ac4d', '#5ebdbc', '#d285cb', '#98c06d', '#ef7e80', '#bec4d2', '#408fba']
	}
};

/** The colour of the series at this place; repeats after the last. */
export function seriesColour(palette: Palette, index: number): string {
	return palette.series[index % palette.series.length] ?? palette.accent;
}

/** A series' colour for its name: moved towards the ink until small print can be read on card and paper. */
export function nameColour(palette: Palette, colour: string): string {
	for (let share = 0; share < 1; share += 0.05) {
		const moved = mixed(colour, palette.ink, share);
		if (Math.min(contrast(moved, palette.card), contrast(moved, palette.paper)) >= 4.5) return moved;
	}
	return palette.ink;
}

/** `share` of the second colour in the first, per channel of sRGB. */
function mixed(one: string, other: string, share: number): string {
	const channels = [1, 3, 5].map((start) => {
		const [from, to] = [one, other].map((hex) => parseInt(hex.slice(start, start + 2), 16)) as [
			number,
			number
		];
		return Math.round(from + (to - from) * share)
			.toString(16)
			.padStart(2, '0');
	});
	return `#${channels.join('')}`;
}

/** One hue, lightness monotone in `share` (0 to 1): pale to deep on light, deep to bright on dark. */
export function heatColour(theme: Theme, share: number): string {
	const t = Math.min(1, Math.max(0, share));
	return theme === 'light'
		? oklchToHex(0.975 - 0.575 * t, 0.012 + 0.085 * t, 205)
		: oklchToHex(0.27 + 0.53 * t, 0.012 + 0.095 * t, 200);
}

/** White, the ink or black, the first that reaches a contrast of 4.5 to 1 on the heat colour: one always does. */
export function heatText(theme: Theme, share: number): string {
	const background = heatColour(theme, share);
	return ['#ffffff', palettes.light.ink].find((text) => contrast(background, text) >= 4.5) ?? '#000000';
}
