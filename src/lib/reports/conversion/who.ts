/** The users behind the report's marks: its own steps, and lists instead of counts at their end. */
import { goOn } from '../steps';
import firstTrade from './first_trade.sql?raw';
import headShown from './head-shown.sql?raw';
import { queries, walked } from './queries';
import symbols from './symbols.sql?raw';
import whoChange from './who_change.sql?raw';
import whoFirstTrade from './who_first_trade.sql?raw';
import whoSignals from './who_signals.sql?raw';
import whoSymbols from './who_symbols.sql?raw';
import whoWaits from './who_waits.sql?raw';
import whoSteps from './who.sql?raw';

export const who = {
	journeys: { sql: walked(headShown, [whoSteps]) },
	waits: { sql: goOn(queries.waits.sql, undefined, whoWaits) },
	signals: { sql: goOn(queries.signals.sql, undefined, whoSignals) },
	change: { sql: goOn(queries.daily.sql, undefined, whoChange) },
	symbols: { sql: goOn(symbols, 'tallied', whoSymbols) },
	first_trade: { sql: goOn(firstTrade, 'ages', whoFirstTrade) }
};
