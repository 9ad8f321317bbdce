/** Brackets as a reader types them: `1-3,4-7,8-14`, intervals after the start with both ends included. */
import type { Localised } from '$lib/i18n/locale';

export interface Bracket {
	from: number;
	to: number;
}

const mostBrackets = 12;
const lastInterval = 60;

/** The brackets in their plain spelling, or what is wrong with them; spaces and full-width signs are as good. */
export function readBrackets(typed: string): { value: string } | { problem: Localised } {
	const text = typed
		.replaceAll(/\s/g, '')
		.replaceAll(/[，、；;]/g, ',')
		.replaceAll(/[–—~～至]/g, '-');
	const parts = text.split(',');
	const wrong = parts.find((part) => !/^\d{1,4}(-\d{1,4})?$/.test(part));
	if (wrong !== undefined) return problems.form(wrong);
	if (parts.length > mostBrackets) return problems.many(parts.length);
	const brackets = bracketsOf(text);
	for (const [index, { from, to }] of brackets.entries()) {
		const part = parts[index] ?? '';
		const before = brackets[index - 1];
		if (from < 1) return problems.zero(part);
		if (to < from) return problems.backwards(part);
		if (to > lastInterval) return problems.far(part);
		if (before && from <= before.to)
			return to < before.from
				? problems.descending(parts[index - 1] ?? '', part)
				: problems.overlap(parts[index - 1] ?? '', part);
	}
	return { value: brackets.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(',') };
}

/** Of brackets in their plain spelling. */
export function bracketsOf(text: string): Bracket[] {
	return text.split(',').map((part) => {
		const [from = 0, to = from] = part.split('-').map(Number);
		return { from, to };
	});
}

/** The place from 1 of the bracket that holds an interval, or of the last one before it; the first where none is. */
export function bracketAt(brackets: readonly Bracket[], interval: number): number {
	return Math.max(1, brackets.filter(({ from }) => from <= interval).length);
}

const problem = (en: string, zh: string) => ({ problem: { en, zh } });

const problems = {
	form: (part: string) =>
		part === ''
			? problem(
					'A bracket is missing: write intervals such as 1-3,4-7,8-14.',
					'缺少一个区间：请写成 1-3,4-7,8-14 这样的区间。'
				)
			: problem(
					`“${part}” is no bracket: write whole intervals such as 1-3,4-7,8-14.`,
					`“${part}”不是区间：请写成 1-3,4-7,8-14 这样的整数区间。`
				),
	many: (count: number) =>
		problem(
			`${count} brackets are too many: at most ${mostBrackets}.`,
			`${count} 个区间太多：最多 ${mostBrackets} 个。`
		),
	zero: (part: string) =>
		problem(
			`“${part}” begins before interval 1: interval 0 is the start itself.`,
			`“${part}”早于第 1 期：第 0 期就是起始本身。`
		),
	backwards: (part: string) =>
		problem(`“${part}” ends before it begins: turn it round.`, `“${part}”的结束早于开始：请调换顺序。`),
	far: (part: string) =>
		problem(
			`“${part}” reaches beyond interval ${lastInterval}, the last one there is.`,
			`“${part}”超过了最后一期，即第 ${lastInterval} 期。`
		),
	descending: (before: string, part: string) =>
		problem(
			`“${part}” stands after “${before}” but comes before it: write brackets in ascending order.`,
			`“${part}”写在“${before}”之后却更早：请按从小到大排列。`
		),
	overlap: (before: string, part: string) =>
		problem(
			`“${before}” and “${part}” overlap: each interval belongs to one bracket.`,
			`“${before}”与“${part}”重叠：每一期只能属于一个区间。`
		)
};
