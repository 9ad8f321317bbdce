/** `loaded.<entity>`: every column of the entity, typed, whatever the files hold. */
import { identifier } from '../engine/identifier';
import type { Entity } from '../schema/entity';
import { entities } from '../schema/index';
import { layoutById } from '../schema/packs/index';
import { derivedColumns } from './derived-columns';
import { columnsOf, type Mapping } from './mapping';
import type { Receipt } from './receipt';
import { storedType } from './value-sql';

/** The statements that make the views over the files of these receipts; all entities unless some are named. */
export function loadedViews(
	receipts: readonly Pick<Receipt, 'id' | 'entity' | 'mapping' | 'overlap'>[],
	only?: ReadonlySet<string>
): string {
	const superseded = new Set(
		receipts.flatMap(({ overlap }) => overlap?.superseded.map(({ file }) => file) ?? [])
	);
	return entities
		.filter((entity) => !only || only.has(entity.name))
		.map((entity) => {
			const selects = receipts
				.filter((receipt) => receipt.entity === entity.name)
				.map(({ id, mapping }) =>
					select(entity, id, new Set(columnsOf(mapping)), superseded.has(id), isInCoins(mapping))
				);
			const body = selects.length > 0 ? selects.join('\nunion all\n') : `${select(entity)} where false`;
			return `create or replace view loaded.${identifier(entity.name)} as\n${body};`;
		})
		.join('\n');
}

function isInCoins({ layout }: Mapping): boolean {
	return layoutById(layout)?.layout.isInCoins ?? false;
}

function select(
	entity: Entity,
	id?: number,
	there: ReadonlySet<string> = new Set(),
	isSuperseded = false,
	isInCoins = false
): string {
	const derived = derivedColumns(entity, there, isInCoins);
	const columns = entity.columns.map(({ name, kind }) => {
		const sql = derived[name] ?? (there.has(name) ? identifier(name) : 'null');
		return `cast(${sql} as ${storedType[kind]}) as ${identifier(name)}`;
	});
	const from = id === undefined ? '' : ` from imported.file_${id} where reject_reason is null`;
	const current = isSuperseded
		? ` and rowid not in (select row_id from imported.superseded where file = ${id})`
		: '';
	return `select ${columns.join(', ')}${from}${current}`;
}
