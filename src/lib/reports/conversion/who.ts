/** The users behind the report's marks: its own steps, and lists instead of counts at their end. */
import type { Query, WhoQuery } from '../report';
import { goOn } from '../steps';
import firstTrade from './first_trade.sql?raw';
import headShown from './head_shown.sql?raw';
import { queries, walked } from './queries';
import symbols from './symbols.sql?raw';
import whoChange from './who_change.sql?raw';
import whoFirstTrade from './who_first_trade.sql?raw';
import whoSignals from './who_signals.sql?raw';
import whoSymbols from './who_symbols.sql?raw';
import whoWaits from './who_waits.sql?raw';
import whoSteps from './who.sql?raw';

/** A list at the end of a question's own steps, by the same short ways. */
const endOf = ({ sql, under }: Query, list: string): WhoQuery => ({
	sql: goOn(sql, undefined, list),
	under: (params, scope) => goOn(under?.(params, scope, sql) ?? sql, undefined, list)
});

export const who = {
	journeys: {
		sql: walked(headShown, [whoSteps]),
		under: (params, scope) => walked(headShown, [whoSteps], params, scope)
	},
	waits: endOf(queries.waits, whoWaits),
	signals: endOf(queries.signals, whoSignals),
	change: endOf(queries.daily, whoChange),
	symbols: { sql: goOn(symbols, 'tallied', whoSymbols) },
	first_trade: { sql: goOn(firstTrade, 'ages', whoFirstTrade) }
} satisfies Record<string, WhoQuery>;
