/** Which header could feed which column: names first, then the look of the values. */
import { normaliseHeader, type Entity, type EntityColumn } from '../schema/entity';
import { fits, spelledShare, type Look } from './looks';
import type { MappedColumn } from './mapping';

interface Candidate {
	column: string;
	index: number;
	confidence: number;
	reason: MappedColumn['reason'];
}

/** The columns without which an entity cannot be loaded: required, or part of its value. */
function isNeeded(entity: Entity, column: EntityColumn): boolean {
	return column.required === true || (entity.oneOf ?? []).some((set) => set.includes(column.name));
}

/** One header per column and one column per header, the surest first. */
export function matchHeaders(
	entity: Entity,
	headers: readonly string[],
	looks: readonly (Look | undefined)[]
): Record<string, MappedColumn> {
	const candidates: Candidate[] = [];
	const names = normalised(headers);
	for (const column of entity.columns) {
		names.forEach((name, index) => {
			const found = looks[index];
			const match = found && (matchName(entity, column, name, found) ?? matchValues(entity, column, found));
			if (match) candidates.push({ column: column.name, index, ...match });
		});
	}
	candidates.sort((first, second) => second.confidence - first.confidence);
	const columns: Record<string, MappedColumn> = {};
	const taken = new Set<number>();
	for (const { column, index, confidence, reason } of candidates) {
		if (column in columns || taken.has(index)) continue;
		columns[column] = { header: headers[index] ?? '', index, confidence, reason };
		taken.add(index);
	}
	return columns;
}

function matchName(
	entity: Entity,
	column: EntityColumn,
	name: string,
	found: Look
): Pick<Candidate, 'confidence' | 'reason'> | undefined {
	const { own, synonyms } = namesOf(column);
	if (name === own) return { confidence: 1, reason: 'header' };
	const place = synonyms.indexOf(name);
	// The look is asked last: of three hundred headers nearly all have no like name.
	const isPart =
		place < 0 &&
		isNeeded(entity, column) &&
		column.kind !== 'text' &&
		[own, ...synonyms].some(
			(synonym) =>
				synonym.length >= (/[^ -~]/.test(synonym) ? 2 : 4) &&
				(name.startsWith(synonym) || name.endsWith(synonym))
		);
	if ((place < 0 && !isPart) || !fits(found, column)) return undefined;
	if (isPart) return { confidence: 0.55, reason: 'synonym' };
	// A header that could name any text is doubtful where the values are known and none of them is there.
	const doubt =
		column.kind === 'text' && column.values && found.filled > 0 && spelledShare(found, column) < 0.2;
	return { confidence: (0.95 - 0.003 * Math.min(place, 40)) * (doubt ? 0.7 : 1), reason: 'synonym' };
}

const known = new WeakMap<readonly string[], readonly string[]>();

/** The headers of a file as compared: once, although every entity is tried on them. */
function normalised(headers: readonly string[]): readonly string[] {
	let found = known.get(headers);
	if (!found) {
		found = headers.map(normaliseHeader);
		known.set(headers, found);
	}
	return found;
}

interface Names {
	own: string;
	synonyms: readonly string[];
}

const names = new WeakMap<EntityColumn, Names>();

/** What a column is called, as headers are compared. */
function namesOf(column: EntityColumn): Names {
	let found = names.get(column);
	if (!found) {
		found = { own: normaliseHeader(column.name), synonyms: column.synonyms.map(normaliseHeader) };
		names.set(column, found);
	}
	return found;
}

/** Looks decide only where they are telling: times, known words, trading pairs, long unique numbers. */
function matchValues(
	entity: Entity,
	column: EntityColumn,
	found: Look
): Pick<Candidate, 'confidence' | 'reason'> | undefined {
	const telling =
		(column.required && (column.kind === 'time' || column.kind === 'day') && found.time > 0.9) ||
		(column.kind === 'enum' &&
			found.distinct.size > 1 &&
			found.whole < 0.5 &&
			spelledShare(found, column) > 0.9) ||
		(column.name === 'symbol' && found.pair > 0.9) ||
		(entity.name === 'trades' &&
			column.name === 'trade_id' &&
			found.longId > 0.9 &&
			found.distinct.size === found.filled);
	return found.filled > 0 && telling ? { confidence: 0.4, reason: 'values' } : undefined;
}
