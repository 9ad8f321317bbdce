/** The planted fault of the sample data, where it lies beside. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workspaceOf } from '../testing';
import report from './report';

interface Key {
	ios_order_confirm: {
		release: string;
		first_day: string;
		last_day: string;
		before: { order_pages: number; order_confirms: number };
		faulty: { order_pages: number; order_confirms: number; rate: number };
	};
}

const read = (file: string) => readFileSync(`sample-data/${file}`, 'utf8');

test.skipIf(!existsSync('sample-data/answer_key.json'))(
	'iPhone users who cannot confirm orders after a release come out by name, day and size',
	async () => {
		const { ios_order_confirm: key } = JSON.parse(read('answer_key.json')) as Key;
		const names = ['users', 'trades', 'transfers', 'events', 'tickets', 'releases'];
		const workspace = await workspaceOf(Object.fromEntries(names.map((name) => [name, read(`${name}.csv`)])));
		// The events begin in July: so does the time before the release.
		const { blocks } = await workspace.run(
			report,
			{ funnel: 'place_order' },
			{ from: '2026-07-01', to: '2026-10-31' }
		);
		const findings = blocks[0]?.kind === 'findings' ? blocks[0].items : [];
		const finding = findings.find(({ text }) => text.includes('→'));
		expect(finding?.tone).toBe('bad');
		expect(finding?.text).toContain('ios, order page → order confirmation: 86.1 % → 73.3 %');
		expect(finding?.text).toContain(`from Sep 9 to Sep 22 (${key.release})`);
		expect([key.first_day, key.last_day]).toEqual(['2026-09-09', '2026-09-22']);
		expect(finding?.basis).toContain(
			`${key.faulty.order_confirms} of ${key.faulty.order_pages} against ${key.before.order_confirms} of ${key.before.order_pages}`
		);
		// Also over the report's own period of the last 90 days.
		const recent = await workspace.run(report, { funnel: 'place_order' });
		expect(JSON.stringify(recent.blocks[0])).toContain('ios, order page → order confirmation');
		// Told the days, it finds the same; before and after are then everything in between.
		const asked = await workspace.run(
			report,
			{ funnel: 'place_order', compare: 'day', changed_on: key.first_day, changed_until: key.last_day },
			{ from: '2026-07-01', to: '2026-10-31' }
		);
		expect(JSON.stringify(asked.blocks[0])).toContain(
			'ios, order page → order confirmation: 86.1 % → 73.3 %'
		);
	},
	120_000
);
