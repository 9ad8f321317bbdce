/** What narrows an event, in brackets after its name: a product, symbol or device, an amount, how often. */
import type { Format } from '$lib/figure/format';
import type { Locale } from '$lib/i18n/locale';

interface Narrowing {
	/** As in `symbol=BTCUSDT`; `all` for no limit. */
	property: string;
	/** 0 for no limit. */
	minUsd: number;
	/** 1 for no limit. */
	times?: number;
}

/** As in ` (BTCUSDT only, at least $40 each)`; '' where nothing narrows it. */
export function narrowed({ property, minUsd, times = 1 }: Narrowing, locale: Locale, format: Format): string {
	const value = property === 'all' ? null : property.slice(property.indexOf('=') + 1);
	const usd = minUsd > 0 ? format(minUsd, 'usd') : null;
	const isEnglish = locale === 'en';
	const parts = [
		value === null ? '' : isEnglish ? `${value} only` : `仅 ${value}`,
		usd === null ? '' : isEnglish ? `at least ${usd} each` : `每次不低于 ${usd}`,
		times > 1 ? (isEnglish ? `${times} times or more` : `至少 ${times} 次`) : ''
	].filter(Boolean);
	if (parts.length === 0) return '';
	return isEnglish ? ` (${parts.join(', ')})` : `（${parts.join('，')}）`;
}
