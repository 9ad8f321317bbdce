/** A chart as a picture that stands alone: heading, period and source inside, always in the light theme. */
import type { Chart } from '$lib/figure/block';
import { init } from '$lib/figure/echarts';
import { chartOption, pictureHeight, type OptionContext, type PictureHeader } from '$lib/figure/option';
import type { Locale } from '$lib/i18n/locale';

export interface PictureMeta {
	locale: Locale;
	/** Such as `Aug 3 – Oct 31, 2026`. */
	period: string;
	/** As-of day, files, exclusions: one line at the foot. */
	source: string;
	/** Pixels; 1200 when not given. */
	width?: number;
}

/** SVG text; also in plain Node. */
export async function svgOf(chart: Chart, meta: PictureMeta): Promise<string> {
	return (await drawn(chart, meta)).svg;
}

/** PNG at twice the size, drawn from the SVG; needs a browser. */
export async function pngOf(chart: Chart, meta: PictureMeta): Promise<Blob> {
	const { svg, width, height } = await drawn(chart, meta);
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = 2 * width;
		canvas.height = 2 * height;
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await blobOf(canvas);
	} finally {
		URL.revokeObjectURL(url);
	}
}

async function drawn(
	chart: Chart,
	meta: PictureMeta
): Promise<{ svg: string; width: number; height: number }> {
	const context = contextOf(chart, meta);
	const { width, height } = context;
	const instance = init(null, null, { renderer: 'svg', ssr: true, width, height });
	try {
		instance.setOption(chartOption(chart, context));
		return { svg: instance.renderToSVGString(), width, height };
	} finally {
		instance.dispose();
	}
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) => {
		canvas.toBlob(
			(blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large to draw.'))),
			'image/png'
		);
	});
}

function contextOf(chart: Chart, meta: PictureMeta): OptionContext {
	const header: PictureHeader = {
		title: chart.title,
		subtitle: chart.subtitle,
		period: chart.period ?? meta.period,
		source: meta.source,
		...(chart.note ? { note: chart.note } : {})
	};
	const context = {
		theme: 'light',
		locale: meta.locale,
		width: meta.width ?? 1200,
		forExport: true,
		header
	} as const;
	return { ...context, height: pictureHeight(chart, context) };
}
