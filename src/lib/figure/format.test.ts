import { describe, expect, it } from 'vitest';
import { formatFor } from './format';

describe('a period', () => {
	const periods: [from: string, to: string, english: string, chinese: string][] = [
		['2026-10-05', '2026-10-05', 'Oct 5, 2026', '2026年10月5日'],
		['2026-10-01', '2026-10-31', 'Oct 1 – 31, 2026', '2026年10月1日 – 31日'],
		['2026-09-01', '2026-10-31', 'Sep 1 – Oct 31, 2026', '2026年9月1日 – 10月31日'],
		['2025-10-01', '2026-10-31', 'Oct 1, 2025 – Oct 31, 2026', '2025年10月1日 – 2026年10月31日']
	];
	it.each(periods)('%s to %s', (from, to, english, chinese) => {
		// The browser sets thin spaces around the dash.
		expect(formatFor('en').period(from, to).replace(/\s/g, ' ')).toBe(english);
		expect(formatFor('zh').period(from, to)).toBe(chinese);
	});
});

describe('a share and its interval', () => {
	it('in Chinese the sign and the dash stand without spaces, signed ends apart', () => {
		const [en, zh] = [formatFor('en'), formatFor('zh')];
		expect([en(0.578, 'ratio'), zh(0.578, 'ratio')]).toEqual(['57.8 %', '57.8%']);
		expect(en.interval(0.56, 1.12, 'number')).toBe('0.56 – 1.12');
		expect(zh.interval(0.56, 1.12, 'number')).toBe('0.56–1.12');
		expect(zh.interval(0.101, 0.149, 'ratio')).toBe('10.1%–14.9%');
		expect(zh.interval(-0.5, 0.25, 'number')).toBe('−0.5 – 0.25');
		expect(zh.interval(0.01, 0.02, 'points')).toBe('+1.0 个百分点 – +2.0 个百分点');
	});
});
