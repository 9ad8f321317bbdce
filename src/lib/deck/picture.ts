/** A chart as a picture that stands alone: heading, period and source inside, always in the light theme. */
import type { Chart } from '$lib/figure/block';
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
	const { init } = await import('$lib/figure/echarts');
	const context = contextOf(chart, meta);
	const { width, height } = context;
	const instance = init(null, null, { renderer: 'svg', ssr: true, width, height });
	try {
		instance.setOption(chartOption(chart, context));
		return instance.renderToSVGString();
	} finally {
		instance.dispose();
	}
}

/** PNG at twice the size; needs a browser. A canvas of its own, because the SVG renderer cannot draw one. */
export async function pngOf(chart: Chart, meta: PictureMeta): Promise<Blob> {
	const { init } = await import('$lib/figure/echarts');
	const context = contextOf(chart, meta);
	const { width, height } = context;
	const instance = init(document.createElement('div'), null, {
		renderer: 'canvas',
		devicePixelRatio: 2,
		width,
		height
	});
	try {
		instance.setOption(chartOption(chart, context));
		return await blobOf(instance.renderToCanvas({ pixelRatio: 2 }));
	} finally {
		instance.dispose();
	}
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large to draw.'))));
	});
}

function contextOf(chart: Chart, meta: PictureMeta): OptionContext {
	const header: PictureHeader = {
		title: chart.title,
		subtitle: chart.subtitle,
		period: meta.period,
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
