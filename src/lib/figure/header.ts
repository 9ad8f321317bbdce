/** The heading and source note inside an exported picture, as ECharts graphic elements. */
import { fontFamily, fontSize, textWidth, type OptionContext, type PictureHeader } from './draw';
import { palettes } from './palette';

const side = 28;
const line = 18;

/** Pixels the heading and the source note take. */
export function headerRoom(context: OptionContext): { top: number; bottom: number } {
	const { header } = context;
	if (!header) return { top: 0, bottom: 0 };
	return {
		top: 28 + titleLines(header, context.width).length * 26 + line + 18,
		bottom: 24 + footLines(header, context.width).length * line + 14
	};
}

/** Title, subtitle with period, and at the foot the note and source over a hairline. */
export function headerElements(context: OptionContext): object[] {
	const { header, width, height } = context;
	if (!header) return [];
	const palette = palettes[context.theme];
	const titles = titleLines(header, width);
	const feet = footLines(header, width);
	const footTop = height - 14 - feet.length * line;
	const text = (words: string, y: number, size: number, fill: string, weight = 400) => ({
		type: 'text',
		silent: true,
		style: { text: words, x: side, y, fill, font: `${weight} ${size}px ${fontFamily}` }
	});
	return [
		...titles.map((title, index) => text(title, 24 + index * 26, 20, palette.ink, 600)),
		text(
			[header.subtitle, header.period].filter(Boolean).join(' · '),
			26 + titles.length * 26,
			13,
			palette.ink2
		),
		{
			type: 'line',
			silent: true,
			shape: { x1: side, x2: width - side, y1: footTop - 10, y2: footTop - 10 },
			style: { stroke: palette.line, lineWidth: 1 }
		},
		...feet.map((words, index) => text(words, footTop + index * line, fontSize.note, palette.ink3))
	];
}

function titleLines(header: PictureHeader, width: number): string[] {
	return wrap(header.title, width - 2 * side, 20);
}

function footLines(header: PictureHeader, width: number): string[] {
	return [header.note ?? '', header.source]
		.filter(Boolean)
		.flatMap((words) => wrap(words, width - 2 * side, fontSize.note));
}

/** Breaks at spaces, or between CJK characters where there are none. */
function wrap(text: string, width: number, size: number): string[] {
	const lines: string[] = [];
	let current = '';
	for (const piece of text.split(/(?<=\s)|(?<=[\u2e80-\uffef])/)) {
		if (current && textWidth(current + piece, size) > width) {
			lines.push(current.trimEnd());
			current = '';
		}
		current += piece;
	}
	return [...lines, current.trimEnd()].filter(Boolean);
}
