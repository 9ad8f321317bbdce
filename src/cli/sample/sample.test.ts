import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { generateSample } from './generate';
import { defaultOptions, OptionError, readOptions } from './options';

const folder = mkdtempSync(path.join(tmpdir(), 'tapedeck-sample-'));
afterAll(() => rmSync(folder, { recursive: true }));

function digest(directory: string): Record<string, string> {
	const names = readdirSync(directory).filter((name) => /\.(csv|json)$/.test(name));
	const hash = (name: string): string =>
		createHash('sha256')
			.update(readFileSync(path.join(directory, name)))
			.digest('hex');
	return Object.fromEntries(names.sort().map((name) => [name, hash(name)]));
}

describe('options', () => {
	test('bad ones are refused in one line', () => {
		for (const args of [
			['--users', 'many'],
			['--colour', '1'],
			['--end', '2026-02-30'],
			['--seed'],
			['--users', '5']
		]) {
			expect(() => readOptions(args)).toThrow(OptionError);
		}
		expect(() => readOptions(['--users', '9000', '--trades', '100'])).toThrow(/at least 6 per user/);
		expect(readOptions(['--help'])).toBe('help');
		expect(readOptions([])).toEqual(defaultOptions);
	});
});

describe('generator', () => {
	const small = { ...defaultOptions, users: 2000, trades: 20_000 };

	test('the same seed gives the same bytes, another seed another exchange', () => {
		const [one, other, third] = ['one', 'other', 'third'].map((name) => path.join(folder, name));
		generateSample({ ...small, out: one ?? '' });
		generateSample({ ...small, out: other ?? '' });
		generateSample({ ...small, out: third ?? '', seed: 7 });
		expect(digest(one ?? '')).toEqual(digest(other ?? ''));
		expect(digest(third ?? '')['trades.csv']).not.toEqual(digest(one ?? '')['trades.csv']);
	});

	test('the defaults reproduce the committed folder', () => {
		const out = path.join(folder, 'committed');
		generateSample({ ...defaultOptions, out });
		expect(digest(out)).toEqual(digest('sample-data'));
	});
});
