/** What every figure rests on: evidence ladder, exclusions, filters. */
import type { Note } from '$lib/figure/block';
import type { Case } from './cases';
import type { CampaignsContext } from './queries';

export function notes(cases: Case[], { text, format, params, scope, facts }: CampaignsContext): Note[] {
	const words = text.notes;
	const count = (n: number) => format(n, 'count');
	const kinds = scope.exclude.map((kind) => {
		if (kind === 'internal') return words.internal(count(facts.excluded.internal));
		return kind === 'api'
			? words.api(count(facts.excluded.api))
			: words.marketMakers(count(facts.excluded.marketMakers));
	});
	const isFiltered = [scope.product, scope.country, scope.channel, scope.device, scope.segment].some(
		({ length }) => length > 0
	);
	const said: [boolean, Note['tone'], string][] = [
		[params.focus > cases.length, 'warning', words.focusClamped(count(params.focus), count(cases.length))],
		[isFiltered, 'warning', words.filtered],
		[true, 'neutral', words.ladder],
		[kinds.length > 0, 'neutral', words.excluded(`${format.list(kinds)} ${words.accounts}`.trim())],
		[facts.unpricedFees > 0, 'neutral', words.unpriced(count(facts.unpricedFees))]
	];
	return said.flatMap(([holds, tone, text]): Note[] => (holds ? [{ kind: 'note', tone, text }] : []));
}
