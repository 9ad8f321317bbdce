/** The files named on the command line, read and recognised. */
import {
	IntakeError,
	applyChoices,
	problems,
	recognise,
	sniff,
	type Choices,
	type Mapping,
	type Problem,
	type Sniffed,
	type TableSource
} from '$lib/intake';
import { UsageError, pair } from './arguments';
import { meanings, type MeaningWishes } from './meanings';
import { isMeant, tablesIn } from './tables-in';

export interface ReadFile {
	source: TableSource;
	sniffed: Sniffed;
	mapping: Mapping;
	/** How sure the recognition is, from 0 to 1; 1 when the table was named. */
	confidence: number;
}

/** Below this a file in a folder is passed over rather than loaded as something it may not be. */
export const sureEnough = 0.5;

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
		for (const { source, file, isNamed, refusal } of await tablesIn(name)) {
			if (seen.has(source.name + file)) continue;
			seen.add(source.name + file);
			const table = tables.find(([, wanted]) => isMeant(wanted, file, source))?.[0];
			const isWanted = table !== undefined || isNamed;
			const read = refusal
				? refuse(source.name, refusal.message, isWanted)
				: await readTable(source, table, columns, meant, isWanted);
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
