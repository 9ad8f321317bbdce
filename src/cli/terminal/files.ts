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
	type Choices,
	type Mapping,
	type Sniffed
} from '$lib/intake';
import type { Source } from '$lib/engine/engine';
import { UsageError, pair } from './arguments';

export interface ReadFile {
	source: Source;
	sniffed: Sniffed;
	mapping: Mapping;
	/** How sure the recognition is, from 0 to 1; 1 when the table was named. */
	confidence: number;
}

/** Below this a file in a folder is passed over rather than loaded as something it may not be. */
export const sureEnough = 0.5;
const dataFile = /\.(csv|tsv|txt)(\.gz)?$/i;

interface Wishes {
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
	const named = [...wishes.data, ...tables.map(([, file]) => file)];
	if (named.length === 0) throw new UsageError('Nothing to read: give --data <file or folder>.');
	const files: ReadFile[] = [];
	const seen = new Set<string>();
	for (const name of named) {
		for (const { file, isNamed } of await listed(name)) {
			if (seen.has(file)) continue;
			seen.add(file);
			const table = tables.find(
				([, wanted]) =>
					wanted === file || path.resolve(wanted) === path.resolve(file) || wanted === path.basename(file)
			)?.[0];
			const read = await readFile(file, table, columns, isNamed || table !== undefined);
			if (typeof read === 'string') passedOver(read);
			else files.push(read);
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

async function listed(name: string): Promise<{ file: string; isNamed: boolean }[]> {
	const info = await stat(name).catch(() => undefined);
	if (!info) throw new UsageError(`${name}: no such file or folder.`);
	if (!info.isDirectory()) return [{ file: name, isNamed: true }];
	const entries = (await readdir(name)).filter((entry) => dataFile.test(entry)).sort();
	return entries.map((entry) => ({ file: path.join(name, entry), isNamed: false }));
}

async function readFile(
	file: string,
	table: string | undefined,
	columns: ReturnType<typeof columnWish>[],
	isNamed: boolean
): Promise<ReadFile | string> {
	const name = path.basename(file);
	const source: Source = { name, blob: await openAsBlob(file), path: file };
	try {
		const sniffed = await sniff(source);
		const best = recognise(sniffed)[0];
		const fits = columns.find((wish) => sniffed.headers.includes(wish.header))?.table;
		const isSure = best !== undefined && best.confidence >= sureEnough;
		const entity = table ?? (isSure ? best.mapping.entity : (fits ?? best?.mapping.entity));
		if (!entity) return refuse(name, 'no known table has these headers', isNamed);
		const choices: Choices = { entity };
		const wanted = columns.filter((wish) => wish.table === entity);
		if (wanted.length > 0)
			choices.columns = Object.fromEntries(wanted.map((wish) => [wish.column, wish.header]));
		if (!best) return refuse(name, 'no known table has these headers', isNamed);
		const mapping = applyChoices(sniffed, best.mapping, choices);
		const problem = problems(mapping)[0];
		if (problem) return refuse(name, `as ${entity}: ${problem.message.en}`, isNamed);
		if (!table && !isSure && wanted.length === 0)
			return refuse(name, `perhaps ${entity}: say so with --as ${entity}=${name}`, isNamed);
		return { source, sniffed, mapping, confidence: table || wanted.length > 0 ? 1 : (best?.confidence ?? 0) };
	} catch (cause) {
		// A column wish that cannot be followed is an error of the command line, wherever the file lies.
		if (cause instanceof IntakeError) return refuse(name, cause.message, isNamed || columns.length > 0);
		throw cause;
	}
}

function refuse(name: string, why: string, isNamed: boolean): string {
	if (isNamed) throw new UsageError(`${name}: ${why}`);
	return `${name}: passed over, ${why}`;
}
