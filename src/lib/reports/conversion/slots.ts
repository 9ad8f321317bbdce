/** Which event each numbered step is under these choices, as in path.sql. */
import type { ParameterValues, Parameters } from '../report';

interface Slot {
	/** Number in the settings, from 1. */
	slot: number;
	event: string;
}

const paths: Record<string, readonly string[]> = {
	new_trader: ['register', 'kyc_pass', 'deposit', 'trade', 'trade_later'],
	// The pair view stands beside the others, as their optional step.
	place_order: ['order_page', 'order_confirm', 'order_submit', 'trade', 'pair_view']
};

/** Where placing an order has its pair view. */
const pairView = 5;

/** Number of the optional step; 0 for none. */
export function optionalSlot({ funnel, optional_step }: ParameterValues<Parameters>): number {
	return Number(optional_step) || (funnel === 'place_order' ? pairView : 0);
}

/** Every step that takes part, the optional one included. */
export function slotsOf(params: ParameterValues<Parameters>): Slot[] {
	const { funnel, entry } = params;
	const fixed = paths[String(funnel)];
	const first = funnel !== 'new_trader' || entry === 'registration' ? 1 : entry === 'kyc' ? 2 : 3;
	return [1, 2, 3, 4, 5, 6]
		.map((slot) => ({ slot, event: fixed ? (fixed[slot - 1] ?? 'none') : String(params[`step_${slot}`]) }))
		.filter(({ slot, event }) => event !== 'none' && slot >= first)
		.filter(({ slot }) => funnel !== 'place_order' || slot !== pairView || optionalSlot(params) === pairView);
}

/** The steps in a row, without the optional one. */
export function chainOf(params: ParameterValues<Parameters>): Slot[] {
	return slotsOf(params).filter(({ slot }) => slot !== optionalSlot(params));
}

/** The step a numbered setting is about, in words; '' for those about none, null where there is no such step. */
export function appliesTo(
	name: string,
	params: ParameterValues<Parameters>,
	words: (event: string) => string
): string | null {
	if (/^step_\d$/.test(name)) return params.funnel === 'custom' ? '' : null;
	if (name === 'entry') return params.funnel === 'new_trader' ? '' : null;
	const [, number] = /^(?:with|min_usd)_(\d)$/.exec(name) ?? [];
	const slots = slotsOf(params);
	const wordsOf = (one: Slot | undefined) => (one ? words(one.event) : null);
	if (number !== undefined) return wordsOf(slots.find(({ slot }) => slot === Number(number)));
	if (name === 'optional_step' && optionalSlot(params) > 0)
		return wordsOf(slots.find(({ slot }) => slot === optionalSlot(params)));
	if (name === 'exclusion_from' || name === 'exclusion_to') {
		const chain = chainOf(params);
		const place = Number(params[name]);
		if (name === 'exclusion_from' && place >= chain.length) return '';
		return wordsOf(chain[Math.min(place, chain.length) - 1]);
	}
	return '';
}

/** Settings a vendor's definition replaces, with its own; as in path.sql. */
export function fixedRules({ definition, step_order }: ParameterValues<Parameters>): {
	entries?: 'best' | 'first';
	exclusion_effect?: 'remove' | 'drop';
} {
	if (definition === 'posthog')
		return { entries: 'best', exclusion_effect: step_order === 'any' ? 'drop' : 'remove' };
	if (definition === 'mixpanel') return { entries: 'first', exclusion_effect: 'drop' };
	return definition === 'tapedeck' ? {} : { entries: 'best' };
}
