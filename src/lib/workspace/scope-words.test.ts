import { expect, test } from 'vitest';
import conversion from '$lib/reports/conversion/report';
import overview from '$lib/reports/overview/report';
import retention from '$lib/reports/retention/report';
import type { ParameterValues, Parameters, Report } from '$lib/reports/report';
import { settingWords } from './scope-words';
import { shellText } from './text';

const said = (report: unknown, set: Record<string, string | number>, locale: 'en' | 'zh' = 'en') => {
	const one = report as Report;
	const defaults = Object.entries(one.params).map(([name, parameter]) => [name, parameter.default]);
	const params: ParameterValues<Parameters> = { ...Object.fromEntries(defaults), ...set };
	return settingWords(one, params, locale);
};

test('what was asked otherwise than by default, and what a definition fixes', () => {
	expect(said(retention, {})).toEqual([]);
	expect(said(retention, { return_with: 'symbol=BTCUSDT', min_returns: 2 })).toEqual([
		'Returns needed: 2',
		'Only returns with: symbol=BTCUSDT'
	]);
	// The reader's own mean gives way to Mixpanel's.
	expect(said(retention, { definition: 'mixpanel', mean: 'simple' })).toEqual([
		'Definition: Mixpanel',
		'Which start: the period’s first',
		'Returned when: in it or later',
		'Intervals: from each user’s start',
		'Mean: weighted by size'
	]);
	expect(said(conversion, { min_usd_3: 100 })).toEqual(['Step 3: worth at least (deposit): 100']);
	expect(said(conversion, { min_usd_3: 100 }, 'zh')[0]).toContain('充值');
});

test('what is said of the accounts that reports leave out is so', () => {
	expect(shellText.en.scope.excludedByDefault('')).toContain('Overview keeps market makers');
	expect(overview.exclude).not.toContain('market_makers');
	expect(retention.exclude).toContain('market_makers');
	expect(conversion.exclude).toContain('market_makers');
});
