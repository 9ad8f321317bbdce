/** What every chart shape is given to draw with. */
import type { Locale } from '$lib/i18n/locale';
import type { EChartsOption } from 'echarts';
import { formatFor, type Format } from './format';
import { palettes, type Palette, type Theme } from './palette';
import { figureText, type FigureText } from './text';

export type Option = EChartsOption;

/** The words printed inside an exported picture. */
export interface PictureHeader {
	title: string;
	subtitle: string;
	period: string;
	source: string;
	note?: string;
}

export interface OptionContext {
	theme: Theme;
	locale: Locale;
	/** Pixels available; labels and legends are laid out for them. */
	width: number;
	height: number;
	/** Without tooltips, with the heading inside the picture. */
	forExport?: boolean;
	header?: PictureHeader;
}

export interface Draw {
	theme: Theme;
	palette: Palette;
	format: Format;
	words: FigureText;
	width: number;
	height: number;
	/** Pixels taken above and below by the picture's heading and source note. */
	top: number;
	bottom: number;
	/** Left and right margin. */
	side: number;
	forExport: boolean;
}

export const fontFamily =
	"Inter, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** Body and note sizes, in pixels; the same as on the page. */
export const fontSize = { text: 13, note: 12 };

export function drawFor(context: OptionContext, top: number, bottom: number): Draw {
	return {
		theme: context.theme,
		palette: palettes[context.theme],
		format: formatFor(context.locale),
		words: figureText[context.locale],
		width: context.width,
		height: context.height,
		top,
		bottom,
		side: context.forExport ? 28 : 0,
		forExport: context.forExport ?? false
	};
}

/** Width in pixels of text set at `size`, near enough to leave room for it: CJK characters are square. */
export function textWidth(text: string, size: number = fontSize.note): number {
	let width = 0;
	for (const character of text)
		width += /[\u2e80-\uffef%]/.test(character) ? 1 : /[A-Z$mwMW]/.test(character) ? 0.68 : 0.56;
	return Math.ceil(width * size);
}

/** ECharts reads braces in tooltips and rich labels as style marks. */
export function plainText(text: string): string {
	return text.replace(/[{}]/g, (brace) => (brace === '{' ? '(' : ')'));
}
