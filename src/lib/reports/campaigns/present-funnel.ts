/** How far participants got: qualified, rewarded, trading again. */
import type { Block, FunnelChart, FunnelStep } from '$lib/figure/block';
import { addDays } from '../period';
import { wilson } from '$lib/stats/interval';
import { behindStep, type Step } from './behind';
import type { Case } from './cases';
import type { CampaignsContext, CampaignsRows } from './queries';

type Row = CampaignsRows['funnel'][number];

const aftermathDays = 30;

/** Steps whose table or column is missing are left out; a step whose time has not run out is still open. */
export function funnelBlocks(item: Case, rows: CampaignsRows['funnel'], context: CampaignsContext): Block[] {
	const { text, format, scope } = context;
	const { campaign, cost } = item;
	const hasRewards = cost.state !== 'no_rewards';
	const isReached: Record<Step, (row: Row) => boolean> = {
		participants: () => true,
		qualified: (row) => row.is_qualified,
		rewarded: (row) => row.is_rewarded,
		returned: (row) => row.has_traded_after
	};
	const lastOn = addDays(campaign.closes_on, aftermathDays);
	const isOpen: Record<Step, boolean> = {
		participants: false,
		qualified: campaign.is_running,
		rewarded: campaign.is_running,
		returned: campaign.is_running || lastOn > scope.asOf
	};
	const shown: Step[] = ['participants'];
	if (campaign.is_qualification_known) shown.push('qualified');
	if (hasRewards) shown.push('rewarded');
	shown.push('returned');

	const steps: FunnelStep[] = [];
	let left = rows;
	for (const step of shown) {
		const from = users(left);
		left = left.filter(isReached[step]);
		const drawn = stepOf(
			text.focus.steps[step],
			users(left),
			from,
			campaign.participants,
			isOpen[step],
			step
		);
		const before = shown.slice(0, shown.indexOf(step));
		const who = behindStep(step, before, drawn, { campaign: item.name, locale: context.locale });
		steps.push({ ...drawn, who });
	}
	const last = steps.findLast(({ ofFirst }) => ofFirst !== null);
	const reachedStep = last ? shown[steps.indexOf(last)] : undefined;
	const unqualified = campaign.is_qualification_known
		? users(rows.filter((row) => row.is_rewarded && !row.is_qualified))
		: 0;
	const words = text.focus.funnelNotes;
	const said: [boolean, string][] = [
		[!campaign.is_qualification_known, words.noQualified],
		[!hasRewards, words.noRewards],
		[unqualified > 0, words.unqualifiedRewarded(format(unqualified, 'count'))],
		[isOpen.returned && campaign.ends_on !== null, words.open(format.day(lastOn))]
	];
	const chart: FunnelChart = {
		kind: 'chart',
		shape: 'funnel',
		id: 'funnel',
		title:
			last && reachedStep && reachedStep !== 'participants'
				? text.focus.funnelTitle(format(last.ofFirst, 'ratio'), text.focus.reached[reachedStep])
				: text.focus.funnelOnly(format(campaign.participants, 'count')),
		subtitle: text.focus.funnelSubtitle,
		summary: text.focus.funnelSummary(
			item.name,
			format.list(steps.map(({ label, reached }) => text.focus.stepCount(label, format(reached, 'count'))))
		),
		note: text.sentences(said.flatMap(([holds, sentence]) => (holds ? sentence : []))),
		format: 'count',
		steps
	};
	return [chart];
}

function stepOf(
	label: string,
	reached: number,
	from: number,
	first: number,
	isOpen: boolean,
	step: Step
): FunnelStep {
	const isFirst = step === 'participants';
	const n = isFirst ? null : isOpen ? 0 : from;
	const interval = n ? wilson(reached, n) : null;
	return {
		label,
		reached,
		dropped: isFirst || isOpen ? 0 : from - reached,
		open: isOpen ? from - reached : 0,
		ofFirst: n && first > 0 ? reached / first : null,
		ofPrevious: n ? reached / n : null,
		low: interval?.low ?? null,
		high: interval?.high ?? null,
		n,
		medianHours: null
	};
}

function users(rows: Row[]): number {
	return rows.reduce((sum, row) => sum + row.users, 0);
}
