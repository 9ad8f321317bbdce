import { expect, it } from 'vitest';
import { unbroken } from './unbroken';

it('keeps a number with its sign or unit, and nothing else', () => {
	expect(unbroken('12.3 % (95 % 10.1 % – 14.5 %) within 14 days, 2 hours, 5 h')).toBe(
		'12.3\u00a0% (95\u00a0% 10.1\u00a0% – 14.5\u00a0%) within 14\u00a0days, 2 hours, 5\u00a0h'
	);
});
