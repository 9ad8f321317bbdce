/** The tables behind a name on the command line: a file, a folder, an archive or workbook, or one table inside it. */
import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { unpack, type IntakeError, type TableSource } from '$lib/intake';
import { UsageError } from './arguments';

const dataFile = /\.((csv|tsv|txt)(\.gz)?|zip|xlsx|parquet)$/i;

export interface NamedTable {
	source: TableSource;
	/** The file on disk it is in. */
	file: string;
	/** It was asked for itself: not found in a folder, nor one of several in an archive. */
	isNamed: boolean;
	/** Why it cannot be read. */
	refusal?: IntakeError;
}

/** Throws UsageError for a name that is nothing, IntakeError for an archive that cannot be opened. */
export async function tablesIn(name: string): Promise<NamedTable[]> {
	const found: NamedTable[] = [];
	for (const { file, isNamed, inner } of await listed(name)) {
		const whole = { name: path.basename(file), blob: await openAsBlob(file), path: file };
		const parts = (await unpack(whole)).filter(({ source }) => !inner || isMeant(inner, file, source));
		if (parts.length === 0) throw new UsageError(`${name}: the archive has no such file.`);
		for (const { source, refusal } of parts) {
			// Of an archive that was named, the parts that are no table are passed over like files in a folder.
			found.push({ source, file, isNamed: isNamed && parts.length === 1, ...(refusal ? { refusal } : {}) });
		}
	}
	return found;
}

interface Listed {
	file: string;
	isNamed: boolean;
	/** The one table of an archive or workbook that is wanted, by its path. */
	inner?: string;
}

async function listed(name: string): Promise<Listed[]> {
	const info = await stat(name).catch(() => undefined);
	if (!info) {
		// A table inside an archive or workbook: the file is somewhere up its path.
		const container = path.dirname(name);
		if (container === name || container === '.') throw new UsageError(`${name}: no such file or folder.`);
		const found = await stat(container).catch(() => undefined);
		if (found?.isFile()) return [{ file: container, isNamed: true, inner: name }];
		const above = found ? [] : await listed(container);
		if (above.length !== 1) throw new UsageError(`${name}: no such file or folder.`);
		return above.map(({ file }) => ({ file, isNamed: true, inner: name }));
	}
	if (!info.isDirectory()) return [{ file: name, isNamed: true }];
	const entries = (await readdir(name)).filter((entry) => dataFile.test(entry)).sort();
	return entries.map((entry) => ({ file: path.join(name, entry), isNamed: false }));
}

/** `--as` names a file by its path or name, a table inside it as `archive.zip/inner.csv`. */
export function isMeant(wanted: string, file: string, source: TableSource): boolean {
	const isFile =
		wanted === file || path.resolve(wanted) === path.resolve(file) || wanted === path.basename(file);
	return isFile || wanted === source.name || wanted === path.join(path.dirname(file), source.name);
}
