import { describe, expect, it } from 'vitest';
import { pseudonym, pseudonymous } from './pseudonym';

describe('pseudonym', () => {
	it('is stable within a workspace and different in another', async () => {
		const one = await pseudonym('10001', 'salt');
		expect(one).toMatch(/^u-[0-9a-f]{16}$/);
		expect(await pseudonym('10001', 'salt')).toBe(one);
		expect(await pseudonym('10001', 'pepper')).not.toBe(one);
		expect(await pseudonym('10002', 'salt')).not.toBe(one);
	});

	it('is the head of a SHA-256 anybody can check', async () => {
		// printf 's\0id' | sha256sum
		expect(await pseudonym('id', 's')).toBe('u-6a021aba03cebf11');
	});

	it('replaces one column and nothing else', async () => {
		const rows = [
			['a', 1, 'a'],
			[null, 2, 'b'],
			['a', 3, null]
		];
		const hidden = await pseudonymous(rows, 0, 'salt');
		expect(hidden[0]?.[0]).toBe(hidden[2]?.[0]);
		expect(hidden.map((row) => row.slice(1))).toEqual([
			[1, 'a'],
			[2, 'b'],
			[3, null]
		]);
		expect(hidden[1]?.[0]).toBeNull();
	});
});
