/** Arrow results as plain rows. */
import type { Table as ArrowTable, DataType } from 'apache-arrow';
import { DateUnit, DataType as Type } from 'apache-arrow';
import type { ColumnType, Row, Table, Value } from './engine';

/** Turns an Arrow table into rows: days as `YYYY-MM-DD`, times as ISO 8601 in UTC, 64-bit integers as numbers. */
export function fromArrow(arrow: ArrowTable): Table {
	const columns = arrow.schema.fields.map((field) => ({ name: field.name, type: columnType(field.type) }));
	const vectors = columns.map((_, index) => arrow.getChildAt(index));
	const rows: Row[] = Array.from({ length: arrow.numRows }, (_, row) => {
		const cells: Row = {};
		columns.forEach((column, index) => {
			cells[column.name] = toValue(vectors[index]?.get(row), column.type);
		});
		return cells;
	});
	return { columns, rows };
}

function columnType(type: DataType): ColumnType {
	if (Type.isBool(type)) return 'flag';
	// The engine is opened with castTimestampToDate: timestamps arrive as millisecond dates.
	if (Type.isDate(type)) return type.unit === DateUnit.DAY ? 'day' : 'time';
	if (Type.isTimestamp(type)) return 'time';
	if (Type.isInt(type) || Type.isFloat(type) || Type.isDecimal(type)) return 'number';
	return 'text';
}

/** One cell as the value its column type promises; `null` and `undefined` both become null. */
export function toValue(cell: unknown, type: ColumnType): Value {
	if (cell === null || cell === undefined) return null;
	switch (type) {
		case 'flag':
			return Boolean(cell);
		case 'number':
			return Number(cell);
		case 'day':
			return new Date(Number(cell)).toISOString().slice(0, 10);
		case 'time':
			return new Date(Number(cell)).toISOString();
		case 'text':
			return String(cell);
	}
}
