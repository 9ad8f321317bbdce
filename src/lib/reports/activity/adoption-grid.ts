/** Which products are used together: of the users of one, the share that also used another. */
import type { HeatCell, HeatChart } from '$lib/figure/block';
import { smallSample, wilson } from '$lib/stats/interval';
import { behindPair } from './behind';
import type { ActivityRows } from './queries';
import type { View } from './view';

type Pair = ActivityRows['adoption'][number];

const share = (pair: Pair) => pair.both_users / pair.users;

/** Pairs of different products with users enough to judge, the largest share first. */
export function rankedPairs(pairs: readonly Pair[]): Pair[] {
	return pairs
		.filter((pair) => pair.product !== pair.other_product && pair.users >= smallSample)
		.toSorted((a, b) => share(b) - share(a));
}

export function adoptionGrid(view: View): HeatChart | null {
	const { context, rows } = view;
	const { text, format } = context;
	const words = text.charts.adoption;
	const products = rows.adoption.filter((pair) => pair.product === pair.other_product);
	if (products.length === 0) return null;
	const pairs = new Map(rows.adoption.map((pair) => [`${pair.product}\n${pair.other_product}`, pair]));
	const large = rankedPairs(rows.adoption);
	const named = (pair: Pair): [string, string, string] => [
		format(share(pair), 'ratio'),
		text.charts.product(pair.product),
		text.charts.product(pair.other_product)
	];
	const strongest = large[0];
	const first = products[0]?.product ?? '';
	return {
		kind: 'chart',
		shape: 'heat',
		id: 'adoption',
		title:
			products.length === 1
				? words.single(text.charts.product(first))
				: strongest
					? words.title(...named(strongest))
					: words.subtitle,
		subtitle: words.subtitle,
		summary: words.summary(large.slice(0, 6).map((pair) => words.item(...named(pair)))),
		note: words.note,
		format: 'ratio',
		rowHeader: words.product,
		sizeHeader: words.users,
		columns: products.map(({ product }) => text.charts.product(product)),
		rows: products.map((own) => ({
			label: text.charts.product(own.product),
			size: own.users,
			who: behindPair(view, own),
			cells: products.map((other) => cell(pairs.get(`${own.product}\n${other.product}`)))
		}))
	};

	function cell(pair: Pair | undefined): HeatCell {
		if (!pair || pair.product === pair.other_product) return { value: null, state: 'unreached' };
		const interval = wilson(pair.both_users, pair.users);
		return {
			value: share(pair),
			k: pair.both_users,
			n: pair.users,
			...(interval ?? {}),
			state: 'complete',
			who: behindPair(view, pair),
			...(pair.users < smallSample ? { note: text.small } : {})
		};
	}
}
