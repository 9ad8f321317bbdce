/** The two languages of the product, and the shape of a text that exists in both. */
const locales = ['en', 'zh'] as const;
export type Locale = (typeof locales)[number];
export type Localised<T = string> = Record<Locale, T>;

/** The BCP 47 tag `Intl` wants. */
export const localeTag: Localised = { en: 'en-US', zh: 'zh-CN' };

export function isLocale(value: unknown): value is Locale {
	return locales.some((locale) => locale === value);
}
