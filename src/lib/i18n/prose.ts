/** How the words of a text are put together, the same in every text. */
import type { Localised } from './locale';

/** Whole sentences after one another, without the empty ones. */
export const sentences: Localised<(parts: readonly string[]) => string> = {
	en: (parts) => parts.filter(Boolean).join(' '),
	zh: (parts) => parts.join('')
};

/** In English, of a count as it is written: `1 account`, `1,234 accounts`. */
export const plural = (count: string, one: string, many = `${one}s`) =>
	`${count} ${count === '1' ? one : many}`;
