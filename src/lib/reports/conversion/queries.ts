/** The questions asked of the data, and what their columns hold. */
import propertiesSql from '../event_properties.sql?raw';
import { query, type ParameterValues, type Parameters, type RowOf, type RowsOf } from '../report';
import type { ResolvedScope } from '../scope';
import daily from './daily.sql?raw';
import direct from './direct.sql?raw';
import directStream from './direct_stream.sql?raw';
import { isDirect, isFirstSteps, isUnfiltered } from './direct';
import eventNames from './event_names.sql?raw';
import exclusions from './exclusions.sql?raw';
import firstTrade from './first_trade.sql?raw';
import funnel from './funnel.sql?raw';
import headOurs from './head_ours.sql?raw';
import headShown from './head_shown.sql?raw';
import journeys from './journeys.sql?raw';
import noOptional from './no_optional.sql?raw';
import optional from './optional.sql?raw';
import ours from './ours.sql?raw';
import path from './path.sql?raw';
import registered from './registered.sql?raw';
import releases from './releases.sql?raw';
import seen from './seen.sql?raw';
import sifted from './sifted.sql?raw';
import signals from './signals.sql?raw';
import steps from './steps.sql?raw';
import stream from './stream.sql?raw';
import symbols from './symbols.sql?raw';
import unsifted from './unsifted.sql?raw';
import waits from './waits.sql?raw';
import walk from './walk.sql?raw';
import walkedSteps from './walked.sql?raw';

/** A statement is its files, each a run of named steps, the last one answers. */
const asked = (...files: string[]) => files.map((steps) => steps.trim()).join(',\n');

type Values = ParameterValues<Parameters>;

/** Planning a step nobody needs takes as long as many a query: only those that these choices ask for. */
export function walked(head: string, tail: string[], params?: Values, scope?: ResolvedScope): string {
	if (params && scope && isFirstSteps(params, scope)) return asked(registered, walkedSteps, ...tail);
	const isSifted = !params || !isUnfiltered(params);
	const suited = isSifted ? sifted : unsifted;
	return params && isDirect(params)
		? asked(head, path, directStream, steps, seen, suited, direct, walkedSteps, ...tail)
		: asked(head, path, stream, steps, seen, suited, walk, journeys, walkedSteps, ...tail);
}

/** A question about the journeys, long and as these choices ask it. */
const about = (tail: (params?: Values) => string[]) => ({
	long: walked(headShown, tail()),
	under: (params: Values, scope: ResolvedScope) => walked(headShown, tail(params), params, scope)
});

const aboutSteps = about((params) => {
	const isOptional = !params || params.optional_step !== 0 || params.funnel === 'place_order';
	return [isOptional ? optional : noOptional, funnel];
});
const aboutWaits = about(() => [waits]);
const aboutSignals = about(() => [signals]);
const aboutDays = about(() => [daily]);
const aboutExclusions = about(() => [exclusions]);

/** By our own rules, whatever definition is shown. */
const oursOf = (params: Values, scope: ResolvedScope) =>
	walked(headOurs, [ours], { ...params, definition: 'tapedeck' }, scope);

export const queries = {
	funnel: query(
		aboutSteps.long,
		{
			/** `all`, `segment`, `bucket` or `optional`. */
			part: { kind: 'text' },
			/** The segment's value, the bucket's first day, or nothing for everyone. */
			member: { kind: 'text' },
			place: { kind: 'count' },
			step: { kind: 'text' },
			entrants: { kind: 'count', unit: 'users' },
			mature_entrants: { kind: 'count', unit: 'users' },
			reached: { kind: 'count', unit: 'users' },
			dropped: { kind: 'count', unit: 'users' },
			still_open: { kind: 'count', unit: 'users' },
			mature_previous: { kind: 'count', unit: 'users' },
			mature_reached: { kind: 'count', unit: 'users' },
			out_of_order: { kind: 'count', unit: 'users' },
			median_hours: { kind: 'number', unit: 'hours', nullable: true },
			p90_hours: { kind: 'number', unit: 'hours', nullable: true },
			mean_hours: { kind: 'number', unit: 'hours', nullable: true },
			median_total_hours: { kind: 'number', unit: 'hours', nullable: true },
			mean_total_hours: { kind: 'number', unit: 'hours', nullable: true }
		},
		aboutSteps.under
	),
	waits: query(
		aboutWaits.long,
		{
			/** 0 is the way from entry to the last step. */
			place: { kind: 'count' },
			/** Index of the span of hours. */
			span: { kind: 'count' },
			users: { kind: 'count', unit: 'users' }
		},
		aboutWaits.under
	),
	signals: query(
		aboutSignals.long,
		{
			place: { kind: 'count' },
			/** `dropped` or `went_on`. */
			outcome: { kind: 'text' },
			users: { kind: 'count', unit: 'users' },
			with_ticket: { kind: 'count', unit: 'users' },
			with_login: { kind: 'count', unit: 'users' }
		},
		aboutSignals.under
	),
	daily: query(
		aboutDays.long,
		{
			dimension: { kind: 'text' },
			member: { kind: 'text' },
			entered_on: { kind: 'day' },
			reached_1: { kind: 'count', unit: 'users' },
			reached_2: { kind: 'count', unit: 'users' },
			reached_3: { kind: 'count', unit: 'users' },
			reached_4: { kind: 'count', unit: 'users' },
			reached_5: { kind: 'count', unit: 'users' },
			reached_6: { kind: 'count', unit: 'users' }
		},
		aboutDays.under
	),
	exclusions: query(
		aboutExclusions.long,
		{ users: { kind: 'count', unit: 'users' }, standing: { kind: 'count' } },
		(params, scope) => (params.exclusion === 'none' ? null : aboutExclusions.under(params, scope))
	),
	releases: query(releases, {
		released_on: { kind: 'day' },
		name: { kind: 'text' },
		device: { kind: 'text' }
	}),
	symbols: query(symbols, {
		symbol: { kind: 'text' },
		viewers: { kind: 'count', unit: 'users' },
		traders: { kind: 'count', unit: 'users' }
	}),
	first_trade: query(firstTrade, {
		day_no: { kind: 'count' },
		at_risk: { kind: 'count', unit: 'users' },
		traded: { kind: 'count', unit: 'users' },
		waiting: { kind: 'count', unit: 'users' },
		survival: { kind: 'ratio' },
		variance_sum: { kind: 'number' }
	}),
	/** Nothing to tell apart where our own rules are in force. */
	ours: query(
		walked(headOurs, [ours]),
		{
			place: { kind: 'count' },
			step: { kind: 'text' },
			mature_entrants: { kind: 'count' },
			mature_reached: { kind: 'count' }
		},
		(params, scope) => (params.definition === 'tapedeck' ? null : oursOf(params, scope))
	),
	event_names: query(eventNames, {
		event: { kind: 'text' },
		amount: { kind: 'count' },
		first_on: { kind: 'day' }
	}),
	properties: query(propertiesSql, { property_value: { kind: 'text' }, amount: { kind: 'count' } })
};

export type FunnelRow = RowOf<(typeof queries)['funnel']['columns']>;
export type WaitRow = RowOf<(typeof queries)['waits']['columns']>;
export type SignalRow = RowOf<(typeof queries)['signals']['columns']>;
export type DailyRow = RowOf<(typeof queries)['daily']['columns']>;
export type SymbolRow = RowOf<(typeof queries)['symbols']['columns']>;
export type FirstTradeRow = RowOf<(typeof queries)['first_trade']['columns']>;
export type OursRow = RowOf<(typeof queries)['ours']['columns']>;
export type ReleaseRow = RowOf<(typeof queries)['releases']['columns']>;
export type ConversionRows = RowsOf<typeof queries>;
