/** Which table a file is. */
import type { Entity } from '../schema/entity';
import { entities, entityByName } from '../schema/index';
import type { KnownLayout } from '../schema/packs/index';
import { breathing } from './breath';
import type { Look } from './looks';
import type { Mapping } from './mapping';
import { matchLayout, type LayoutMatch } from './match-layout';
import { problems } from './problems';
import { lookOf, looksOf, propose } from './propose';
import type { Sniffed } from './sniff';

export interface Recognition {
	entity: Entity;
	/** From 0 (nothing fits) to 1; at most 0.5 where something needed is missing. */
	confidence: number;
	mapping: Mapping;
	/** The known export whose headers these are. */
	known?: KnownLayout;
}

/** Every table with what the file could give it, best first; the first of zero confidence means an unknown layout. */
export function recognise(sniffed: Sniffed): Recognition[] {
	const looks = looksOf(sniffed);
	return ranked(
		sniffed,
		looks,
		entities.map((entity) => asEntity(sniffed, entity, looks))
	);
}

/** The same with pauses, so that a file of hundreds of columns leaves the page its turn. */
export async function recogniseInTurns(sniffed: Sniffed): Promise<Recognition[]> {
	const breath = breathing();
	const looks: Look[] = [];
	for (const [index] of sniffed.headers.entries()) {
		await breath();
		looks.push(lookOf(sniffed, index));
	}
	const found: Recognition[] = [];
	for (const entity of entities) {
		await breath();
		found.push(asEntity(sniffed, entity, looks));
	}
	return ranked(sniffed, looks, found);
}

function asEntity(sniffed: Sniffed, entity: Entity, looks: readonly Look[]): Recognition {
	const mapping = propose(sniffed, entity, looks);
	return { entity, confidence: confidence(sniffed, entity, mapping), mapping };
}

function ranked(
	sniffed: Sniffed,
	looks: readonly Look[],
	recognitions: readonly Recognition[]
): Recognition[] {
	const found = [...recognitions].sort((first, second) => rank(second) - rank(first));
	const match = matchLayout(sniffed.headers);
	const known = match && asLayout(sniffed, match, looks, found[0]);
	if (!known) return found;
	return [known, ...found.filter(({ entity }) => entity !== known.entity)];
}

/** A personal export names no user: that makes it no surer, but trades it is before anything the rest could be. */
function rank({ entity, confidence, mapping }: Recognition): number {
	const open = problems({ ...mapping, questions: [] });
	const isPersonal =
		entity.name === 'trades' && open.length > 0 && open.every(({ column }) => column === 'user_id');
	return isPersonal ? 1.8 * confidence : confidence;
}

/** A file no table can take is shown under its own name, and as the table it is most like. */
function asLayout(
	sniffed: Sniffed,
	match: LayoutMatch,
	looks: readonly Look[],
	likest: Recognition | undefined
): Recognition | undefined {
	const { known, confidence } = match;
	const entity = known.layout.entity ? entityByName(known.layout.entity) : undefined;
	if (entity) return { entity, confidence, known, mapping: propose(sniffed, entity, looks, match) };
	if (!likest) return undefined;
	return { ...likest, confidence, known, mapping: { ...likest.mapping, layout: known.layout.id } };
}

/** How sure the needed columns are, and how much of the file the table explains. */
function confidence(sniffed: Sniffed, entity: Entity, mapping: Mapping): number {
	const mapped = Object.values(mapping.columns);
	if (mapped.length === 0) return 0;
	const sure = (name: string): number => mapping.columns[name]?.confidence ?? 0;
	const needed = entity.columns.filter((column) => column.required).map((column) => sure(column.name));
	const sets = (entity.oneOf ?? []).map((set) => Math.min(...set.map(sure)));
	if (sets.length > 0) needed.push(Math.max(...sets));
	const needs = needed.reduce((sum, value) => sum + value, 0) / Math.max(1, needed.length);
	const explained = mapped.reduce((sum, column) => sum + column.confidence, 0) / sniffed.headers.length;
	const named = namesEntity(sniffed.name, entity) ? 0.1 : 0;
	// What a person has to tell does not make the table less likely.
	const whole = problems({ ...mapping, questions: [] }).length === 0 ? 1 : 0.5;
	// Two columns that many tables have, in a file with more to say, tell little.
	const isThin =
		needed.length < 3 && mapped.length <= needed.length && sniffed.headers.length > mapped.length;
	return Math.min(
		isThin ? 0.45 : 1,
		(0.45 * needs + 0.45 * explained + 0.1 * Math.min(1, needed.length / 3) + named) * whole
	);
}

function namesEntity(file: string, entity: Entity): boolean {
	const name = file.toLowerCase();
	return (
		name.includes(entity.name) ||
		name.includes(entity.label.zh) ||
		name.includes(entity.label.en.toLowerCase())
	);
}
