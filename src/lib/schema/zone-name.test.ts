import { expect, test } from 'vitest';
import { zoneName } from './zone-name';

test.each([
	[0, 'UTC'],
	[480, 'UTC+8'],
	[330, 'UTC+5:30'],
	[-210, 'UTC−3:30']
])('%i minutes are %s', (minutes, name) => {
	expect(zoneName(minutes)).toBe(name);
});
