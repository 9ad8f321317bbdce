/** The users behind the steps of the chosen campaign's funnel. */
import type { FunnelStep, Who } from '$lib/figure/block';
import type { Locale, Localised } from '$lib/i18n/locale';
import { goOn } from '../steps';
import campaignsSql from './campaigns.sql?raw';
import type { Case } from './cases';
import funnelSql from './funnel.sql?raw';
import whoParticipantsSql from './who_participants.sql?raw';
import whoSql from './who.sql?raw';

export const who = {
	reached: { sql: goOn(funnelSql, undefined, whoSql) },
	participants: { sql: goOn(campaignsSql, 'costs', whoParticipantsSql) }
};

export type Step = 'participants' | 'qualified' | 'rewarded' | 'returned';

const words: Localised<Record<'reached' | 'dropped' | 'open', (step: string) => string>> = {
	en: {
		reached: (step) => step,
		dropped: (step) => `Lost before: ${step}`,
		open: (step) => `Still open: ${step}`
	},
	zh: { reached: (step) => step, dropped: (step) => `止步于此前：${step}`, open: (step) => `进行中：${step}` }
};

type Part = 'participants' | 'holdout' | 'qualified' | 'disqualified' | 'rewarded';

const parts: Localised<Record<Part, string>> = {
	en: {
		participants: 'Participants',
		holdout: 'Holdout',
		qualified: 'Qualified',
		disqualified: 'Disqualified',
		rewarded: 'Rewarded'
	},
	zh: {
		participants: '参与者',
		holdout: '对照组',
		qualified: '达标',
		disqualified: '取消资格',
		rewarded: '已获奖励'
	}
};

/** Everyone a campaign counts; what its tables do not tell is left out. */
export function behindCampaign({ campaign, cost, name }: Case, locale: Locale): Who[] {
	const counts: Record<Part, number> = {
		participants: campaign.participants,
		holdout: campaign.holdout,
		qualified: campaign.is_qualification_known ? campaign.qualified : 0,
		disqualified: campaign.disqualified,
		rewarded: cost.state === 'no_rewards' ? 0 : campaign.rewarded
	};
	return (Object.keys(counts) as Part[])
		.map((part) => ({
			query: 'participants',
			values: { campaign_id: campaign.campaign_id, part },
			choice: parts[locale][part],
			label: `${name} · ${parts[locale][part]}`,
			expected: counts[part]
		}))
		.filter(({ expected }) => expected > 0);
}

/** `before` are the steps already passed; the counts are those of the drawn step. */
export function behindStep(
	step: Step,
	before: readonly Step[],
	drawn: FunnelStep,
	{ campaign, locale }: { campaign: string; locale: Locale }
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
