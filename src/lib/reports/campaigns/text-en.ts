/** The report's words in English. */
import { sentences } from '$lib/i18n/prose';
import { figuresEn } from './text-en-figures';

const types: Record<string, string> = {
	trading_competition: 'Trading competition',
	referral: 'Referral commission',
	fee_discount: 'Fee discount',
	deposit_bonus: 'Deposit bonus',
	airdrop: 'Airdrop',
	learn_earn: 'Learn and earn',
	position_reward: 'Position reward',
	vip_trial: 'VIP trial',
	coupon: 'Coupon',
	recall: 'Recall'
};

const goals: Record<string, string> = {
	registration: 'Registration',
	conversion: 'Conversion',
	activity: 'Activity',
	retention: 'Retention',
	aum: 'Assets'
};

export const en = {
	sentences: sentences.en,
	sentence:
		'Did campaigns move {measure} per user, {adjust}? In detail: campaign {focus}, counted back from the most recent.',
	parameters: {
		measure: {
			label: 'Measure',
			help: 'What the charts show; the tables show both.',
			options: { turnover: 'turnover', net_fees: 'net fees' }
		},
		adjust: {
			label: 'Adjustment',
			help: 'CUPED takes off what each user’s own 56 days before the announcement foretell: a narrower interval, the same effect.',
			options: { cuped: 'adjusted for the days before', none: 'unadjusted' }
		},
		focus: { label: 'Campaign in detail', help: '1 is the campaign that started last, 2 the one before it.' }
	},
	adds: {
		rewards: 'What each campaign paid out, hence its cost and, with a holdout, its return.',
		users: 'Which participants are known and which of them are new.',
		'campaign_participants.group': 'A holdout, hence an effect with its interval.',
		'trades.fee_usd|fee_amount': 'Net fees per participant, which are 0 without it.'
	} as Record<string, string>,

	types,
	goals,
	joins: { clause: '; ', item: ', ', sentence: '. ' },
	notStated: 'not stated',
	since: (day: string) => `since ${day}`,
	measures: { turnover: 'Turnover', net_fees: 'Net fees' },
	parts: { before: 'Before', during: 'During', after: 'After' },
	groups: { treatment: 'Participants', holdout: 'Holdout' },
	none: {
		noTable:
			'No campaign in the period. Drop a campaigns file whose start and end touch these days, or widen the period.',
		noParticipants: (name: string) =>
			`${name} has no known participants: drop campaign_participants rows with its campaign_id to see what they did.`
	},

	grade: { A: 'A causal: randomised holdout', D: 'D descriptive: no effect claimed' },
	reasons: {
		holdout: 'randomised holdout',
		no_holdout: 'no holdout: participants chose to join',
		holdout_too_small: 'fewer than 2 users on a side of the holdout',
		unbalanced: 'the holdout already differed before the start: not a random draw',
		no_participants: 'no known participants',
		not_started: 'no complete day yet'
	},
	readings: {
		higher: 'higher than the holdout',
		lower: 'lower than the holdout',
		unclear: 'not distinguishable from zero',
		unknown: 'no interval: too few users or no trading'
	},
	small: 'fewer than 30 users on a side',
	returns: {
		no_evidence: 'n/a without a holdout',
		cost_unknown: 'n/a: cost unknown',
		no_cost: 'n/a: no cost booked',
		filtered: 'n/a: remove the filters',
		running: 'n/a until it has ended',
		unknown: 'n/a: no interval',
		unclear: 'not distinguishable from zero',
		loss: 'below zero; the effect itself is not distinguishable from zero'
	},
	roiIs: (roi: string, interval: string) => `${roi} (${interval})`,
	lossIs: (high: string) => `at most ${high}: a loss even at the upper end`,

	findings: {
		noEvidence: (n: number) =>
			`${n === 1 ? 'The campaign has no' : `None of the ${n} campaigns has a`} usable randomised holdout: no effect is claimed.`,
		outcome: (name: string, results: string) => `${name}: ${results}.`,
		moneyResult: (measure: string, isHigher: boolean, difference: string, lift: string | null) =>
			`${measure} per user ${isHigher ? 'up' : 'down'} by ${difference}${lift ? ` (${lift})` : ''}`,
		tradingResult: (isHigher: boolean, points: string) =>
			`share trading ${isHigher ? 'up' : 'down'} by ${points}`,
		nothing: 'no effect distinguishable from zero',
		but: (outcome: string) => `but ${outcome}`,
		unclear: (outcome: string) => `${outcome} unclear`,
		roi: (roi: string) => `ROI ${roi}`,
		roiAtMost: (high: string) => `ROI at most ${high}`,
		share: 'share trading',
		evidenceBasis: (intervals: string) => `vs holdout, 95 %: ${intervals}`,
		interval: (outcome: string, interval: string) => `${outcome} ${interval}`,
		money: 'money',
		adjusted: (measure: string, days: string) => `${measure} adjusted for each user’s ${days} days before`,
		notAdjusted: 'not adjusted: all alike before',
		sizes: (treated: string, holdout: string, isSmall: boolean) =>
			`n ${treated} and ${holdout}${isSmall ? ' (too small)' : ''}`,
		more: (n: number) => `${n} more with a holdout ${n === 1 ? 'is' : 'are'} in the table.`,
		cost: (n: number, total: string) =>
			`${n === 1 ? 'The campaign' : `The ${n} campaigns`} with a known cost took ${total} in all.`,
		most: (name: string, perQualified: string, cost: string, qualified: string) =>
			`most per qualified participant: ${name}, ${perQualified} (${cost} for ${qualified})`,
		costBasis: (rewards: string, media: string, ops: string) =>
			`Rewards ${rewards}, media ${media}, operations ${ops}`,
		costUnknown: 'What the campaigns cost is unknown.',
		costUnknownBasis: {
			no_rewards: (media: string) => `No rewards are loaded; media and operations alone came to ${media}`,
			unpriced: (media: string) =>
				`Some rewards have no USD value; media and operations alone came to ${media}`,
			filtered: (media: string) =>
				`The filters show a part of the users; media and operations of all came to ${media}`
		},
		descriptive: (k: number, n: number, more: number) =>
			`${k} of ${n} campaigns ${k === 1 ? 'is' : 'are'} descriptive only${more > 0 ? `; ${more} more with a holdout ${more === 1 ? 'is' : 'are'} in the table` : ''}.`,
		descriptiveBasis: (names: string) =>
			`${names}: no usable randomised holdout, so no effect and no ROI are claimed`,
		others: (n: number) => `${n} more`
	},

	kpis: {
		campaigns: 'Campaigns',
		running: (n: string) => `${n} still running`,
		evidence: 'With evidence',
		evidenceNote: (n: string) => `of ${n}; randomised holdout`,
		cost: 'Total cost',
		costNote: {
			all: 'rewards, media, operations',
			some: (k: string, n: string) => `${k} of ${n} campaigns; the rest unknown`
		},
		costUnknown: 'unknown',
		perQualified: 'Cost per qualified',
		perQualifiedNote: (n: string) => `${n} qualified participations`
	},

	list: {
		title: 'Every campaign of the period',
		subtitle: 'Participants, rewards and cost, the most recent first; figures cover each campaign’s own days',
		columns: {
			place: 'No.',
			campaign: 'Campaign',
			type: 'Type',
			goal: 'Goal',
			period: 'Period',
			state: 'State',
			participants: 'Participants',
			holdout: 'Holdout',
			qualified: 'Qualified',
			rewarded: 'Rewarded',
			rewards: 'Rewards paid',
			media: 'Media',
			ops: 'Operations',
			total: 'Total cost',
			perQualified: 'Cost per qualified',
			breakEven: 'Break-even turnover',
			evidence: 'Evidence',
			roi: 'ROI',
			remarks: 'Remarks'
		},
		help: {
			rewarded: 'Participants with at least one reward booked to the campaign.',
			media: 'As stated in the campaigns file; 0 also where it states nothing.',
			breakEven:
				'Turnover whose net fees pay the cost, at the net fees the participants paid per turnover during the campaign.'
		},
		states: { running: 'running', ended: 'ended', not_started: 'not begun' },
		remarks: {
			no_rewards: 'cost unknown: no rewards loaded',
			unpriced: (n: string, least: string) =>
				`cost unknown: ${n} rewards without USD value; at least ${least}`,
			filtered: 'cost of a part of the users unknown',
			unqualified: 'who qualified is unknown',
			disqualified: (n: string) => `${n} disqualified`,
			outsiders: (n: string, usd: string) =>
				`${usd} paid to ${n} users who are not participants, within the cost`,
			contaminated: (n: string) => `${n} holdout users were rewarded`,
			bothGroups: (n: string) => `${n} users in both groups, counted in the holdout`,
			unlisted: (n: string) => `${n} participants are not in the users export`,
			overlap: (users: string, campaigns: string) =>
				`${users} also in ${campaigns} other ${campaigns === '1' ? 'campaign' : 'campaigns'} of the same days`,
			noReward: 'no reward booked to it'
		}
	},

	...figuresEn
};
