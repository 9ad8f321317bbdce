/** What an address or a command asks for and cannot have, in sentences: nothing is left out in silence. */
import type { Table } from '$lib/engine/engine';
import type { Localised } from '$lib/i18n/locale';
import type { ModelFacts } from '$lib/model/coverage';
import type { Parameter, ParameterValues, Parameters, Report } from '$lib/reports/report';
import { exclusions, type Scope } from '$lib/reports/scope';
import { day, parseParameter, scopeFromQuery, scopeKeys } from './url';

export interface AddressProblem {
	/** The pair of the address that is left out. */
	key: string;
	value: string;
	text: Localised;
}

/** What a parameter takes, as in `day, week, month`. */
export function possible(parameter: Parameter): Localised {
	switch (parameter.kind) {
		case 'choice':
			return { en: parameter.options.join(', '), zh: parameter.options.join('、') };
		case 'number': {
			const { min, max, step } = parameter;
			const range = `${min} – ${max}`;
			return step === 1 ? { en: `whole numbers ${range}`, zh: `${range} 的整数` } : { en: range, zh: range };
		}
		case 'text':
			return { en: 'a shorter text', zh: '较短的文字' };
		case 'day':
			return { en: 'a day as YYYY-MM-DD', zh: '形如 YYYY-MM-DD 的日期' };
	}
}

/** Impossible values and unknown names; what stands instead is the report's own choice. */
export function impossibleIn(query: URLSearchParams, report: Pick<Report, 'params'>): AddressProblem[] {
	const scope = scopeFromQuery(query);
	return [...query].flatMap(([key, value]): AddressProblem[] => {
		const parameter = report.params[key];
		const first = query.get(key) ?? value;
		const isRepeated = value !== first && (parameter !== undefined || singleKeys.includes(key));
		const text = isRepeated
			? repeated(key, value, first)
			: parameter
				? parameterProblem(key, parameter, value)
				: scopeKeys.includes(key)
					? scopeProblem(key, value, scope)
					: {
							en: `${pair(key, value)}: this report has no setting of that name.`,
							zh: `${pair(key, value)}：此报告没有这个设置。`
						};
		return text ? [{ key, value, text }] : [];
	});
}

const singleKeys = ['from', 'to', 'asof', 'zone', 'week', 'exclude'];

function repeated(key: string, value: string, first: string): Localised {
	return {
		en: `${pair(key, value)}: ${pair(key, first)} stands before it, and this is left out.`,
		zh: `${pair(key, value)}：前面已有 ${pair(key, first)}，现已忽略。`
	};
}

function parameterProblem(name: string, parameter: Parameter, value: string): Localised | undefined {
	if (parseParameter(parameter, value) !== undefined) return undefined;
	const read = parameter.kind === 'text' ? parameter.read(value) : undefined;
	if (read && 'problem' in read)
		return {
			en: `${pair(name, value)}: ${read.problem.en} Used instead: ${parameter.default}.`,
			zh: `${pair(name, value)}：${read.problem.zh}现用 ${parameter.default}。`
		};
	const takes = possible(parameter);
	return parameter.default === ''
		? { en: `${pair(name, value)}: takes ${takes.en}.`, zh: `${pair(name, value)}：应为${takes.zh}。` }
		: {
				en: `${pair(name, value)}: takes ${takes.en}. Used instead: ${parameter.default}.`,
				zh: `${pair(name, value)}：可取 ${takes.zh}。现用 ${parameter.default}。`
			};
}

function scopeProblem(key: string, value: string, scope: Scope): Localised | undefined {
	const takes = (en: string, zh: string): Localised => ({
		en: `${pair(key, value)}: takes ${en}, and is left out.`,
		zh: `${pair(key, value)}：应为${zh}，现已忽略。`
	});
	switch (key) {
		case 'from':
		case 'to':
		case 'asof':
			if (day(value) === undefined) return takes('a day as YYYY-MM-DD', '形如 YYYY-MM-DD 的日期');
			return key === 'to' && scope.to === undefined
				? {
						en: `${pair(key, value)} is before from=${String(scope.from)}, and is left out.`,
						zh: `${pair(key, value)} 早于 from=${String(scope.from)}，现已忽略。`
					}
				: undefined;
		case 'zone':
			return String(scope.zone) === value || Number(value) === scope.zone
				? undefined
				: takes('minutes ahead of UTC, −840 to 840', '相对 UTC 的分钟数（−840 至 840）');
		case 'week':
			return ['monday', 'sunday'].includes(value) ? undefined : takes('monday or sunday', 'monday 或 sunday');
		case 'exclude':
			return value === 'none' || scope.exclude?.join() === value
				? undefined
				: takes(`none or some of ${exclusions.join(', ')}`, ` none，或 ${exclusions.join('、')} 中的若干项`);
		default:
			return undefined;
	}
}

const named = {
	product: { en: 'no fill in the data has this product', zh: '数据中没有该产品的成交' },
	country: { en: 'no user in the data has this country', zh: '数据中没有该国家/地区的用户' },
	channel: { en: 'no user in the data has this channel', zh: '数据中没有该渠道的用户' },
	device: { en: 'no user in the data has this device', zh: '数据中没有该设备的用户' }
} as const;

/** A list of names that is this long may end before the rare ones: what is not in it is not called absent. */
const listed = 40;

/** Names the data does not hold: what was asked for is possible, and nobody did it. */
export function absentFrom(
	report: Pick<Report, 'params'>,
	params: ParameterValues<Parameters>,
	scope: Pick<Scope, keyof typeof named>,
	tables: Readonly<Record<string, Table>>,
	dimensions: ModelFacts['dimensions'] | undefined
): AddressProblem[] {
	const dimensional = Object.entries(named).flatMap(([key, words]) => {
		const known = dimensions?.[key as keyof typeof named] ?? [];
		return scope[key as keyof typeof named]
			.filter((value) => dimensions !== undefined && !known.includes(value))
			.map((value) => said(key, value, words));
	});
	const chosen = Object.entries(report.params).flatMap(([key, parameter]) => {
		const value = String(params[key]);
		if (parameter.kind !== 'choice' || !parameter.more || parameter.options.includes(value)) return [];
		const { query, column } = parameter.more;
		const rows = tables[query]?.rows;
		if (!rows || value === parameter.default) return [];
		const alike = rows.map((row) => String(row[column])).filter((one) => kindOf(one) === kindOf(value));
		if (alike.includes(value) || alike.length >= listed) return [];
		return [said(key, value, { en: 'the data holds nothing of that name', zh: '数据中没有这个名称' })];
	});
	return [...dimensional, ...chosen];
}

/** `symbol` of `symbol=BTCUSDT`; '' of an event's name. */
const kindOf = (value: string) => value.slice(0, Math.max(0, value.indexOf('=')));

/** The query without those pairs. */
export function without(query: URLSearchParams, problems: readonly AddressProblem[]): URLSearchParams {
	const rest = new URLSearchParams(query);
	for (const { key, value } of problems) rest.delete(key, value);
	return rest;
}

function said(key: string, value: string, words: Localised): AddressProblem {
	return {
		key,
		value,
		text: { en: `${pair(key, value)}: ${words.en}.`, zh: `${pair(key, value)}：${words.zh}。` }
	};
}

const longest = 60;

function pair(key: string, value: string): string {
	const text = `${key}=${value}`;
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
