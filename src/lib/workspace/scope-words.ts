/** What a scope narrows to, in words: printed wherever its period is. */
import type { Locale } from '$lib/i18n/locale';
import type { Scope } from '$lib/reports/scope';
import { shellText } from './text';

/** `Country: DE, FR`, `Segment: Whales` …; nothing for a scope that filters nothing. */
export function filterWords(scope: Scope, locale: Locale): string[] {
	const words = shellText[locale].scope;
	const dimensions = ['product', 'country', 'channel', 'device', 'segment'] as const;
	return dimensions.flatMap((name) =>
		scope[name].length > 0 ? [`${words[name]}: ${scope[name].join(', ')}`] : []
	);
}
