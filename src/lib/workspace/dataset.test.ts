/** What is asked while the model is made anew: user keys of the old one mean others in the new. */
import { beforeEach, expect, test } from 'vitest';
import { openNodeEngine } from '$lib/engine/node';
import type { Who } from '$lib/figure/block';
import { recognise, sniff } from '$lib/intake';
import { modelSteps } from '$lib/model/build';
import activity from '$lib/reports/activity/report';
import type { Report } from '$lib/reports/report';
import { defaultScope } from '$lib/reports/scope';
import { whoIn } from '$lib/reports/testing';
import type { Asked } from '$lib/reports/who';
import { Dataset } from './dataset';
import { parametersFromQuery } from './url';

/** Two fills of each of `ids`, on Monday and Tuesday of the week of that day. */
const trades = (ids: string[], monday: string, tuesday: string) =>
	['user_id,traded_at,trade_id,symbol,side,price,quantity']
		.concat(ids.map((id) => `${id},${monday} 23:30:00,${id}-1,BTCUSDT,buy,100,1`))
		.concat(ids.map((id) => `${id},${tuesday} 10:00:00,${id}-2,BTCUSDT,buy,100,1`))
		.join('\n');
const report = activity as unknown as Report;
const params = parametersFromQuery(report.params, new URLSearchParams());
const scope = { ...defaultScope, from: '2026-01-05', to: '2026-01-11' };

let dataset: Dataset;

async function load(name: string, text: string): Promise<void> {
	const source = { name, blob: new Blob([text]) };
	const sniffed = await sniff(source);
	const mapping = recognise(sniffed)[0]?.mapping;
	if (!mapping) throw new Error(`${name} was not recognised.`);
	await dataset.load({ source, sniffed, mapping, mode: 'append', importedAt: '2026-02-01T00:00:00Z' });
}

/** The report with those who traded in its week. */
async function asked(): Promise<{ asked: Asked; who: Who }> {
	const run = await dataset.report(report, params, scope, 'en');
	const who = whoIn(run.blocks).find(({ expected }) => expected === 3);
	if (!who) throw new Error('No mark counts the three users.');
	return { asked: { report, params, scope: run.scope }, who };
}

const segmentIds = async () =>
	(await dataset.engine.run('select user_id from saved.segment_users order by 1')).rows.map(
		(row) => row.user_id
	);
/** Users who sort before those there are. */
const earlier = (monday: string, tuesday: string) =>
	load('earlier.csv', trades(['a1', 'a2', 'a3', 'a4'], monday, tuesday));
const wanted = { name: 'three', origin: 'by hand', createdAt: '2026-02-01T00:00:00Z' };

beforeEach(async () => {
	dataset = await Dataset.open(await openNodeEngine());
	await load('trades.csv', trades(['b1', 'b2', 'b3'], '2026-01-05', '2026-01-06'));
	await load('later.csv', trades(['b4'], '2026-01-12', '2026-01-13'));
	await dataset.refresh();
});

test('a segment saved while the model is made anew holds the users it was taken from', async () => {
	const { asked: question, who } = await asked();
	await earlier('2026-01-19', '2026-01-20');
	let saved: Promise<unknown> | undefined;
	await dataset.refresh(undefined, ({ name }) => {
		if (name === 'users') saved = dataset.savePeople(question, who, wanted);
	});
	await saved;
	expect(await segmentIds()).toEqual(['b1', 'b2', 'b3']);
});

test('a report under way is finished before the model is made anew', async () => {
	await earlier('2026-01-05', '2026-01-06');
	// As many questions as the model has steps, all the same: each of them is answered from the same model.
	const queries = Object.fromEntries(modelSteps.map((step) => [step.name, activity.queries.lifecycle]));
	const running = dataset.report({ ...report, queries, present: () => [] }, params, scope, 'en');
	// The report has begun once the promises it waits for first are settled.
	for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
	const refreshed = dataset.refresh();
	const [first, ...others] = Object.values((await running).tables);
	for (const table of others) expect(table).toEqual(first);
	await refreshed;
	expect(dataset.receipts).toHaveLength(3);
});

test('users behind a mark are not looked for in another time zone', async () => {
	const { asked: question, who } = await asked();
	const running = dataset.report(report, params, { ...scope, zone: 480 }, 'en');
	await expect(dataset.people(question, who)).rejects.toMatchObject({ kind: 'outdated' });
	await expect(dataset.savePeople(question, who, wanted)).rejects.toMatchObject({ kind: 'outdated' });
	expect((await running).scope.zone).toBe(480);
	expect(await segmentIds()).toEqual([]);
	await dataset.report(report, params, scope, 'en');
	expect((await dataset.people(question, who)).found).toBe(3);
});
