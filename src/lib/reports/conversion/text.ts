/** The words of this report; the English ones say which there are. */
import type { Localised } from '$lib/i18n/locale';
import type { ReportText } from '../report';
import type { params } from './params';
import { english } from './text-en';
import { chinese } from './text-zh';

export type ConversionText = typeof english;

export const text = {
	en: english satisfies ReportText<typeof params>,
	zh: chinese
} satisfies Localised<ConversionText>;
