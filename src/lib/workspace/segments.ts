/** Saved segments: lists of users, kept by user id beside the imports, so that a rebuilt model still has them. */
import { bind, inline } from '$lib/engine/bind';
import type { Engine, Value } from '$lib/engine/engine';
import { literal } from '$lib/engine/identifier';
import type { Localised } from '$lib/i18n/locale';
import { SegmentError } from './segment-error';

export interface Segment {
	name: string;
	/** ISO 8601. */
	createdAt: string;
	/** Which number it was taken from, in the words of the page. */
	origin: string;
	/** How many it holds, whether or not the data loaded now has them. */
	users: number;
}

/** Makes the tables where they are missing; the scope reads `saved.segment_users`. */
export const segmentTables = `create schema if not exists saved;
create table if not exists saved.segments (name varchar, created_at varchar, origin varchar, users bigint);
create table if not exists saved.segment_users (segment varchar, user_id varchar);`;

/** All of them, oldest first. */
export async function readSegments(engine: Engine): Promise<Segment[]> {
	const { rows } = await engine.run(
		'select name, created_at, origin, users from saved.segments order by created_at, name'
	);
	return rows.map((row) => ({
		name: String(row.name),
		createdAt: String(row.created_at),
		origin: String(row.origin),
		users: Number(row.users)
	}));
}

/** A statement that gives `user_key`, and the values of its `$name` parameters. */
interface Found {
	statement: string;
	values: Readonly<Record<string, Value>>;
}

/** How a segment was kept: under which name, with how many users, and how many of them the data loaded now has. */
export interface Saved {
	name: string;
	users: number;
	known: number;
}

/** Saves the users a statement finds. Throws {@link SegmentError} for a name that cannot be used. */
export async function saveSegment(
	engine: Engine,
	wanted: Omit<Segment, 'users'>,
	found: Found
): Promise<Saved> {
	const ready = bind(found.statement, found.values);
	return save(
		engine,
		wanted,
		`select u.user_id
from (${inline(ready.sql, ready.values)}) as f
join model.users as u on u.user_key = f.user_key`
	);
}

const separator = '\u001f';

/**
 * Saves a list of user ids. Throws {@link SegmentError} for one without any, for one of which the data loaded has none,
 * or for a name that cannot be used.
 */
export async function saveIds(
	engine: Engine,
	wanted: Omit<Segment, 'users'>,
	ids: readonly string[]
): Promise<Saved> {
	if (ids.length === 0) {
		throw new SegmentError({ en: 'There is no user id in this list.', zh: '名单中没有用户 ID。' });
	}
	const text = ids.map((id) => id.replaceAll(separator, '')).join(separator);
	const list = `select distinct unnest(string_split(${literal(text)}, chr(31))) as user_id`;
	const { rows } = await engine.run(
		`select count(i.user_id) as known, count(*) as users
from model.users as u
left join (${list}) as i on i.user_id = u.user_id`
	);
	if (Number(rows[0]?.known) === 0 && Number(rows[0]?.users) > 0) throw new SegmentError(noneKnown(ids));
	return save(engine, wanted, list);
}

function noneKnown(ids: readonly string[]): Localised {
	const first = (ids[0] ?? '').slice(0, 40);
	const isMasked = ids.every((id) => /^u-[0-9a-f]{16}$/.test(id));
	return {
		en: isMasked
			? 'These are pseudonyms, which cannot be read back: export the list with real user ids and upload that one.'
			: `None of the ${ids.length} ids in this list (“${first}” …) is a user of the loaded data: put the ids in a column user_id, or one in a line.`,
		zh: isMasked
			? '名单中是假名，无法还原：请导出含真实用户 ID 的名单后再上传。'
			: `名单中的 ${ids.length} 个 ID（“${first}”…）均不在已载入的数据中：请将 ID 放在 user_id 列，或每行一个。`
	};
}

async function save(engine: Engine, wanted: Omit<Segment, 'users'>, ids: string): Promise<Saved> {
	const name = await freeName(engine, wanted.name);
	await changed(
		engine,
		`insert into saved.segment_users
select ${literal(name)}, i.user_id
from (${ids}) as i;
insert into saved.segments
select ${literal(name)}, ${literal(wanted.createdAt)}, ${literal(wanted.origin)}, count(*)
from saved.segment_users
where segment = ${literal(name)};`
	);
	const { rows } = await engine.run(
		`select count(*) as users, count(u.user_key) as known
from saved.segment_users as m
left join model.users as u on u.user_id = m.user_id
where m.segment = ${literal(name)}`
	);
	return { name, users: Number(rows[0]?.users ?? 0), known: Number(rows[0]?.known ?? 0) };
}

/** Throws {@link SegmentError} for a name that cannot be used. */
export async function renameSegment(engine: Engine, from: string, to: string): Promise<void> {
	const name = await freeName(engine, to);
	await changed(
		engine,
		`update saved.segments set name = ${literal(name)} where name = ${literal(from)};
update saved.segment_users set segment = ${literal(name)} where segment = ${literal(from)};`
	);
}

/** Forgets one; a name that is not there changes nothing. */
export async function removeSegment(engine: Engine, name: string): Promise<void> {
	await changed(
		engine,
		`delete from saved.segments where name = ${literal(name)};
delete from saved.segment_users where segment = ${literal(name)};`
	);
}

const longest = 80;

/** The name as it is kept. Throws {@link SegmentError} when there is nothing to keep or another segment has it. */
async function freeName(engine: Engine, wanted: string): Promise<string> {
	// Control characters part the names of a scope; a half of a pair has no place in UTF-8.
	const name = [...wanted.normalize('NFC').replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')]
		.slice(0, longest)
		.join('')
		.trim();
	if (name === '') throw new SegmentError({ en: 'A segment needs a name.', zh: '分群需要一个名称。' });
	if ((await readSegments(engine)).some((segment) => segment.name === name)) {
		throw new SegmentError({
			en: `There is a segment “${name}” already: choose another name, or delete it on the data page.`,
			zh: `已有名为“${name}”的分群：请换一个名称，或在数据页将其删除。`
		});
	}
	return name;
}

/** In one transaction, and written down. */
async function changed(engine: Engine, script: string): Promise<void> {
	try {
		await engine.exec(`begin transaction;\n${script}\ncommit;`);
	} catch (cause) {
		await engine.exec('rollback').catch(() => undefined);
		throw cause;
	}
	await engine.save();
}
