import { describe, expect, it } from 'vitest';
import { contrast, oklchToHex } from './oklch';
import { heatColour, heatText, nameColour, palettes } from './palette';

const shares = Array.from({ length: 101 }, (_, index) => index / 100);
const themes = ['light', 'dark'] as const;

describe('colours', () => {
	it('agree with the tokens of the page', () => {
		expect(oklchToHex(0.5, 0.16, 262)).toBe(palettes.light.accent);
		expect(oklchToHex(0.74, 0.12, 262)).toBe(palettes.dark.accent);
		expect(oklchToHex(0.54, 0.014, 265)).toBe(palettes.light.ink3);
		expect(oklchToHex(0.66, 0.014, 265)).toBe(palettes.dark.ink3);
		expect(oklchToHex(1, 0, 0)).toBe('#ffffff');
	});

	it('keep small text readable on card and paper', () => {
		for (const theme of themes) {
			const { card, paper, ink, ink2, ink3, accent } = palettes[theme];
			for (const text of [ink, ink2, ink3, accent])
				for (const ground of [card, paper]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
		}
	});

	it('of names can be read on card and paper, and are those of their lines where these can', () => {
		for (const theme of themes) {
			const palette = palettes[theme];
			for (const colour of palette.series) {
				const name = nameColour(palette, colour);
				for (const ground of [palette.card, palette.paper])
					expect(contrast(name, ground)).toBeGreaterThanOrEqual(4.5);
			}
			expect(nameColour(palette, palette.accent)).toBe(palette.accent);
		}
		expect(nameColour(palettes.light, '#d37812')).not.toBe('#d37812');
	});

	it('of heat are monotone in lightness', () => {
		for (const theme of themes) {
			const fromWhite = shares.map((share) => contrast(heatColour(theme, share), '#ffffff'));
			const sorted = [...fromWhite].sort((a, b) => (theme === 'light' ? a - b : b - a));
			expect(fromWhite).toEqual(sorted);
		}
	});

	it('of heat text reach 4.5 everywhere and flip once', () => {
		for (const theme of themes) {
			for (const share of shares)
				expect(contrast(heatColour(theme, share), heatText(theme, share))).toBeGreaterThanOrEqual(4.5);
			const white = shares.map((share) => heatText(theme, share) === '#ffffff');
			expect(white.filter((value, index) => index > 0 && value !== white[index - 1])).toHaveLength(1);
		}
	});
});
