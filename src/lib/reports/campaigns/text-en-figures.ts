/** Words beside the figures and tables of single campaigns, in English. */
import { plural } from './text-plural';

export const figuresEn = {
	windows: {
		title: 'Before, during and after describe the participants; they chose to join',
		subtitle: 'USD per participant and day; the days before end with the day before the announcement',
		columns: {
			campaign: 'Campaign',
			measure: 'Measure',
			participants: 'Participants',
			mean: (part: string) => `${part}, mean`,
			median: (part: string) => `${part}, median`,
			top: (part: string) => `${part}, top 1 % share`,
			days: 'Days',
			remarks: 'Remarks'
		},
		note: 'Every participant counts, those who did not trade with nothing; all their trading, not only the campaign’s pairs. The top 1 % is rounded up to at least one user.',
		states: {
			cut: (part: string, k: string, n: string) => `${part}: only ${k} of ${n} days lie in the data`,
			open: (part: string, k: string, n: string) => `${part} *: ${k} of ${n} days so far`,
			running: (k: string) => `during *: still running, ${k} days so far`,
			no_data: (part: string) => `${part}: no data`,
			not_yet: (part: string) => `${part}: not yet`
		},
		newcomers: (n: string) => `${n} registered after the days before began`
	},

	holdout: {
		title: (k: number) => `Treatment against holdout: ${k} ${plural(k, 'campaign')} with evidence grade A`,
		subtitle: {
			cuped:
				'USD per user over the part, 99 %-winsorised, adjusted for the days before, Welch 95 % interval; unadjusted and raw values beside',
			none: 'USD per user over the part, 99 %-winsorised, Welch 95 % interval; raw values beside'
		},
		columns: {
			campaign: 'Campaign',
			measure: 'Measure',
			part: 'Part',
			treated: 'Treatment n',
			holdout: 'Holdout n',
			treatedMean: 'Treatment',
			holdoutMean: 'Holdout',
			difference: 'Difference',
			low: '95 % low',
			high: '95 % high',
			lift: 'Relative',
			liftLow: 'Relative low',
			liftHigh: 'Relative high',
			p: 'p',
			reading: 'Reading',
			adjustment: 'Adjustment',
			treatedPlain: 'Treatment, unadjusted',
			holdoutPlain: 'Holdout, unadjusted',
			plainDifference: 'Difference, unadjusted',
			plainLow: 'Unadjusted low',
			plainHigh: 'Unadjusted high',
			plainReading: 'Unadjusted reading',
			treatedRaw: 'Treatment, raw',
			holdoutRaw: 'Holdout, raw',
			rawDifference: 'Difference, raw',
			rawLow: 'Raw low',
			rawHigh: 'Raw high',
			rawReading: 'Raw reading'
		},
		note: 'Everyone assigned to a side counts there, whether or not they joined or traded. Values above the 99th percentile of both sides together are set to it, which shrinks large effects: a conservative figure. The relative interval is Fieller’s. A difference whose interval includes 0 is not shown as a number. Each interval stands by itself: of twenty without any effect, one leaves out 0 by chance.',
		adjusted: (measure: string, days: string) =>
			`adjusted for each user’s ${measure} in the ${days} days before`,
		adjustment: { impossible: 'not adjusted: all users alike before', none: 'unadjusted' },
		adjustNote:
			'Adjusted (CUPED): from each user’s value is taken θ × (own value before − mean of both sides), θ = cov ÷ var over both sides, winsorised alike; the days before end with the day before the announcement.',
		tradingTitle: 'Users with at least one trade',
		tradingSubtitle:
			'Share of each side and its 95 % Wilson interval; difference with Newcombe’s 95 % interval',
		tradingColumns: {
			treatedTraders: 'Treatment traded',
			holdoutTraders: 'Holdout traded',
			treatedShare: 'Treatment share',
			treatedInterval: 'Treatment 95 %',
			holdoutShare: 'Holdout share',
			holdoutInterval: 'Holdout 95 %'
		},
		unchecked: (names: string) =>
			`${names}: the two sides could not be compared before the start (no trading then). The grade rests on the holdout having been drawn at random.`
	},

	roi: {
		title: 'Return on cost, only where a holdout proves the effect',
		subtitle:
			'(incremental net fees of the treated users − cost) ÷ cost, 95 % interval of the difference above carried through',
		columns: {
			campaign: 'Campaign',
			treated: 'Treated users',
			cost: 'Total cost',
			breakEven: 'Break-even net fees per user',
			low: 'Net fees per user, 95 % low',
			high: 'Net fees per user, 95 % high',
			roi: 'ROI',
			roiLow: 'ROI low',
			roiHigh: 'ROI high',
			reading: 'Reading'
		},
		note: 'Fees during the campaign only: what was pulled forward from the days after is in the holdout table, not here.'
	},

	focus: {
		heading: (place: string, n: string, name: string, period: string, grade: string, reason: string) =>
			`In detail: campaign ${place} of ${n}, ${name} (${period}). Evidence ${grade} (${reason}).`,
		dailyHigher: (name: string, measure: string, difference: string) =>
			`${name}: ${measure} ${difference} per user above the holdout during the campaign`,
		dailyLower: (name: string, measure: string, difference: string) =>
			`${name}: ${measure} ${difference} per user below the holdout during the campaign`,
		dailyUnclear: (name: string, measure: string) =>
			`${name}: ${measure} of participants and holdout not distinguishable`,
		dailyDescribed: (name: string, measure: string, during: string, before: string) =>
			`${name}: participants’ ${measure} ${during} per user and day during, ${before} before; no effect claimed`,
		dailySubtitle: (measure: string) => `${measure} per user and day, USD`,
		dailySummary: (name: string, from: string, to: string, measure: string) =>
			`Daily ${measure} per user of ${name} from ${from} to ${to}.`,
		dailyNote: (announced: string | null, period: string, adjustment: string | null) =>
			`${adjustment ? `Difference ${adjustment}. ` : ''}${announced ? `Announced ${announced}. ` : ''}Campaign days: ${period}. Mean over all users of the group.`,
		day: 'Day',
		part: 'Part',
		partsTitle: (during: string, before: string, after: string) =>
			`During ${during} per participant and day; before ${before}; after ${after}`,
		partsSubtitle: (measure: string) => `${measure} per user and day, mean, USD`,
		partsSummary: (name: string) => `Mean per user and day of ${name} before, during and after the campaign.`,
		absent: { not_yet: 'not yet', no_data: 'no data' },
		marked: (part: string) => `${part} *`,
		tableTitle: 'The same, with medians and the weight of the largest users',
		tableSubtitle: (measure: string) =>
			`${measure}, USD per user and day; share of users with at least one trade`,
		table: {
			group: 'Group',
			days: 'Days',
			users: 'Users',
			traders: 'Traded',
			share: 'Share',
			interval: '95 %',
			mean: 'Mean',
			median: 'Median',
			capped: 'Winsorised mean',
			top: 'Top 1 % share',
			remarks: 'Remarks'
		},
		tooSmall: 'too small: n below 30',
		funnelTitle: (share: string, step: string) => `${share} of participants ${step}`,
		funnelOnly: (n: string) => `${n} took part`,
		funnelSubtitle: 'Participants → qualified → rewarded → traded within 30 days after the end',
		funnelSummary: (name: string, steps: string) => `Steps of ${name}: ${steps}.`,
		steps: {
			participants: 'Participants',
			qualified: 'Qualified',
			rewarded: 'Rewarded',
			returned: 'Traded within 30 days after'
		},
		reached: {
			qualified: 'qualified',
			rewarded: 'were rewarded',
			returned: 'went all the way to trading again'
		},
		stepCount: (label: string, n: string) => `${label} ${n}`,
		funnelNotes: {
			noQualified: 'Who qualified is unknown: the step is left out.',
			noRewards: 'No rewards are loaded: the step is left out.',
			unqualifiedRewarded: (n: string) =>
				`${n} rewarded without having qualified; they count as not qualified.`,
			open: (day: string) => `The 30 days after the end are over on ${day}; until then the last step is open.`
		}
	},

	notes: {
		ladder:
			'Evidence: A a randomised holdout proves the effect; D describes only. Before, during and after describe the participants; they chose to join and may differ from everyone else anyway.',
		excluded: (kinds: string) =>
			`Left out of every figure, rewards paid to them too: ${kinds}; as many as the whole data holds, one may be of several kinds.`,
		internal: (n: string) => `${n} internal`,
		marketMakers: (n: string) => `${n} market-maker`,
		api: (n: string) => `${n} API`,
		accounts: 'accounts',
		unpriced: (n: string) => `${n} fills have a fee that could not be valued in USD and count as no fee.`,
		filtered:
			'Filters are on: trading and rewards are those of the users and products shown, media and operations belong to the whole campaign. No ROI is given.',
		focusClamped: (asked: string, n: string) =>
			`There ${n === '1' ? 'is 1 campaign' : `are ${n} campaigns`} in the period; number ${asked} does not exist, the earliest is shown.`
	}
};
