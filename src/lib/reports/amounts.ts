/** Events without an amount: none of them is ever worth a least amount, which is said where one is asked for. */
import type { Note } from '$lib/figure/block';
import type { Format } from '$lib/figure/format';
import type { Locale } from '$lib/i18n/locale';

const withAmount: ReadonlySet<string> = new Set(['trade', 'trade_later', 'deposit', 'withdraw', 'any']);

interface Asked {
	event: string;
	/** The event in the reader's words. */
	name: string;
	/** 0 for no limit. */
	minUsd: number;
}

/** One note for each event that is asked for an amount and has none. */
export function amountNotes(asked: readonly Asked[], locale: Locale, format: Format): Note[] {
	return asked
		.filter(({ event, minUsd }) => minUsd > 0 && !withAmount.has(event))
		.map(({ name, minUsd }) => {
			const usd = format(minUsd, 'usd');
			const text =
				locale === 'en'
					? `“${name}” carries no amount, so none is worth at least ${usd}: set its smallest amount to 0.`
					: `“${name}”没有金额，因此没有不低于 ${usd} 的：请将其最低金额设为 0。`;
			return { kind: 'note', tone: 'warning', text };
		});
}
