/** Who is behind the steps of a campaign; the tiny exchange of fixtures/tables.ts, worked out by hand. */
import { expect, test } from 'vitest';
import { whoIn, workspaceOf } from '../testing';
import { tables } from './fixtures/tables';
import report from './report';

test('who took part, qualified, was rewarded and traded again, and who stopped', async () => {
	const workspace = await workspaceOf(tables);
	// By start: open 03-18, late 03-12, spring 03-10, empty 03-02: spring is the third.
	const { blocks } = await workspace.run(report, { focus: 3 });
	const told: Record<string, string> = {};
	for (const who of whoIn(blocks)) {
		const users = await workspace.who(report, { focus: 3 }, {}, who);
		told[who.label] = users.join(' ');
	}
	// t3 was disqualified, t4 did not complete. Both rewarded traded after 03-12: t1 on 13 and 18, t2 on 16; open to 04-11.
	const { steps } = report.text.en.focus;
	expect(told).toEqual({
		[`Spring Cup · ${steps.participants}`]: 't1 t2 t3 t4',
		[`Spring Cup · ${steps.qualified}`]: 't1 t2',
		[`Spring Cup · Lost before: ${steps.qualified}`]: 't3 t4',
		[`Spring Cup · ${steps.rewarded}`]: 't1 t2',
		[`Spring Cup · ${steps.returned}`]: 't1 t2',
		// h4 is listed in both groups and stays held out; x1 is internal, ghost in no users export.
		'Spring Cup · Participants': 't1 t2 t3 t4',
		'Spring Cup · Holdout': 'h1 h2 h3 h4',
		'Spring Cup · Qualified': 't1 t2',
		'Spring Cup · Disqualified': 't3',
		'Spring Cup · Rewarded': 't1 t2',
		// No group is named: all of them are treated. h1 is rewarded by it and no participant.
		'Late Coupon · Participants': 't1 u5',
		'Open Airdrop · Participants': 't1 u5'
	});
});
