import { describe, expect, it } from 'vitest';
import { charts, heat, line } from '$lib/figure/fixtures';
import { svgOf, type PictureMeta } from './picture';

const meta: PictureMeta = {
	locale: 'en',
	period: 'Aug 3 – Oct 31, 2026',
	source: 'as of Oct 31, 2026 · trades.csv <users.csv>'
};

describe('svgOf', () => {
	it('carries title, subtitle, period and source inside the picture, for every shape', async () => {
		for (const chart of charts) {
			const svg = await svgOf(chart, meta);
			expect(svg).toMatch(/^<svg width="1200"/);
			expect(svg).toContain(chart.title);
			expect(svg).toContain(`${chart.subtitle} · ${meta.period}`);
			expect(svg).toContain('as of Oct 31, 2026 · trades.csv &lt;users.csv&gt;');
			expect(svg).not.toMatch(/NaN|undefined|Infinity/);
		}
	});

	it('prints the values of a heat grid, a star where incomplete', async () => {
		const svg = await svgOf(heat, meta);
		expect(svg).toContain('>60.0<');
		expect(svg).toContain('>55.0*<');
		expect(svg).toContain('>0.0<');
	});

	it('names lines where they end and dashes the incomplete part', async () => {
		const svg = await svgOf(line, { ...meta, width: 900 });
		expect(svg).toMatch(/^<svg width="900"/);
		expect(svg).toContain('>since Sep 21<');
		expect(svg).toContain('stroke-dasharray');
	});
});
