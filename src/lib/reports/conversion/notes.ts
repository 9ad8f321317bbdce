/** What the numbers rest on: steps without data, steps out of order, definitions, exclusions. */
import type { Note } from '$lib/figure/block';
import type { Funnel } from './funnel';
import { maturePeriod } from './change';
import type { Context, View } from './view';
import type { ConversionRows } from './queries';
import { amountNotes } from '../amounts';
import { appliesTo, chainOf, fixedRules, slotsOf } from './slots';
import { params as parameters } from './params';

type EventRow = ConversionRows['event_names'][number];
type ExclusionRow = ConversionRows['exclusions'][number];

/** What the data lacks for this funnel, and what would add it. */
export function dataNotes(overall: Funnel, events: readonly EventRow[], view: View): Note[] {
	const { params, scope, facts, text, format } = view;
	// A place is then no longer one step.
	const isAnyOrder = params.step_order === 'any';
	const has = (name: string) => overall.steps.some(({ step }) => step === name);
	const notes: Note[] = [];
	const say = (tone: Note['tone'], words: string) => notes.push({ kind: 'note', tone, text: words });
	const asked = [
		...slotsOf(params).map(({ slot, event }) => ({
			event,
			minUsd: Number(params[`min_usd_${slot}` as 'min_usd_1'])
		})),
		{ event: params.exclusion, minUsd: params.exclusion === 'none' ? 0 : params.exclusion_min_usd }
	];
	notes.push(
		...amountNotes(
			asked.map((one) => ({ ...one, name: text.step(one.event) })),
			view.locale,
			format
		)
	);
	if (overall.mature === 0) say('warning', text.shortenWindow);
	const entry = events.find(({ event }) => event === chainOf(params)[0]?.event);
	if (params.funnel !== 'new_trader' && entry && entry.first_on > scope.from)
		say('warning', text.entryBegins(entry.event, format.day(entry.first_on)));
	const { from, to } = maturePeriod(view);
	if (params.compare === 'day' && !(params.changed_on > from && params.changed_on <= to))
		say('warning', text.noDay);
	else if (
		params.compare === 'day' &&
		params.changed_until !== '' &&
		params.changed_until < params.changed_on
	)
		say('warning', text.untilBefore);
	if (view.isSelfSelected) say('neutral', selfSelected(view, params.compare !== 'auto'));
	if (params.funnel === 'new_trader') {
		const isAsked = (slot: number) => params.optional_step !== slot;
		if (params.entry === 'registration' && isAsked(2) && !has('kyc')) say('warning', text.missingKyc);
		if (isAsked(3) && !has('first_deposit')) say('warning', text.missingDeposit);
		else if (!facts.tables.includes('transfers') && has('kyc') && params.entry !== 'first_deposit')
			say('neutral', text.oneDeposit);
		if (params.entry !== 'registration')
			say('neutral', text.firstOnRecord(params.entry, format.day(scope.first)));
	}
	for (const { step, reached, outOfOrder } of overall.steps.slice(1))
		if (!isAnyOrder && params.funnel !== 'new_trader' && reached + outOfOrder === 0)
			say('warning', text.neverDone(step));
	const trade = overall.steps.find(({ step }) => step === 'first_trade');
	if (!isAnyOrder && trade && trade.reached + trade.outOfOrder === 0)
		say('warning', text.noTrades(format.list(scope.product)));
	const strays = overall.steps.filter(({ outOfOrder }) => outOfOrder > 0);
	const [stray] = strays;
	if (stray && strays.length === 1)
		say(
			'neutral',
			text.outOfOrder(
				view.unit,
				stray.outOfOrder,
				format(stray.outOfOrder, 'count'),
				stray.step,
				reasons(view)
			)
		);
	else if (stray)
		say(
			'neutral',
			text.outOfOrderSteps(
				view.unit,
				format.list(
					strays.map(({ step, outOfOrder }) => `${text.step(step)} ${format(outOfOrder, 'count')}`)
				),
				reasons(view)
			)
		);
	return notes;
}

/** Why early and late entrants are not alike, and what to do about it where something can be done. */
export function selfSelected({ params, text }: View, isCompared: boolean): string {
	const { entries } = fixedRules(params);
	const rule = entries ?? (params.entries === 'best' ? 'best' : 'first');
	return text.selfSelected(rule, isCompared, entries === undefined);
}

/** Why a step done within the window may not count. */
function reasons({ params, text, unit }: View): string {
	const { why } = text;
	return [
		why.order,
		...(params.step_order === 'strict_steps' || params.step_order === 'strict' ? [why.between] : []),
		...(params.exclusion === 'none' ? [] : [why.exclusion]),
		...(params.repeats === 'stop' ? [why.repeat] : []),
		...(unit === 'attempts' ? [why.nextAttempt] : [])
	].join(why.or);
}

/** How many the exclusion event stops; nothing without one. */
export function exclusionNotes(overall: Funnel, rows: readonly ExclusionRow[], view: View): Note[] {
	const { params, text, format, unit } = view;
	const [row] = rows;
	if (params.exclusion === 'none' || !row) return [];
	const note = (tone: Note['tone'], words: string): Note[] => [{ kind: 'note', tone, text: words }];
	const names = overall.steps.map(({ step }) => step);
	const isAnyOrder = params.step_order === 'any';
	if (!isAnyOrder && params.exclusion_from >= names.length) return note('warning', text.exclusionBeyond);
	if (!isAnyOrder && params.exclusion_from >= params.exclusion_to)
		return note('warning', text.backwards(params.exclusion_from, params.exclusion_to));
	if (row.users === 0) return note('warning', text.nobodyExcluded(params.exclusion));
	const ends = isAnyOrder
		? null
		: [names[params.exclusion_from - 1] ?? '', names[Math.min(params.exclusion_to, names.length) - 1] ?? ''];
	const effect = fixedRules(params).exclusion_effect ?? params.exclusion_effect;
	const [n, counted] = effect === 'remove' ? [row.users, 'users' as const] : [row.standing, unit];
	const who = text.counted(counted, n, format(n, 'count'));
	return note('neutral', text.excludedUsers(params.exclusion, who, ends, effect));
}

/** The definition in force, the filter on trades, and who is left out. */
export function scopeNotes(view: Context, window: string): Note[] {
	const { params, scope, facts, text, format } = view;
	const excluded = [
		...(scope.exclude.includes('internal') ? [text.internal(format(facts.excluded.internal, 'count'))] : []),
		...(scope.exclude.includes('market_makers')
			? [text.marketMakers(format(facts.excluded.marketMakers, 'count'))]
			: []),
		...(scope.exclude.includes('api') ? [text.api(format(facts.excluded.api, 'count'))] : [])
	];
	const sentences = [
		params.funnel === 'new_trader' && params.step_order !== 'any'
			? text.definition(window)
			: text.pathDefinition(window),
		...settings(view),
		...(scope.product.length > 0 ? [text.onlyProducts(format.list(scope.product))] : []),
		excluded.length > 0 ? text.excluded(format.list(excluded)) : text.excludedNone,
		...(facts.unknownUsers > 0
			? [text.unknownUsers(facts.unknownUsers, format(facts.unknownUsers, 'count'))]
			: [])
	];
	return [{ kind: 'note', tone: 'neutral', text: text.sentences(sentences) }];
}

const printed = [
	'optional_step',
	'step_order',
	'repeats',
	'entries',
	'held',
	'exclusion',
	'exclusion_from',
	'exclusion_to',
	'exclusion_effect',
	'exclusion_with',
	'exclusion_min_usd',
	'with_1',
	'min_usd_1',
	'with_2',
	'min_usd_2',
	'with_3',
	'min_usd_3',
	'with_4',
	'min_usd_4',
	'with_5',
	'min_usd_5',
	'with_6',
	'min_usd_6',
	'definition'
] as const;

/** The rules set otherwise than by default, each by its label and option. */
function settings({ params, text, format }: Context): string[] {
	const parts = printed
		.filter((name) => params[name] !== parameters[name].default && !(name in fixedRules(params)))
		.map((name) => {
			const words = text.parameters[name];
			const value = String(params[name]);
			const options: Record<string, string> = 'options' in words ? words.options : {};
			const step = appliesTo(name, params, text.step);
			return `${step ? text.with(words.label, step) : words.label} ${options[value] ?? value}`;
		});
	return parts.length > 0 ? [text.settings(format.list(parts))] : [];
}
