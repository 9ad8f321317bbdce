/** What a new file shares with those loaded before: rows already there, and rows stated anew. */
import type { Engine } from '../engine/engine';
import { completing, keys } from '../schema/keys';
import { portion, type Tell } from './containers/portion';
import type { LoadRun } from './load-progress';
import { leaveOut, shownExamples } from './leave-out';
import { columnsOf, entityOf, type Mapping } from './mapping';
import { dropComparison, overlapName, repeatedName } from './overlap-names';
import { noteRepeated, overlapTables, pairStatement, printStatements, sharesAny } from './overlap-prints';
import {
	repeatedRows,
	repeatedStatement,
	restatedCounts,
	restatedExamples,
	withoutStrangers,
	type Comparison,
	type Slice
} from './overlap-sql';
import type { Receipt } from './receipt';

export interface Overlap {
	/** Rows of the new file left out, because every cell of them was loaded before. */
	alreadyLoaded: { count: number; examples: { row: number; line: string }[] };
	/** Imports those rows are in: none of them can go before this one. */
	reliesOn: number[];
	/** Rows of earlier imports whose place a row of this file has taken. */
	superseded: { file: number; count: number }[];
	/** What changed in them, most frequent first. */
	restated: { column: string; count: number; examples: { key: string; before: string; after: string }[] }[];
}

/** An overlap, and the statements that make it count: they belong into the transaction that publishes the file. */
export interface FoundOverlap {
	overlap: Overlap;
	script: string;
}

/** Rows joined at a time: as numbers, and as they stand. */
const printedRows = 4_000_000;
const wholeRows = 500_000;
/** Of the whole comparison, as measured: finding the pairs; of that, looking whether any key is shared, and equal keys. */
const shares = { pairs: 0.85, any: 0.1, once: 0.6 };

/**
 * Compares a freshly read file with the earlier ones of its table and takes the overlap out: of two equal rows the new
 * one goes, of two that name the same thing the older one is superseded. Gives undefined where they share nothing.
 *
 * Files of the same table may have different columns. A row goes only where the other file says at least as much;
 * users' rows that complete each other both stay, since the model merges them.
 */
export async function removeOverlap(
	engine: Engine,
	id: number,
	mapping: Mapping,
	rows: number,
	earlier: readonly Receipt[],
	{ signal, onProgress }: LoadRun = {}
): Promise<FoundOverlap | undefined> {
	const others = earlier.filter((receipt) => receipt.entity === mapping.entity && receipt.rowsLoaded > 0);
	if (others.length === 0 || rows === 0) return undefined;
	await engine.exec(overlapTables(id));
	const found: FoundOverlap = {
		overlap: { alreadyLoaded: { count: 0, examples: [] }, reliesOn: [], superseded: [], restated: [] },
		script: ''
	};
	const { overlap } = found;
	const tell: Tell = (fraction) => onProgress?.(fraction, 'comparing');
	tell(0);
	const groups = byColumns(others);
	for (const [place, files] of groups.entries()) {
		const comparison = compare(mapping, files);
		if (!comparison) continue;
		const share = portion(tell, (shares.pairs * place) / groups.length, shares.pairs / groups.length);
		const most = Math.max(
			rows,
			files.reduce((sum, file) => sum + file.rowsLoaded, 0)
		);
		await findPairs(engine, id, comparison, { fresh: rows, most }, { signal, tell: share });
		for (const file of files) await settle(engine, id, mapping, file, comparison, found);
	}
	await leaveOut(engine, id, mapping, overlap, signal);
	tell(1);
	overlap.restated = merged(overlap.restated);
	found.script += dropComparison(id);
	return found;
}

/** Fills the table of pairs. What the files do not share costs one look at their keys. */
async function findPairs(
	engine: Engine,
	id: number,
	comparison: Comparison,
	count: { fresh: number; most: number },
	{ signal, tell }: { signal: AbortSignal | undefined; tell: Tell }
): Promise<void> {
	const run = (sql: string) => engine.run(sql, [], { signal });
	const runAll = async (statements: readonly string[], told: Tell): Promise<void> => {
		for (const [place, statement] of statements.entries()) {
			await run(statement);
			told((place + 1) / statements.length);
		}
	};
	let isShared = false;
	for (const slice of slicesOf(count.fresh, printedRows)) {
		const { rows } = await run(sharesAny(id, comparison, slice));
		isShared = rows.length > 0;
		if (isShared) break;
	}
	if (!isShared) return;
	tell(shares.any);
	const pairing = slicesOf(count.most, printedRows).flatMap((slice) => [
		noteRepeated(id, slice),
		pairStatement(id, comparison, slice)
	]);
	await runAll([...printStatements(id, comparison), ...pairing], portion(tell, shares.any, shares.once));
	const { rows } = await run(repeatedRows(id));
	const repeated = Number(rows[0]?.['n'] ?? 0);
	if (repeated === 0) return;
	const twice = slicesOf(repeated, wholeRows).map((slice) => repeatedStatement(id, comparison, slice));
	const before = shares.any + shares.once;
	await runAll(twice, portion(tell, before, 1 - before));
	await engine.exec(`delete from ${repeatedName(id)}`);
}

function slicesOf(rows: number, most: number): Slice[] {
	const slices = Math.max(1, Math.ceil(rows / most));
	return Array.from({ length: slices }, (_, slice) => ({ slice, slices }));
}

function byColumns(receipts: readonly Receipt[]): Receipt[][] {
	const groups = new Map<string, Receipt[]>();
	for (const receipt of receipts) {
		const key = columnsOf(receipt.mapping).join(' ');
		groups.set(key, [...(groups.get(key) ?? []), receipt]);
	}
	return [...groups.values()];
}

function compare(mapping: Mapping, files: readonly Receipt[]): Comparison | undefined {
	const [first] = files;
	if (!first) return undefined;
	const theirs = columnsOf(first.mapping);
	const compared = columnsOf(mapping).filter((name) => theirs.includes(name));
	const key = keys[mapping.entity]?.filter((name) => compared.includes(name)) ?? [];
	const hasKey = key.length > 0 && key[0] === keys[mapping.entity]?.[0];
	return {
		known: files.map((file) => file.id),
		compared,
		identity: hasKey ? key : compared,
		hasKey,
		time: entityOf(mapping.entity).columns.find(
			({ name, kind }) => kind === 'time' && compared.includes(name)
		)?.name
	};
}

/** Which of two rows stays: equal ones, and restated ones. */
function winners(
	mapping: Mapping,
	file: Receipt
): { same: 'new' | 'old' | 'both'; restated: 'new' | 'both' } {
	const ours = columnsOf(mapping);
	const theirs = columnsOf(file.mapping);
	const saysAll = theirs.every((name) => ours.includes(name));
	const addsNothing = ours.every((name) => theirs.includes(name));
	const isMerged = completing.includes(mapping.entity);
	if (addsNothing) return { same: 'old', restated: saysAll || !isMerged ? 'new' : 'both' };
	if (saysAll) return { same: 'new', restated: 'new' };
	if (isMerged) return { same: 'both', restated: 'both' };
	return { same: ours.length >= theirs.length ? 'new' : 'old', restated: 'new' };
}

/** Notes what is restated and superseded in one earlier file; leaves in the table of pairs only rows that go. */
async function settle(
	engine: Engine,
	id: number,
	mapping: Mapping,
	file: Receipt,
	comparison: Comparison,
	found: FoundOverlap
): Promise<void> {
	const { overlap } = found;
	const pairs = overlapName(id);
	const { same, restated } = winners(mapping, file);
	const { compared, identity } = comparison;
	const changed = await engine.run(
		`select count(*) as n from ${pairs} where file = ${file.id} and not is_same`
	);
	if (Number(changed.rows[0]?.['n'] ?? 0) > 0) {
		await engine.exec(withoutStrangers(id, file.id, comparison));
		const { rows } = await engine.run(restatedCounts(id, file.id, compared));
		for (const [index, column] of compared.entries()) {
			const count = Number(rows[0]?.[`n${index}`] ?? 0);
			if (count === 0) continue;
			const changed = await engine.run(restatedExamples(id, file.id, column, identity, shownExamples));
			const examples = changed.rows.map((row) => ({
				key: String(row['row_key']),
				before: String(row['before'] ?? ''),
				after: String(row['after'] ?? '')
			}));
			overlap.restated.push({ column, count, examples });
		}
	}
	const superseding = [same === 'new' ? 'is_same' : '', restated === 'new' ? 'not is_same' : ''].filter(
		Boolean
	);
	if (superseding.length > 0) {
		const which = `file = ${file.id} and (${superseding.join(' or ')})`;
		const { rows } = await engine.run(`select count(*) as n from ${pairs} where ${which}`);
		const count = Number(rows[0]?.['n'] ?? 0);
		if (count > 0) {
			overlap.superseded.push({ file: file.id, count });
			found.script += `insert into imported.superseded select file, known_row, ${id} from ${pairs} where ${which};\n`;
		}
	}
	if (same !== 'old') return;
	const { rows } = await engine.run(`select count(*) as n from ${pairs} where file = ${file.id} and is_same`);
	const count = Number(rows[0]?.['n'] ?? 0);
	if (count === 0) return;
	overlap.reliesOn.push(file.id);
	overlap.alreadyLoaded.count += count;
}

function merged(restated: Overlap['restated']): Overlap['restated'] {
	const byColumn = new Map<string, Overlap['restated'][number]>();
	for (const { column, count, examples } of restated) {
		const before = byColumn.get(column);
		byColumn.set(column, {
			column,
			count: count + (before?.count ?? 0),
			examples: [...(before?.examples ?? []), ...examples].slice(0, shownExamples)
		});
	}
	return [...byColumn.values()].sort((first, second) => second.count - first.count);
}
