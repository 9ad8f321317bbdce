import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bracketsOf, readBrackets } from './brackets';

const said = (text: string) => {
	const read = readBrackets(text);
	return 'value' in read ? read.value : read.problem.en;
};

test('reads what people write', () => {
	expect(said('1-3,4-7,8-14')).toBe('1-3,4-7,8-14');
	expect(said(' 1 – 3， 5；10~12 ')).toBe('1-3,5,10-12');
	expect(said('7-7')).toBe('7');
	expect(said('60')).toBe('60');
	expect(bracketsOf('1,2-3')).toEqual([
		{ from: 1, to: 1 },
		{ from: 2, to: 3 }
	]);
});

test('says what is wrong, in both languages', () => {
	expect(said('')).toMatch('A bracket is missing');
	expect(said('1-3,,8')).toMatch('A bracket is missing');
	expect(said('1-3,week 4')).toMatch('“week4” is no bracket');
	expect(said('1.5-3')).toMatch('“1.5-3” is no bracket');
	expect(said('-3')).toMatch('“-3” is no bracket');
	expect(said('0-3')).toMatch('interval 0 is the start itself');
	expect(said('3-1')).toMatch('“3-1” ends before it begins');
	expect(said('1-3,3-7')).toMatch('“1-3” and “3-7” overlap');
	expect(said('4-7,1-3')).toMatch('“1-3” stands after “4-7”');
	expect(said('1-61')).toMatch('beyond interval 60');
	expect(said('1,2,3,4,5,6,7,8,9,10,11,12,13')).toMatch('13 brackets are too many: at most 12');
	const read = readBrackets('1-3,3-7');
	expect('problem' in read && read.problem.zh).toBe('“1-3”与“3-7”重叠：每一期只能属于一个区间。');
});

test('whatever is accepted ascends without overlap from 1 to 60, and reads the same again', () => {
	const part = fc.oneof(
		fc.nat(70).map(String),
		fc.tuple(fc.nat(70), fc.nat(70)).map(([a, b]) => `${a}-${b}`),
		fc.string({ maxLength: 4 })
	);
	fc.assert(
		fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
			const read = readBrackets(parts.join(','));
			if ('problem' in read) return;
			const brackets = bracketsOf(read.value);
			expect(brackets.length).toBeLessThanOrEqual(12);
			let last = 0;
			for (const { from, to } of brackets) {
				expect(from).toBeGreaterThan(last);
				expect(to).toBeGreaterThanOrEqual(from);
				last = to;
			}
			expect(last).toBeLessThanOrEqual(60);
			expect(readBrackets(read.value)).toEqual(read);
		})
	);
});
