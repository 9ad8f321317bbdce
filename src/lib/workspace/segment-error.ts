/** Why a segment cannot be saved, named or used, in words. */
import type { Localised } from '$lib/i18n/locale';

export class SegmentError extends Error {
	override readonly name = 'SegmentError';

	constructor(readonly localised: Localised) {
		super(localised.en);
	}
}

/** A scope names segments that are not there. */
export function unknownSegments(names: readonly string[]): Localised {
	const quoted = names.map((name) => `“${name}”`);
	return {
		en: `There is no segment ${quoted.join(', ')} here: it was deleted, or the address is from another browser.`,
		zh: `此处没有分群${quoted.join('、')}：它已被删除，或该地址来自另一个浏览器。`
	};
}
