/** The overview's words in both languages. */
import type { Localised } from '$lib/i18n/locale';
import { en } from './text-en';
import { zh } from './text-zh';

export type OverviewText = typeof en;

export const text: Localised<OverviewText> = { en, zh };
