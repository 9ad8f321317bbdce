/** The users behind the steps of the chosen campaign's funnel. */
import type { FunnelStep, Who } from '$lib/figure/block';
import type { Localised } from '$lib/i18n/locale';
import { goOn } from '../steps';
import funnelSql from './funnel.sql?raw';
import whoSql from './who.sql?raw';

export const who = { reached: { sql: goOn(funnelSql, undefined, whoSql) } };

export type Step = 'participants' | 'qualified' | 'rewarded' | 'returned';

const words: Localised<Record<'reached' | 'dropped' | 'open', (step: string) => string>> = {
	en: {
		reached: (step) => step,
		dropped: (step) => `Lost before: ${step}`,
		open: (step) => `Still open: ${step}`
	},
	zh: { reached: (step) => step, dropped: (step) => `止步于此前：${step}`, open: (step) => `进行中：${step}` }
};

/** `before` are the steps already passed; the counts are those of the drawn step. */
export function behindStep(
	step: Step,
	before: readonly Step[],
	drawn: FunnelStep,
	{ campaign, locale }: { campaign: string; locale: 'en' | 'zh' }
): NonNullable<FunnelStep['who']> {
	const list = (part: 'reached' | 'dropped' | 'open', expected: number): { [P in typeof part]?: Who } => {
		if (expected <= 0) return {};
		const choice = words[locale][part](drawn.label);
		const label = `${campaign} · ${choice}`;
		return {
			[part]: {
				query: 'reached',
				values: valuesOf(step, before, part === 'reached'),
				choice,
				label,
				expected
			}
		};
	};
	return {
		...list('reached', drawn.reached),
		...list('dropped', drawn.dropped),
		...list('open', drawn.open)
	};
}

function valuesOf(step: Step, before: readonly Step[], hasReached: boolean): Record<string, boolean | null> {
	const held = (one: Step) => (one === step ? hasReached : before.includes(one) ? true : null);
	return {
		qualified_is: held('qualified'),
		rewarded_is: held('rewarded'),
		returned_is: held('returned')
	};
}
