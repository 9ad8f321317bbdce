/** What the numbers rest on: steps without data, steps out of order, definitions, exclusions. */
import type { Note } from '$lib/figure/block';
import type { Funnel } from './funnel';
import type { Context, View } from './context';
import { params as parameters } from './params';

/** What the data lacks for this funnel, and what would add it. */
export function dataNotes(overall: Funnel, context: View): Note[] {
	const { params, scope, facts, text, format } = context;
	const has = (name: string) => overall.steps.some(({ step }) => step === name);
	const notes: Note[] = [];
	const say = (tone: Note['tone'], words: string) => notes.push({ kind: 'note', tone, text: words });
	if (overall.mature === 0) say('warning', text.shortenWindow);
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
		if (params.funnel !== 'new_trader' && reached + outOfOrder === 0) say('warning', text.neverDone(step));
	const trade = overall.steps.find(({ step }) => step === 'first_trade');
	if (trade && trade.reached + trade.outOfOrder === 0)
		say('warning', text.noTrades(format.list(scope.product)));
	const strays = overall.steps.filter(({ outOfOrder }) => outOfOrder > 0);
	const [stray] = strays;
	if (stray && strays.length === 1)
		say(
			'neutral',
			text.outOfOrder(context.unit, stray.outOfOrder, format(stray.outOfOrder, 'count'), stray.step)
		);
	else if (stray)
		say(
			'neutral',
			text.outOfOrderSteps(
				context.unit,
				format.list(strays.map(({ step, outOfOrder }) => `${text.step(step)} ${format(outOfOrder, 'count')}`))
			)
		);
	return notes;
}

/** The definition in force, the filter on trades, and who is left out. */
export function scopeNotes(context: Context, window: string): Note[] {
	const { params, scope, facts, text, format } = context;
	const excluded = [
		...(scope.exclude.includes('internal') ? [text.internal(format(facts.excluded.internal, 'count'))] : []),
		...(scope.exclude.includes('market_makers')
			? [text.marketMakers(format(facts.excluded.marketMakers, 'count'))]
			: []),
		...(scope.exclude.includes('api') ? [text.api(format(facts.excluded.api, 'count'))] : [])
	];
	const sentences = [
		params.funnel === 'new_trader' ? text.definition(window) : text.pathDefinition(window),
		...settings(context),
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
		.filter((name) => params[name] !== parameters[name].default)
		.map((name) => {
			const words = text.parameters[name];
			const value = String(params[name]);
			const options: Record<string, string> = 'options' in words ? words.options : {};
			return `${words.label} ${options[value] ?? value}`;
		});
	return parts.length > 0 ? [text.settings(format.list(parts))] : [];
}
