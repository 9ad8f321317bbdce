/** OKLCH → sRGB, for places that read hex only: ECharts, pictures, slides. Matrices: Björn Ottosson, oklab, 2020. */

/** `lightness` 0–1, `chroma` 0–0.4, `hue` in degrees; colours outside sRGB are clipped per channel. */
export function oklchToHex(lightness: number, chroma: number, hue: number): string {
	const angle = (hue * Math.PI) / 180;
	const a = chroma * Math.cos(angle);
	const b = chroma * Math.sin(angle);
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return (
		'#' +
		channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
		channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
		channel(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
	);
}

function channel(linear: number): string {
	const value = Math.min(1, Math.max(0, linear));
	const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
	return Math.round(encoded * 255)
		.toString(16)
		.padStart(2, '0');
}

/** WCAG 2 contrast between two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
	const [red, green, blue] = [1, 3, 5].map((start) => {
		const value = parseInt(hex.slice(start, start + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
