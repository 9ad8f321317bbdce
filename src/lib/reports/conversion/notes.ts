/** What the numbers rest on: steps without data, steps out of order, definitions, exclusions. */
import type { Note } from '$lib/figure/block';
import type { Funnel } from './funnel';
import type { Context } from './context';

/** What the data lacks for this funnel, and what would add it. */
export function dataNotes(overall: Funnel, context: Context): Note[] {
	const { params, scope, facts, text, format } = context;
	const has = (name: string) => overall.steps.some(({ step }) => step === name);
	const notes: Note[] = [];
	const say = (tone: Note['tone'], words: string) => notes.push({ kind: 'note', tone, text: words });
	if (overall.mature === 0) say('warning', text.shortenWindow);
	if (params.entry === 'registration' && !has('kyc')) say('warning', text.missingKyc);
	if (!has('first_deposit')) say('warning', text.missingDeposit);
	else if (!facts.tables.includes('transfers') && has('kyc') && params.entry !== 'first_deposit')
		say('neutral', text.oneDeposit);
	if (params.entry !== 'registration')
		say('neutral', text.firstOnRecord(params.entry, format.day(scope.first)));
	const trade = overall.steps.find(({ step }) => step === 'first_trade');
	if (trade && trade.reached + trade.outOfOrder === 0)
		say('warning', text.noTrades(format.list(scope.product)));
	for (const { step, outOfOrder } of overall.steps)
		if (outOfOrder > 0) say('neutral', text.outOfOrder(outOfOrder, format(outOfOrder, 'count'), step));
	return notes;
}

/** The definition in force, the filter on trades, and who is left out. */
export function scopeNotes({ params, scope, facts, text, format }: Context): Note[] {
	const excluded = [
		...(scope.exclude.includes('internal') ? [text.internal(format(facts.excluded.internal, 'count'))] : []),
		...(scope.exclude.includes('market_makers')
			? [text.marketMakers(format(facts.excluded.marketMakers, 'count'))]
			: []),
		...(scope.exclude.includes('api') ? [text.api(format(facts.excluded.api, 'count'))] : [])
	];
	const sentences = [
		text.definition(params.window_days),
		...(scope.product.length > 0 ? [text.onlyProducts(format.list(scope.product))] : []),
		excluded.length > 0 ? text.excluded(format.list(excluded)) : text.excludedNone,
		...(facts.unknownUsers > 0
			? [text.unknownUsers(facts.unknownUsers, format(facts.unknownUsers, 'count'))]
			: [])
	];
	return [{ kind: 'note', tone: 'neutral', text: text.sentences(sentences) }];
}
