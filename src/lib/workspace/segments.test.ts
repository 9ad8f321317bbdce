/** Saved segments on the small exchange of four users; what they change is worked out by hand. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { buildModel } from '$lib/model/build';
import { inScope } from '$lib/reports/in-scope';
import { bind } from '$lib/engine/bind';
import { scopeValues } from '$lib/reports/run';
import { defaultScope, type ResolvedScope } from '$lib/reports/scope';
import { workspaceOf } from '$lib/reports/testing';
import { readSegments, removeSegment, renameSegment, saveIds, saveSegment, segmentTables } from './segments';

const tables = {
	users: `user_id,registered_at,country
a,2026-01-05 09:00:00,DE
b,2026-01-06 09:00:00,DE
c,2026-01-12 09:00:00,FR
d,2026-01-01 09:00:00,FR`,
	trades: `user_id,traded_at,trade_id,notional_usd
a,2026-01-05 12:00:00,1,10
a,2026-01-13 12:00:00,2,20
b,2026-01-07 12:00:00,3,40
d,2026-01-28 12:00:00,4,80`
};

let engine: Engine;

beforeEach(async () => {
	({ engine } = await workspaceOf(tables));
	await engine.exec(segmentTables);
});

const found = (ids: readonly string[]) => ({
	statement: 'select user_key from model.users where list_contains(string_split($ids, chr(31)), user_id)',
	values: { ids: ids.join('\u001f') }
});
const save = (name: string, ...ids: string[]) =>
	saveSegment(engine, { name, origin: 'by hand', createdAt: '2026-02-01T00:00:00Z' }, found(ids));

async function turnover(segment: string[], scope: Partial<ResolvedScope> = {}): Promise<unknown> {
	const values = scopeValues({
		...defaultScope,
		from: '2026-01-01',
		to: '2026-01-28',
		asOf: '2026-01-28',
		first: '2026-01-01',
		last: '2026-01-28',
		isCut: false,
		exclude: [],
		segment,
		...scope
	});
	const ready = bind(
		inScope('select cast(coalesce(sum(notional_usd), 0) as double) as usd from trades', values),
		values
	);
	return (await engine.run(ready.sql, ready.values)).rows[0]?.usd;
}

describe('a saved segment', () => {
	test('narrows every table to its users; several add up, other filters narrow further', async () => {
		await save('early', 'a', 'b');
		await save('french', 'c', 'd');
		expect(await turnover([])).toBe(150);
		expect(await turnover(['early'])).toBe(70);
		expect(await turnover(['french'])).toBe(80);
		expect(await turnover(['early', 'french'])).toBe(150);
		expect(await turnover(['early', 'french'], { country: ['FR'] })).toBe(80);
		expect(await turnover(['nobody'])).toBe(0);
	});

	test('stays through a rebuilt model, whose keys are others', async () => {
		await save('early', 'a', 'b');
		await engine.exec(
			"insert into loaded.trades (user_id, traded_at, trade_id, notional_usd) values ('0', timestamp '2026-01-02 00:00:00', '9', 5)"
		);
		await buildModel(engine, { zoneMinutes: 0 });
		expect(await turnover([])).toBe(155);
		expect(await turnover(['early'])).toBe(70);
	});

	test('may be a list of ids, those the data does not have included', async () => {
		const wanted = { name: 'list', origin: 'list.csv', createdAt: '2026-02-01T00:00:00Z' };
		expect(await saveIds(engine, wanted, ['a', 'b', 'unheard of', "'; drop table x"])).toEqual({
			name: 'list',
			users: 4,
			known: 2
		});
		expect(await turnover(['list'])).toBe(70);
		await expect(saveIds(engine, { ...wanted, name: 'none' }, [])).rejects.toThrow('no user id');
	});

	test('is not saved where the data has none of its ids', async () => {
		const wanted = { name: 'list', origin: 'list.csv', createdAt: '2026-02-01T00:00:00Z' };
		await expect(saveIds(engine, wanted, ['retail', 'vip'])).rejects.toThrow('None of the 2 ids');
		await expect(saveIds(engine, wanted, ['u-0123456789abcdef'])).rejects.toThrow('pseudonyms');
		expect(await readSegments(engine)).toEqual([]);
	});

	test('is listed with where it came from, renamed and deleted', async () => {
		await save('early', 'a', 'b');
		expect(await readSegments(engine)).toEqual([
			{ name: 'early', createdAt: '2026-02-01T00:00:00Z', origin: 'by hand', users: 2 }
		]);
		await renameSegment(engine, 'early', 'first week');
		expect(await turnover(['first week'])).toBe(70);
		expect(await turnover(['early'])).toBe(0);
		await removeSegment(engine, 'first week');
		expect(await readSegments(engine)).toEqual([]);
		expect(await turnover(['first week'])).toBe(0);
	});
});

describe('a name', () => {
	test.each([
		"'; drop table saved.segments; --",
		'<img src=x onerror=alert(1)>',
		'$last_on',
		'$1',
		'大户，一月',
		'a, b = c & d',
		'👩‍👩‍👧 family'
	])('is only text: %s', async (name) => {
		await save(name, 'a');
		expect((await readSegments(engine)).map((segment) => segment.name)).toEqual([name]);
		expect(await turnover([name])).toBe(30);
		await renameSegment(engine, name, `${name} 2`);
		expect(await turnover([`${name} 2`])).toBe(30);
		await removeSegment(engine, `${name} 2`);
		expect(await readSegments(engine)).toEqual([]);
	});

	test('loses what would part it from others, and its end beyond 80 letters', async () => {
		await save(`  one\u001ftwo\n`, 'a');
		await save('x'.repeat(200), 'b');
		expect((await readSegments(engine)).map(({ name }) => name)).toEqual(['one two', 'x'.repeat(80)]);
		expect(await turnover(['one two'])).toBe(30);
	});

	test('that is empty or taken is refused, and nothing is saved', async () => {
		await save('early', 'a');
		await expect(save('   ', 'b')).rejects.toThrow('A segment needs a name.');
		await expect(save(' early ', 'b')).rejects.toThrow('There is a segment “early” already');
		await save('late', 'd');
		await expect(renameSegment(engine, 'late', 'early')).rejects.toThrow('already');
		expect(await turnover(['early'])).toBe(30);
	});
});
