/** What changed between two periods, in a sentence and as the full decomposition. */
import type { Value } from '$lib/engine/engine';
import type { Finding, TableBlock } from '$lib/figure/block';
import { newcombe } from '$lib/stats/interval';
import { maturePeriod, type Change } from './change';
import { behindEntrants, behindRate } from './behind-change';
import { memberName, type View } from './view';

/** After minus before with the 95 % interval of Newcombe. */
const overallOf = ({ before, after }: Change['parts']) => newcombe(after.k, after.n, before.k, before.n);

const share = ({ k, n }: { k: number; n: number }) => (n > 0 ? k / n : null);

export function changeFinding(change: Change, steps: readonly string[], view: View): Finding {
	const { text, format } = view;
	const { main, parts } = change;
	const written = (rate: { k: number; n: number }) => format(share(rate), 'ratio');
	const of = (rate: { k: number; n: number }) => text.of(format(rate.k, 'count'), format(rate.n, 'count'));
	const whole = overallOf(parts);
	const counted = (rate: { k: number; n: number }) => text.with(written(rate), of(rate));
	const overall = text.overallChange(
		counted(parts.before),
		counted(parts.after),
		format(parts.change, 'points'),
		format.interval(whole?.low ?? null, whole?.high ?? null, 'points')
	);
	const [before, after] = [
		format.period(change.before.from, change.before.to),
		format.period(change.after.from, change.after.to)
	];
	if (!main)
		return {
			tone: 'neutral',
			text: text.noMain(format.list(change.tried.map((facet) => text.facets[facet])), after, before),
			basis: [
				overall,
				...byChance(change, steps, view),
				...(view.unit === 'attempts' ? [text.repeatedAttempts] : [])
			].join(' · ')
		};
	const isOpen = change.after.to === maturePeriod(view).to;
	const explained = parts.change === 0 ? 0 : main.contribution / parts.change;
	const sentence = text.changeMain(
		memberName(main.member, view),
		steps[main.step - 1] ?? '',
		steps[main.step] ?? '',
		written(main.before),
		written(main.after),
		change.by === 'halves'
			? text.secondHalf(after)
			: text.since(format.day(change.after.from, 'short'), format.day(change.after.to, 'short'), isOpen),
		change.release ?? ''
	);
	const direction = parts.change < 0 ? text.fall : text.rise;
	const contribution = format(main.contribution, 'points');
	const weight =
		explained > 1
			? text.explainsAll(contribution, direction, format(parts.change, 'points'))
			: explained > 0
				? text.explains(format(explained, 'ratio'), direction)
				: text.changeAgainst(contribution);
	const { difference } = main;
	return {
		tone: view.isSelfSelected ? 'neutral' : (difference?.difference ?? 0) < 0 ? 'bad' : 'good',
		text: sentence + weight,
		basis: [
			text.changeBasis(
				of(main.after),
				of(main.before),
				format(difference?.difference, 'points'),
				format.interval(difference?.low ?? null, difference?.high ?? null, 'points')
			),
			overall,
			...(view.unit === 'attempts' ? [text.repeatedAttempts] : []),
			text.changeSubtitle(text.facets[change.dimension], before, after)
		].join(' · ')
	};
}

/** Why the clearest of many lines is no finding. */
function byChance({ clearest }: Change, steps: readonly string[], view: View): string[] {
	if (!clearest) return [];
	const { effect, p, tests } = clearest;
	return [
		view.text.byChance(
			memberName(effect.member, view),
			steps[effect.step - 1] ?? '',
			steps[effect.step] ?? '',
			view.format(effect.difference?.difference, 'points'),
			view.format(p, 'ratio'),
			view.format(tests, 'count')
		)
	];
}

export function changeTable(change: Change, steps: readonly string[], view: View): TableBlock {
	const { text, format } = view;
	const { parts } = change;
	const words = text.changeColumns;
	const explained = (contribution: number) => (parts.change === 0 ? null : contribution / parts.change);
	const rates = parts.rates.map((effect) => ({
		size: Math.abs(effect.contribution),
		who: behindRate(view, change, effect.member, { from: effect.step, to: effect.step + 1 }, effect),
		row: [
			memberName(effect.member, view),
			`${text.step(steps[effect.step - 1] ?? '')} → ${text.step(steps[effect.step] ?? '')}`,
			text.rateEffect,
			share(effect.before),
			share(effect.after),
			effect.difference?.difference ?? null,
			effect.difference?.low ?? null,
			effect.difference?.high ?? null,
			effect.contribution,
			explained(effect.contribution),
			effect.before.k,
			effect.before.n,
			effect.after.k,
			effect.after.n,
			effect.isSmall ? text.tooSmall : null
		] satisfies Value[]
	}));
	const mixes = parts.mixes.map((effect) => ({
		size: Math.abs(effect.contribution),
		who: behindEntrants(view, change, effect.member),
		row: [
			memberName(effect.member, view),
			null,
			text.mixEffect,
			effect.before,
			effect.after,
			effect.after - effect.before,
			null,
			null,
			effect.contribution,
			explained(effect.contribution),
			null,
			null,
			null,
			null,
			effect.isSmall ? text.tooSmall : null
		] satisfies Value[]
	}));
	const whole = overallOf(parts);
	const totalRow: Value[] = [
		text.total,
		null,
		null,
		share(parts.before),
		share(parts.after),
		parts.change,
		whole?.low ?? null,
		whole?.high ?? null,
		parts.change,
		explained(parts.change),
		parts.before.k,
		parts.before.n,
		parts.after.k,
		parts.after.n,
		null
	];
	const effects = [...rates, ...mixes].sort((a, b) => b.size - a.size);
	const target = steps.lastIndexOf(view.target) + 1;
	return {
		kind: 'table',
		id: 'conversion-change',
		title: (change.main ? text.changeTitle : text.changeTitleNone)(
			format(share(parts.before), 'ratio'),
			format(share(parts.after), 'ratio'),
			format(parts.change, 'points')
		),
		subtitle: text.changeSubtitle(
			text.facets[change.dimension],
			format.period(change.before.from, change.before.to),
			format.period(change.after.from, change.after.to)
		),
		columns: [
			{ name: 'segment', label: text.columns.segment, format: 'text' },
			{ name: 'step', label: text.columns.step, format: 'text' },
			{ name: 'effect', label: words.effect, format: 'text' },
			{ name: 'before', label: words.before, format: 'ratio' },
			{ name: 'after', label: words.after, format: 'ratio' },
			{ name: 'difference', label: words.difference, format: 'points' },
			{ name: 'low', label: words.low, format: 'points' },
			{ name: 'high', label: words.high, format: 'points' },
			{ name: 'contribution', label: words.contribution, format: 'points' },
			{ name: 'explained', label: words.explained, format: 'ratio' },
			{ name: 'k_before', label: words.kBefore, format: 'count', people: true },
			{ name: 'n_before', label: words.nBefore, format: 'count', people: true },
			{ name: 'k_after', label: words.kAfter, format: 'count', people: true },
			{ name: 'n_after', label: words.nAfter, format: 'count', people: true },
			{ name: 'remark', label: text.columns.remark, format: 'text' }
		],
		rows: [...effects.map(({ row }) => row as Value[]), totalRow],
		who: [...effects.map(({ who }) => who), behindRate(view, change, null, { from: 1, to: target }, parts)],
		note: text.sentences([text.changeNote, text.linesAlone]),
		preview: 8
	};
}
