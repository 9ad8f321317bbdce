import { describe, expect, it } from 'vitest';
import { fileName } from './file-name';

describe('fileName', () => {
	it('says what is inside', () => {
		expect(
			fileName({ report: 'retention', block: 'triangle', from: '2026-08-03', to: '2026-10-31' }, 'png')
		).toBe('tapedeck_retention_triangle_2026-08-03_2026-10-31.png');
	});

	it('tells files of other choices apart, after what every name has', () => {
		const name = (choices: string[]) =>
			fileName(
				{ report: 'retention', block: 'triangle', from: '2026-08-03', to: '2026-10-31', choices },
				'csv'
			);
		expect(name(['definition-mixpanel', 'start_with-symbol=BTCUSDT'])).toBe(
			'tapedeck_retention_triangle_2026-08-03_2026-10-31_definition-mixpanel_start-with-symbol-BTCUSDT.csv'
		);
		expect(name(['x'.repeat(300)])).toMatch(/^tapedeck_retention_triangle_2026-08-03_2026-10-31_x+\.csv$/);
	});

	it('keeps Chinese and drops what a disk refuses', () => {
		expect(fileName({ report: '留存', block: 'a/b\\c:*?"<>| ..' }, 'csv')).toBe('tapedeck_留存_a-b-c.csv');
		expect(fileName({ report: '../../etc/passwd' }, 'svg')).toBe('tapedeck_etc-passwd.svg');
	});

	it('stays short', () => {
		expect(fileName({ report: 'x'.repeat(500) }, 'csv').length).toBeLessThanOrEqual(124);
	});
});
