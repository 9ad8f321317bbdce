/** What a scope narrows to and what a report was asked, in words. */
import type { Locale } from '$lib/i18n/locale';
import type { ParameterValues, Parameters, Report } from '$lib/reports/report';
import type { Scope } from '$lib/reports/scope';
import { shellText } from './text';

/** `Country: DE, FR`, `Segment: Whales` …; nothing for a scope that filters nothing. */
export function filterWords(scope: Scope, locale: Locale): string[] {
	const words = shellText[locale].scope;
	const dimensions = ['product', 'country', 'channel', 'device', 'segment'] as const;
	return dimensions.flatMap((name) =>
		scope[name].length > 0 ? [`${words[name]}: ${scope[name].join(', ')}`] : []
	);
}

/** `Definition: Mixpanel`, `Step 3: only with (deposit): …`, of each parameter that is not as by default or is fixed. */
export function settingWords(report: Report, params: ParameterValues<Parameters>, locale: Locale): string[] {
	const text = report.text[locale];
	const fixed: Readonly<Record<string, string | number | undefined>> = report.fixed?.(params) ?? {};
	return Object.entries(report.params).flatMap(([name, parameter]) => {
		const value = fixed[name] ?? params[name];
		if (value === parameter.default) return [];
		const words = text.parameters[name];
		const options = (words && 'options' in words ? words.options : {}) as Readonly<Record<string, string>>;
		const about = report.appliesTo?.(name, params, text);
		return [`${words?.label ?? name}${about ? ` (${about})` : ''}: ${options[String(value)] ?? value}`];
	});
}
