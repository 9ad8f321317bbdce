/** The answer first: what is proven, what it cost, what is only described. */
import type { Finding, Findings, NumberFormat } from '$lib/figure/block';
import { smallSample, type Interval } from '$lib/stats/interval';
import type { Case } from './cases';
import type { Reading } from './evidence';
import type { CampaignsContext } from './queries';

// Names beyond this many are counted, not listed.
const listed = 3;

export function findings(cases: Case[], context: CampaignsContext): Findings {
	return {
		kind: 'findings',
		items: [
			evidenceFinding(cases, context),
			costFinding(cases, context),
			descriptiveFinding(cases, context)
		].flatMap((item) => item ?? [])
	};
}

interface Outcome {
	label: string;
	reading: Reading;
	sentence: string;
	interval: Interval | null;
	format: NumberFormat;
}

function outcomesOf(item: Case, { text, format, params }: CampaignsContext): Outcome[] {
	const words = text.findings;
	const money = item.evidence.money
		.filter(({ part }) => part === 'during')
		.sort((a, b) => Number(b.measure === params.measure) - Number(a.measure === params.measure))
		.map(({ measure, capped, lift, reading }): Outcome => {
			const size = Math.abs(capped?.difference ?? 0);
			const relative = lift && reading !== 'unclear' ? signed(format(lift.lift, 'ratio'), lift.lift) : null;
			return {
				label: text.parameters.measure.options[measure],
				reading,
				sentence: words.moneyResult(
					text.parameters.measure.options[measure],
					reading === 'higher',
					format(size, 'usd'),
					relative
				),
				interval: capped,
				format: 'usd'
			};
		});
	const trading = item.evidence.trading
		.filter(({ part }) => part === 'during')
		.map(({ difference, reading }): Outcome => ({
			label: words.share,
			reading,
			sentence: words.tradingResult(
				reading === 'higher',
				format(Math.abs(difference?.difference ?? 0), 'points').replace('+', '')
			),
			interval: difference,
			format: 'points'
		}));
	return [...money, ...trading];
}

function signed(written: string, value: number): string {
	return value > 0 ? `+${written}` : written;
}

function evidenceFinding(cases: Case[], context: CampaignsContext): Finding {
	const { text, format } = context;
	const words = text.findings;
	const proven = cases.filter(({ evidence }) => evidence.grade === 'A');
	if (proven.length === 0) {
		return { tone: 'neutral', text: words.noEvidence(cases.length), basis: reasonsOf(cases, context) };
	}
	const shown = proven.slice(0, listed).map((item) => ({ item, outcomes: outcomesOf(item, context) }));
	const sentences = shown.map(({ item, outcomes }) =>
		words.outcome(item.name, resultsOf(item, outcomes, context))
	);
	if (proven.length > listed) sentences.push(words.more(proven.length - listed));
	const clear = shown.flatMap(({ outcomes }) => outcomes.map(({ reading }) => reading));
	return {
		tone: clear.includes('lower') ? 'warning' : clear.includes('higher') ? 'good' : 'neutral',
		text: words.evidence(proven.length, cases.length, sentences.join(' ')),
		basis: shown
			.map(({ item, outcomes }) =>
				words.evidenceBasis(
					item.name,
					outcomes
						.map((outcome) =>
							words.interval(
								outcome.label,
								format.interval(outcome.interval?.low ?? null, outcome.interval?.high ?? null, outcome.format)
							)
						)
						.join(text.joins.item),
					format(item.campaign.participants, 'count'),
					format(item.campaign.holdout, 'count'),
					isSmall(item) ? [item.period, text.small].join(text.joins.clause) : item.period
				)
			)
			.join(text.joins.clause)
	};
}

function isSmall({ campaign }: Case): boolean {
	return Math.min(campaign.participants, campaign.holdout) < smallSample;
}

function resultsOf(item: Case, outcomes: Outcome[], { text, format }: CampaignsContext): string {
	const words = text.findings;
	const results = outcomes.flatMap(({ reading, sentence }) =>
		reading === 'higher' || reading === 'lower' ? sentence : []
	);
	const labels = (wanted: Reading) =>
		outcomes.flatMap(({ reading, label }) => (reading === wanted ? label : []));
	const unclear = labels('unclear');
	const unknown = labels('unknown');
	if (unclear.length > 0) results.push(words.unclear(format.list(unclear)));
	if (unknown.length > 0) results.push(words.unknown(format.list(unknown)));
	if (item.roi.state === 'value') {
		const interval = format.interval(item.roi.low, item.roi.high, 'ratio');
		results.push(words.roi(text.roiIs(format(item.roi.roi, 'ratio'), interval)));
	}
	if (item.roi.state === 'unclear') results.push(words.roi(text.returns.unclear));
	if (item.roi.state === 'loss') results.push(words.roi(text.lossIs(format(item.roi.high, 'ratio'))));
	return results.join(text.joins.clause);
}

function reasonsOf(cases: Case[], { text, format }: CampaignsContext): string {
	const reasons = [...new Set(cases.map(({ evidence }) => text.reasons[evidence.reason]))];
	return [...reasons, span(cases, format)].join(text.joins.clause);
}

function costFinding(cases: Case[], { text, format }: CampaignsContext): Finding {
	const words = text.findings;
	const usd = (value: number | null) => format(value, 'usd');
	const known = cases.filter(({ cost }) => cost.total !== null);
	const first = cases.find(({ cost }) => cost.state !== 'known')?.cost.state;
	if (known.length === 0 && first && first !== 'known') {
		const stated = sum(cases, ({ cost }) => (cost.media ?? 0) + (cost.ops ?? 0));
		return {
			tone: 'warning',
			text: words.costUnknown,
			basis: words.costUnknownBasis[first](usd(stated))
		};
	}
	const most = known
		.filter(({ campaign }) => campaign.is_qualification_known && campaign.qualified > 0)
		.map((item) => ({ item, perQualified: (item.cost.total ?? 0) / item.campaign.qualified }))
		.sort((a, b) => b.perQualified - a.perQualified)[0];
	const basis = words.costBasis(
		usd(sum(known, ({ cost }) => cost.rewards ?? 0)),
		usd(sum(known, ({ cost }) => cost.media ?? 0)),
		usd(sum(known, ({ cost }) => cost.ops ?? 0)),
		span(cases, format)
	);
	return {
		tone: 'neutral',
		text: words.cost(
			known.length,
			usd(sum(known, ({ cost }) => cost.total ?? 0)),
			most && known.length > 1 ? words.most(most.item.name, usd(most.perQualified)) : ''
		),
		basis:
			most && known.length > 1
				? basis + words.mostBasis(usd(most.item.cost.total), format(most.item.campaign.qualified, 'count'))
				: basis
	};
}

function descriptiveFinding(cases: Case[], { text, format }: CampaignsContext): Finding | null {
	const described = cases.filter(({ evidence }) => evidence.grade === 'D');
	// Where none has evidence the first finding has said so.
	if (described.length === 0 || described.length === cases.length) return null;
	const names = described.slice(0, listed).map(({ name }) => name);
	if (described.length > listed) names.push(text.findings.others(described.length - listed));
	return {
		tone: 'neutral',
		text: text.findings.descriptive(described.length, format.list(names)),
		basis: text.findings.descriptiveBasis
	};
}

function span(cases: Case[], format: CampaignsContext['format']): string {
	const starts = cases.map(({ campaign }) => campaign.starts_on).sort();
	const ends = cases.map(({ campaign }) => campaign.closes_on).sort();
	return format.period(starts[0] ?? '', ends.at(-1) ?? '');
}

function sum(cases: Case[], amount: (item: Case) => number): number {
	return cases.reduce((total, item) => total + amount(item), 0);
}
