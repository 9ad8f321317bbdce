/** The users behind a span: those who traded in it, and those who registered. */
import type { Who } from '$lib/figure/block';
import type { Localised } from '$lib/i18n/locale';
import { addDays } from '../period';
import type { OverviewContext } from './queries';
import type { Span } from './spans';
import whoSql from './who.sql?raw';

export const who = { span: { sql: whoSql } };

type Population = 'new' | 'trading';

const words: Localised<Record<Population, { choice: string; label: (days: string) => string }>> = {
	en: {
		new: { choice: 'Registered', label: (days) => `Registered ${days}` },
		trading: { choice: 'Traded', label: (days) => `Traded ${days}` }
	},
	zh: {
		new: { choice: '注册', label: (days) => `${days} 注册` },
		trading: { choice: '成交', label: (days) => `${days} 有成交` }
	}
};

/** Nobody where the number is not known or is none. */
export function behindSpan(
	population: Population,
	{ from_on, to_on }: Pick<Span, 'from_on' | 'to_on'>,
	users: number | null,
	{ format, locale }: OverviewContext
): Who[] {
	if (!users) return [];
	const { choice, label } = words[locale][population];
	return [
		{
			query: 'span',
			values: { population, begins_on: from_on, ends_on: to_on },
			choice,
			label: label(format.period(from_on, to_on)),
			expected: users
		}
	];
}

/** Those who traded in the 30 days up to the last day of a span. */
export function behindMonth(span: Span, context: OverviewContext): Who[] {
	const days = { from_on: addDays(span.to_on, -29), to_on: span.to_on };
	return behindSpan('trading', days, span.monthly_trading_users, context);
}
