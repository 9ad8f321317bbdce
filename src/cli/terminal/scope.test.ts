import { expect, test } from 'vitest';
import { UsageError } from './arguments';
import { scopeFrom } from './scope';

test.each([
	['480', 480],
	['-480', -480],
	['-330', -330],
	['+08:00', 480],
	['-0330', -210],
	['+8', 480],
	['UTC+5:30', 330]
])('zone %s', (text, minutes) => {
	expect(scopeFrom([`zone=${text}`]).zone).toBe(minutes);
});

test.each(['zone=banana', 'zone=+99:00', 'to=2026-13-45', 'exclude=everyone', 'week=friday', 'nosuch=1'])(
	'%s is refused',
	(text) => {
		expect(() => scopeFrom([text])).toThrow(UsageError);
	}
);
