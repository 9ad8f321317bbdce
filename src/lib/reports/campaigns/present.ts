/** Rows of the campaigns report → what it shows. */
import type { Block } from '$lib/figure/block';
import { casesOf } from './cases';
import { evidenceBlocks } from './present-evidence';
import { findings } from './present-findings';
import { focusBlocks } from './present-focus';
import { kpis, listTable, windowsTable } from './present-list';
import { notes } from './present-notes';
import type { CampaignsContext, CampaignsRows } from './queries';

export function present(rows: CampaignsRows, context: CampaignsContext): Block[] {
	const cases = casesOf(rows, context);
	const focus = cases.find(({ campaign }) => campaign.is_focus);
	if (!focus) return [{ kind: 'note', tone: 'neutral', text: context.text.none.noTable }];
	return [
		findings(cases, context),
		kpis(cases, context),
		listTable(cases, context),
		...evidenceBlocks(cases, context),
		windowsTable(cases, context),
		...focusBlocks(focus, cases, rows, context),
		...notes(cases, context)
	];
}
