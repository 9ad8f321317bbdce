import { expect, test } from 'vitest';
import { interruptedText, lostFiles } from './interrupted';

const receipt = (file: string, importedAt: string) => ({ file, importedAt });

test('a file is lost that has no receipt of that very import', () => {
	const loading = { files: ['a.csv', 'b.csv', 'c.csv'], importedAt: '2026-11-29T10:00:00Z' };
	// `b.csv` was there from an earlier import: its new rows are lost all the same.
	const receipts = [receipt('a.csv', '2026-11-29T10:00:00Z'), receipt('b.csv', '2026-10-01T10:00:00Z')];
	expect(lostFiles(loading, receipts)).toEqual(['b.csv', 'c.csv']);
});

test('the sentence names every lost file, in both languages', () => {
	expect(interruptedText(['a.csv']).en).toContain('before a.csv was loaded');
	expect(interruptedText(['a.csv', 'b.csv']).en).toContain('before a.csv and b.csv were loaded');
	expect(interruptedText(['a.csv', 'b.csv']).zh).toContain('a.csv、b.csv');
});
