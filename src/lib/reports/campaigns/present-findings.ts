/** The answer first: what is proven, what it cost, what is only described. */
import type { Finding, Findings } from '$lib/figure/block';
import type { Case } from './cases';
import { outcomeFinding, shortName } from './present-outcome';
import type { CampaignsContext } from './queries';

// Campaigns with a holdout beyond the latest two are counted and left to the table; so are names beyond three.
const told = 2;
const listed = 3;

/** At most four: the latest campaigns with a holdout, what all cost, and what is only described. */
export function findings(cases: Case[], context: CampaignsContext): Findings {
	const proven = cases.filter(({ evidence }) => evidence.grade === 'A');
	const first =
		proven.length > 0
			? proven.slice(0, told).map((item) => outcomeFinding(item, context))
			: [noEvidenceFinding(cases, context)];
	const rest = restFinding(cases, Math.max(0, proven.length - told), context);
	return { kind: 'findings', items: [...first, costFinding(cases, context), ...(rest ? [rest] : [])] };
}

function noEvidenceFinding(cases: Case[], context: CampaignsContext): Finding {
	return {
		tone: 'neutral',
		text: context.text.findings.noEvidence(cases.length),
		basis: reasonsOf(cases, context)
	};
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
	const spent = words.costBasis(
		usd(sum(known, ({ cost }) => cost.rewards ?? 0)),
		usd(sum(known, ({ cost }) => cost.media ?? 0)),
		usd(sum(known, ({ cost }) => cost.ops ?? 0))
	);
	const dearest =
		most && known.length > 1
			? words.most(
					shortName(most.item.name),
					usd(most.perQualified),
					usd(most.item.cost.total),
					format(most.item.campaign.qualified, 'count')
				)
			: null;
	return {
		tone: 'neutral',
		text: words.cost(known.length, usd(sum(known, ({ cost }) => cost.total ?? 0))),
		basis: [spent, dearest, span(known, format)].filter((part) => part !== null).join(text.joins.clause)
	};
}

function restFinding(cases: Case[], more: number, context: CampaignsContext): Finding | null {
	const { text, format } = context;
	const described = cases.filter(({ evidence }) => evidence.grade === 'D');
	// Where none has evidence the first finding has said so.
	if (described.length === cases.length) return null;
	if (described.length === 0) {
		return more > 0 ? { tone: 'neutral', text: text.findings.more(more), basis: span(cases, format) } : null;
	}
	const names = described.slice(0, listed).map(({ name }) => shortName(name));
	if (described.length > listed) names.push(text.findings.others(described.length - listed));
	return {
		tone: 'neutral',
		text: text.findings.descriptive(described.length, cases.length, more),
		basis: text.findings.descriptiveBasis(format.list(names))
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
