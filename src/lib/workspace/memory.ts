/** The little that is remembered outside the database: how headers were mapped, language, theme, what is being loaded. */
import type { Mapping } from '$lib/intake';
import { isLocale, type Locale } from '$lib/i18n/locale';

const prefix = 'tapedeck.';

function read(key: string): string | null {
	try {
		return localStorage.getItem(prefix + key);
	} catch {
		// Storage can be switched off; then nothing is remembered.
		return null;
	}
}

function write(key: string, value: string): void {
	try {
		localStorage.setItem(prefix + key, value);
	} catch {
		// As above: not remembering is the reader's own setting.
	}
}

function remove(key: string): void {
	try {
		localStorage.removeItem(prefix + key);
	} catch {
		// Nothing could be stored, so nothing has to be removed.
	}
}

/** The mapping confirmed for files with these headers. */
export function recallMapping(signature: string): Mapping | undefined {
	const text = read(`mapping.${signature}`);
	if (!text) return undefined;
	try {
		return JSON.parse(text) as Mapping;
	} catch {
		return undefined;
	}
}

export function rememberMapping(signature: string, mapping: Mapping): void {
	write(`mapping.${signature}`, JSON.stringify(mapping));
}

export type Theme = 'system' | 'light' | 'dark';

export function recallTheme(): Theme {
	const theme = read('theme');
	return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function rememberTheme(theme: Theme): void {
	write('theme', theme);
}

export function recallLocale(): Locale {
	const locale = read('locale');
	if (isLocale(locale)) return locale;
	return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function rememberLocale(locale: Locale): void {
	write('locale', locale);
}

/** The salt of this workspace's pseudonyms: made once, never exported, gone with a wipe. */
export function workspaceSalt(): string {
	salt ??= read('salt') ?? crypto.randomUUID();
	write('salt', salt);
	return salt;
}

// Also kept here, for browsers that store nothing.
let salt: string | undefined;

/** Files on their way into the database. */
export interface Loading {
	files: string[];
	/** As in their receipts, once they are loaded. */
	importedAt: string;
}

/** Notes what is being loaded, so that a page closed half-way can name at its next start what it lost. */
export function rememberLoading(loading: Loading): void {
	write('loading', JSON.stringify(loading));
}

export function forgetLoading(): void {
	remove('loading');
}

/** What an earlier visit was loading when it ended. */
export function recallLoading(): Loading | undefined {
	const text = read('loading');
	if (!text) return undefined;
	try {
		return JSON.parse(text) as Loading;
	} catch {
		return undefined;
	}
}

/** Notes that a prepared store is on its way in, so that a page closed half-way goes on with it at its next start. */
export function beginPlacing(): void {
	write('placing', 'yes');
}

export function endPlacing(): void {
	remove('placing');
}

/** Whether an earlier visit was closed while a prepared store was put in place. */
export function isPlacing(): boolean {
	return read('placing') !== null;
}

/** Notes that everything is to be deleted, so that a page closed half-way goes on with it at its next start. */
export function beginWipe(): void {
	write('wiping', 'yes');
}

/** Whether an earlier visit was closed while it deleted everything. */
export function isWiping(): boolean {
	return read('wiping') !== null;
}

/** Forgets everything above. */
export function forgetAll(): void {
	salt = undefined;
	try {
		for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
	} catch {
		// Nothing could be stored, so nothing has to be forgotten.
	}
}
