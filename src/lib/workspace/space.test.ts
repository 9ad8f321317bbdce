import { expect, test } from 'vitest';
import { spaceNeeded } from './space';

test('half of a plain export is kept on disk, more of it in memory, and gzip unpacks to four times its size', () => {
	expect(spaceNeeded('opfs', 1e9, false)).toBe(5e8);
	expect(spaceNeeded('memory', 1e9, false)).toBe(1.2e9);
	expect(spaceNeeded('opfs', 1e9, true)).toBe(2e9);
});
