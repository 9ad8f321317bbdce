/** A Parquet file as CSV text, one row group at a time. */
import { parquetMetadataAsync, parquetRead, type AsyncBuffer, type FileMetaData } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { IntakeError } from '../intake-error';
import type { TableSource } from '../table-source';
import { CsvBlob } from './csv-blob';
import { exactSchema, parsers } from './parquet-cells';
import type { Tell } from './portion';

/** Throws {@link IntakeError} for a damaged or encrypted file. */
export async function parquetAsCsv({ name, blob }: TableSource, tell: Tell): Promise<TableSource> {
	const file: AsyncBuffer = {
		byteLength: blob.size,
		slice: (start, end) => blob.slice(start, end ?? blob.size).arrayBuffer()
	};
	try {
		const metadata = await parquetMetadataAsync(file, { parsers });
		const { columns, cells } = exactSchema(metadata);
		const csv = new CsvBlob();
		csv.add(columns);
		const rows = Math.max(1, Number(metadata.num_rows));
		let start = 0;
		for (const group of metadata.row_groups) {
			const end = start + Number(group.num_rows);
			const values = await readGroup(file, metadata, columns, start, end);
			for (let row = 0; row < end - start; row += 1) {
				csv.add(cells.map((cell, index) => cell(values[index]?.[row])));
				if (row % 5000 === 0) tell((start + row) / rows);
			}
			start = end;
		}
		return { name, blob: csv.finish(), delimiter: ',' };
	} catch (cause) {
		if (cause instanceof IntakeError) throw cause;
		throw broken(name, cause);
	}
}

type Values = ArrayLike<unknown>;

/** The values of each column from row `start` to before `end`, which are one row group. */
async function readGroup(
	file: AsyncBuffer,
	metadata: FileMetaData,
	columns: readonly string[],
	start: number,
	end: number
): Promise<Values[]> {
	const parts = new Map<string, { rowStart: number; data: Values }[]>();
	await parquetRead({
		file,
		metadata,
		compressors,
		parsers,
		utf8: false,
		rowStart: start,
		rowEnd: end,
		onChunk: ({ columnName, columnData, rowStart }) => {
			const found = parts.get(columnName);
			if (found) found.push({ rowStart, data: columnData });
			else parts.set(columnName, [{ rowStart, data: columnData }]);
		}
	});
	return columns.map((column) => whole(parts.get(column) ?? [], start, end));
}

function whole(parts: readonly { rowStart: number; data: Values }[], start: number, end: number): Values {
	const [first] = parts;
	if (first && parts.length === 1 && first.rowStart === start) return first.data;
	const values = new Array<unknown>(end - start);
	for (const { rowStart, data } of parts) {
		for (let index = 0; index < data.length; index += 1) values[rowStart - start + index] = data[index];
	}
	return values;
}

function broken(name: string, cause: unknown): IntakeError {
	const why = cause instanceof Error ? cause.message : String(cause);
	return new IntakeError(
		{
			en: `${name} is a Parquet file that cannot be read (${why}): write it again, or as CSV, and drop that file.`,
			zh: `${name} 是无法读取的 Parquet 文件（${why}）：请重新导出为 Parquet 或 CSV 后再拖入。`
		},
		{ cause }
	);
}
