import { expect, test } from 'vitest';
import { secondsLeft, timeLeftWords } from './time-left';

const units = { s: 's', min: 'min', h: 'h' };

test('goes by the pace since the phase began, not by what came before it', () => {
	// A quarter in ten seconds leaves half, twice as much: twenty seconds.
	expect(secondsLeft({ fraction: 0.25, time: 60_000 }, { fraction: 0.5, time: 70_000 })).toBe(20);
	expect(secondsLeft({ fraction: 0, time: 0 }, { fraction: 1, time: 5000 })).toBe(0);
});

test('says nothing from too little', () => {
	expect(secondsLeft({ fraction: 0, time: 0 }, { fraction: 0.5, time: 1000 })).toBeUndefined();
	expect(secondsLeft({ fraction: 0, time: 0 }, { fraction: 0.01, time: 60_000 })).toBeUndefined();
});

test.each([
	[0, '1 s'],
	[7.2, '8 s'],
	[31, '35 s'],
	[56, '1 min'],
	[125, '3 min'],
	[756, '13 min'],
	[3600, '1 h'],
	[4150, '1 h 10 min']
])('%d seconds are %s', (seconds, words) => {
	expect(timeLeftWords(seconds, units)).toBe(words);
});
