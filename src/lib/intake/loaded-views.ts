/** `loaded.<entity>`: every column of the entity, typed, whatever the files hold. */
import type { Engine } from '../engine/engine';
import { identifier } from '../engine/identifier';
import type { Entity } from '../schema/entity';
import { entities } from '../schema/index';
import { derivedColumns } from './derived-columns';
import type { Receipt } from './receipt';
import { storedType } from './value-sql';

/** The statements that make the views over the files of these receipts; all entities unless some are named. */
export async function loadedViews(
	engine: Engine,
	receipts: readonly Pick<Receipt, 'id' | 'entity'>[],
	only?: ReadonlySet<string>
): Promise<string> {
	const { rows } = await engine.run(
		`select table_name, column_name from duckdb_columns() where schema_name = 'imported'`
	);
	const columns = new Map<string, Set<string>>();
	for (const row of rows) {
		const table = String(row['table_name']);
		columns.set(table, (columns.get(table) ?? new Set()).add(String(row['column_name'])));
	}
	return entities
		.filter((entity) => !only || only.has(entity.name))
		.map((entity) => {
			const tables = receipts
				.filter((receipt) => receipt.entity === entity.name)
				.map(({ id }) => `file_${id}`);
			const selects = tables.map((table) => select(entity, table, columns.get(table) ?? new Set()));
			const body = selects.length > 0 ? selects.join('\nunion all\n') : `${select(entity)} where false`;
			return `create or replace view loaded.${identifier(entity.name)} as\n${body};`;
		})
		.join('\n');
}

function select(entity: Entity, table?: string, there: ReadonlySet<string> = new Set()): string {
	const derived = derivedColumns(entity, there);
	const columns = entity.columns.map(({ name, kind }) => {
		const sql = derived[name] ?? (there.has(name) ? identifier(name) : 'null');
		return `cast(${sql} as ${storedType[kind]}) as ${identifier(name)}`;
	});
	const from = table ? ` from imported.${identifier(table)} where reject_reason is null` : '';
	return `select ${columns.join(', ')}${from}`;
}
