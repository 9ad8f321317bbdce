/** A table wider than the engine can hold is refused before it is read. */
import { describe, expect, it } from 'vitest';
import { sniff } from './sniff';

describe('a table of thousands of columns', () => {
	const wide = (width: number): Blob =>
		new Blob([
			`${Array.from({ length: width }, (_, index) => `c${index}`).join(',')}\n${'1,'.repeat(width - 1)}1\n`
		]);

	it('is refused beyond 2,000 of them, before the engine runs out of memory', async () => {
		await expect(sniff({ name: 'w.csv', blob: wide(2001) })).rejects.toThrow(
			'w.csv has 2001 columns, and at most 2000 are read'
		);
		expect((await sniff({ name: 'w.csv', blob: wide(2000) })).headers).toHaveLength(2000);
	});
});
