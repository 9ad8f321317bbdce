/** Which imports there are, and the one transaction that changes it. */
import type { Engine } from '../engine/engine';
import { literal } from '../engine/identifier';
import { fingerprint } from './fingerprint';
import { loadedViews } from './loaded-views';
import { dropComparison } from './overlap-names';
import type { Receipt } from './receipt';

/** Receipts of the files in the engine, oldest first. */
export async function receipts(engine: Engine): Promise<Receipt[]> {
	return (await keptReceipts(engine)).filter((receipt) => !receipt.replaced);
}

/** Also those of files that were replaced and can still come back. */
export async function keptReceipts(engine: Engine): Promise<Receipt[]> {
	const { rows } = await engine.run('select receipt from imported.receipts order by id');
	return rows.map((row) => JSON.parse(String(row['receipt'])) as Receipt);
}

interface Change {
	added?: Receipt;
	/** Receipts as they are from now on. */
	changed: Receipt[];
	gone: Receipt[];
	/** Further statements of the transaction. */
	script?: string;
}

/** In one transaction: the new receipt in, the tables that go out, the views over what remains. */
export async function publish(engine: Engine, current: readonly Receipt[], change: Change): Promise<void> {
	const { added, changed, gone, script = '' } = change;
	const touched = [...changed, ...gone];
	const untouched = current.filter((receipt) => !touched.some(({ id }) => id === receipt.id));
	const remaining = [
		...untouched,
		...changed.filter(({ replaced }) => !replaced),
		...(added ? [added] : [])
	].sort((first, second) => first.id - second.id);
	const entities = new Set([...touched, ...(added ? [added] : [])].map((receipt) => receipt.entity));
	const sql = [
		'begin transaction;',
		script,
		...touched.map((receipt) => `delete from imported.receipts where id = ${receipt.id};`),
		...[...changed, ...(added ? [added] : [])].map(
			(receipt) =>
				`insert into imported.receipts values (${receipt.id}, ${literal(receipt.entity)}, ${literal(JSON.stringify(receipt))});`
		),
		...gone.map((receipt) => `delete from imported.superseded where ${receipt.id} in (file, by_file);`),
		loadedViews(remaining, entities),
		(await builtStatement(remaining)).sql,
		...gone.map((receipt) => dropTables(receipt.id)),
		'commit;'
	].join('\n');
	try {
		await engine.exec(sql);
	} catch (cause) {
		await engine.exec('rollback').catch(() => undefined);
		throw cause;
	}
}

/** Writes down which views there are: all of them, over these receipts. */
export async function builtStatement(all: readonly Receipt[]): Promise<{ fingerprint: string; sql: string }> {
	const made = await fingerprint(new Blob([loadedViews(all)]));
	const sql = `delete from loaded.built; insert into loaded.built values (${literal(made)});`;
	return { fingerprint: made, sql };
}

export function tableName(id: number): string {
	return `file_${Math.trunc(id)}`;
}

export function dropTables(id: number): string {
	const table = `imported.${tableName(id)}`;
	return `drop table if exists ${table}; drop table if exists ${table}_rejected; drop table if exists ${table}_kept; ${dropComparison(id)}`;
}
