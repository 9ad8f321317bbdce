/** The report's words in both languages. */
import type { Localised } from '$lib/i18n/locale';
import { en } from './text-en';
import { zh } from './text-zh';

export type ActivityText = typeof en;

export const text: Localised<ActivityText> = { en, zh };
