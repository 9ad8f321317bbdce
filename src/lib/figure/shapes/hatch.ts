/** Diagonal hatching inside a rectangle as line segments: works alike in SVG, canvas and pictures. */
interface Rectangle {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Segments rising to the right, `gap` pixels apart, cut at the rectangle's edges. */
export function hatchLines({ x, y, width, height }: Rectangle, gap = 6): [number, number, number, number][] {
	const lines: [number, number, number, number][] = [];
	if (width <= 0 || height <= 0) return lines;
	for (let offset = gap; offset < width + height; offset += gap) {
		const x1 = Math.max(0, offset - height);
		const y1 = Math.min(height, offset);
		const x2 = Math.min(width, offset);
		const y2 = Math.max(0, offset - width);
		lines.push([x + x1, y + y1, x + x2, y + y2]);
	}
	return lines;
}

/** The segments as children of an ECharts custom series group. */
export function hatchElements(box: Rectangle, stroke: string, gap = 6, opacity = 1) {
	return hatchLines(box, gap).map(([x1, y1, x2, y2]) => ({
		type: 'line' as const,
		silent: true,
		shape: { x1, y1, x2, y2 },
		style: { stroke, lineWidth: 1.2, opacity }
	}));
}
