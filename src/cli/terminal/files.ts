/** The files named on the command line, read and recognised. */
import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import {
	IntakeError,
	applyChoices,
	problems,
	recognise,
	sniff,
	unpack,
	type Choices,
	type Mapping,
	type Problem,
	type Sniffed,
	type TableSource
} from '$lib/intake';
import { UsageError, pair } from './arguments';
import { meanings, type MeaningWishes } from './meanings';

export interface ReadFile {
	source: TableSource;
	sniffed: Sniffed;
	mapping: Mapping;
	/** How sure the recognition is, from 0 to 1; 1 when the table was named. */
	confidence: number;
}

/** Below this a file in a folder is passed over rather than loaded as something it may not be. */
export const sureEnough = 0.5;
const dataFile = /\.((csv|tsv|txt)(\.gz)?|zip|xlsx|parquet)$/i;

interface Wishes extends MeaningWishes {
	data: readonly string[];
	/** `<table>=<file>` */
	as: readonly string[];
	/** `<table>.<column>=<header>` */
	map: readonly string[];
}

/**
 * Reads the head of every file and decides what it is. Throws UsageError or IntakeError for a file that was named
 * and cannot be used; files found in a folder that are no known table are reported through `passedOver`.
 */
export async function readFiles(wishes: Wishes, passedOver: (line: string) => void): Promise<ReadFile[]> {
	const tables = wishes.as.map((text) => pair(text, 'as', '<table>=<file>'));
	const columns = wishes.map.map(columnWish);
	const meant = meanings(wishes);
	const named = [...wishes.data, ...tables.map(([, file]) => file)];
	if (named.length === 0) throw new UsageError('Nothing to read: give --data <file or folder>.');
	const files: ReadFile[] = [];
	const seen = new Set<string>();
	for (const name of named) {
		for (const { file, isNamed, inner } of await listed(name)) {
			if (seen.has(file)) continue;
			seen.add(file);
			const whole = { name: path.basename(file), blob: await openAsBlob(file), path: file };
			const parts = (await unpack(whole)).filter(({ source }) => !inner || isMeant(inner, file, source));
			if (parts.length === 0) throw new UsageError(`${name}: the archive has no such file.`);
			for (const { source, refusal } of parts) {
				const table = tables.find(([, wanted]) => isMeant(wanted, file, source))?.[0];
				// Of an archive that was named, the parts that are no table are passed over like files in a folder.
				const isWanted = table !== undefined || (isNamed && parts.length === 1);
				const read = refusal
					? refuse(source.name, refusal.message, isWanted)
					: await readTable(source, table, columns, meant, isWanted);
				if (typeof read === 'string') passedOver(read);
				else files.push(read);
			}
		}
	}
	if (files.length === 0) throw new UsageError(`No table was found in ${named.join(', ')}.`);
	return files;
}

function columnWish(text: string): { table: string; column: string; header: string } {
	const [target, header] = pair(text, 'map', '<table>.<column>=<header>');
	const [table, column, ...more] = target.split('.');
	if (!table || !column || more.length > 0)
		throw new UsageError(`--map takes <table>.<column>=<header>, not “${text}”.`);
	return { table, column, header };
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
function isMeant(wanted: string, file: string, source: TableSource): boolean {
	const isFile =
		wanted === file || path.resolve(wanted) === path.resolve(file) || wanted === path.basename(file);
	return isFile || wanted === source.name || wanted === path.join(path.dirname(file), source.name);
}

async function readTable(
	source: TableSource,
	table: string | undefined,
	columns: ReturnType<typeof columnWish>[],
	meant: ReturnType<typeof meanings>,
	isNamed: boolean
): Promise<ReadFile | string> {
	const { name } = source;
	try {
		const sniffed = await sniff(source);
		const best = recognise(sniffed)[0];
		const fits = columns.find((wish) => sniffed.headers.includes(wish.header))?.table;
		const isSure = best !== undefined && best.confidence >= sureEnough;
		const entity = table ?? (isSure ? best.mapping.entity : (fits ?? best?.mapping.entity));
		if (!entity) return refuse(name, 'no known table has these headers', isNamed);
		const choices: Choices = { entity, ...withoutNamed(meant[entity], best?.mapping) };
		const wanted = columns.filter((wish) => wish.table === entity);
		if (wanted.length > 0)
			choices.columns = Object.fromEntries(wanted.map((wish) => [wish.column, wish.header]));
		if (!best) return refuse(name, 'no known table has these headers', isNamed);
		const mapping = applyChoices(sniffed, best.mapping, choices);
		const problem = problems(mapping)[0];
		if (problem) return refuse(name, `as ${entity}: ${problem.message.en}${hint(entity, problem)}`, isNamed);
		if (!table && !isSure && wanted.length === 0)
			return refuse(name, `perhaps ${entity}: say so with --as ${entity}=${name}`, isNamed);
		return { source, sniffed, mapping, confidence: table || wanted.length > 0 ? 1 : (best?.confidence ?? 0) };
	} catch (cause) {
		// A column wish that cannot be followed is an error of the command line, wherever the file lies.
		if (cause instanceof IntakeError) return refuse(name, cause.message, isNamed || columns.length > 0);
		throw cause;
	}
}

/** A user id for files without one is nothing to those that name theirs. */
function withoutNamed(
	meant: Pick<Choices, 'values' | 'constants'> | undefined,
	mapping: Mapping | undefined
): Pick<Choices, 'values' | 'constants'> {
	if (!meant) return {};
	const constants = Object.entries(meant.constants ?? {}).filter(
		([column]) => column !== 'user_id' || !(column in (mapping?.columns ?? {}))
	);
	return { ...meant, constants: Object.fromEntries(constants) };
}

function hint(entity: string, { column, answer }: Problem): string {
	if (answer === 'codes') return ` Use --value ${entity}.${column}.<code>=<value>.`;
	if (answer === 'constant')
		return column === 'user_id' ? ` Use --user ${entity}=<id>.` : ` Use --set ${entity}.${column}=<value>.`;
	return '';
}

function refuse(name: string, why: string, isNamed: boolean): string {
	if (isNamed) throw new UsageError(`${name}: ${why}`);
	return `${name}: passed over, ${why}`;
}
