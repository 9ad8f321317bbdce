/** Numbers and days as people read them, in both languages. Missing values read as an en dash. */
import { localeTag, type Locale } from '$lib/i18n/locale';
import type { NumberFormat } from './block';

const missing = '–';

export interface Format {
	(value: number | null | undefined, format: NumberFormat): string;
	/** `2026-10-31` → `Oct 31, 2026`; with `short` → `Oct 31`. */
	day(day: string | null, style?: 'short' | 'long' | 'month'): string;
	/** `Oct 1–31, 2026`. */
	period(from: string, to: string): string;
	/** As in `10.1 % – 14.9 %`; in Chinese without the spaces, where no sign stands beside the dash. */
	interval(low: number | null, high: number | null, format: NumberFormat): string;
	/** Joined as a sentence would: `a, b and c`. */
	list(items: string[]): string;
}

const cache = new Map<Locale, Format>();

/** The formatter of one language; made once. */
export function formatFor(locale: Locale): Format {
	let format = cache.get(locale);
	if (!format) cache.set(locale, (format = makeFormat(locale)));
	return format;
}

/**
 * Letters of `2026年10月1日` that need no repeating at the end of a period: its year, and its month. The browser's own
 * Chinese ranges are written with slashes, unlike its days.
 */
function sharedLength(from: string, to: string): number {
	if (from.slice(0, 7) === to.slice(0, 7))
		return `${Number(to.slice(0, 4))}年${Number(to.slice(5, 7))}月`.length;
	return from.slice(0, 4) === to.slice(0, 4) ? '2026年'.length : 0;
}

function makeFormat(locale: Locale): Format {
	const tag = localeTag[locale];
	const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
	const twoDigits = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
	const exact = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
	const oneDigit = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
	const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });
	const lists = new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' });
	const days = {
		long: new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }),
		short: new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', timeZone: 'UTC' }),
		month: new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' })
	};
	const sign = (value: number) => (value < 0 ? '−' : '');

	const write = (value: number | null | undefined, format: NumberFormat): string => {
		if (value === null || value === undefined || Number.isNaN(value)) return missing;
		const size = Math.abs(value);
		switch (format) {
			case 'count':
				return sign(value) + plain.format(size);
			case 'usd':
				return `${sign(value)}$${size < 1000 ? twoDigits.format(size) : compact.format(size)}`;
			case 'usd_exact':
				return `${sign(value)}$${exact.format(size)}`;
			case 'ratio':
				return `${sign(value)}${oneDigit.format(size * 100)}${locale === 'zh' ? '%' : ' %'}`;
			case 'points':
				return `${value < 0 ? '−' : '+'}${oneDigit.format(size * 100)} ${locale === 'zh' ? '个百分点' : 'pp'}`;
			case 'hours':
				return hours(value);
			case 'bps':
				return `${sign(value)}${twoDigits.format(size)} bps`;
			case 'number':
				return sign(value) + twoDigits.format(size);
		}
	};
	const hours = (value: number): string => {
		if (value < 1) return `${plain.format(value * 60)} ${locale === 'zh' ? '分钟' : 'min'}`;
		if (value < 72) return `${oneDigit.format(value)} ${locale === 'zh' ? '小时' : 'h'}`;
		return `${oneDigit.format(value / 24)} ${locale === 'zh' ? '天' : 'days'}`;
	};
	const date = (day: string) => new Date(`${day}T00:00:00Z`);
	const period = (from: string, to: string): string =>
		locale === 'zh' && from !== to
			? `${days.long.format(date(from))} – ${days.long.format(date(to)).slice(sharedLength(from, to))}`
			: days.long.formatRange(date(from), date(to));
	return Object.assign(write, {
		day: (day: string | null, style: 'short' | 'long' | 'month' = 'long') =>
			day === null ? missing : days[style].format(date(day)),
		period,
		interval: (low: number | null, high: number | null, format: NumberFormat) => {
			if (low === null || high === null) return missing;
			const isSigned = format === 'points' || Math.min(low, high) < 0;
			return write(low, format) + (locale === 'zh' && !isSigned ? '–' : ' – ') + write(high, format);
		},
		list: (items: string[]) => lists.format(items)
	});
}
