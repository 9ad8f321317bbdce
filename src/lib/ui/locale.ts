/** The reader's language, provided once by the layout and read by every component. */
import { createContext } from 'svelte';
import { formatFor, type Format } from '$lib/figure/format';
import type { Locale } from '$lib/i18n/locale';
import { uiText, type UiText } from './text';

const [getLocale, setLocale, hasLocale] = createContext<() => Locale>();

/** Call once in the layout: `provideLocale(() => settings.locale)`. */
export function provideLocale(locale: () => Locale): void {
	setLocale(locale);
}

/** Language, words and formats as getters, so that a switch of language is followed. English where none is provided. */
export function useLocale(): { readonly locale: Locale; readonly text: UiText; readonly format: Format } {
	const locale = hasLocale() ? getLocale() : () => 'en' as const;
	return {
		get locale() {
			return locale();
		},
		get text() {
			return uiText[locale()];
		},
		get format() {
			return formatFor(locale());
		}
	};
}
