/**
 * Reading a file as its head looks. The careful reading of every number and time costs more to plan than a small file
 * costs to read; where the sampled cells are plain it is left out, and the file is read again if one is not.
 */
import { literal } from '../engine/identifier';
import type { EntityColumn } from '../schema/entity';
import type { Mapping } from './mapping';
import { sampleRows, type Sniffed } from './sniff';
import { timeForm } from './time-form';

/** `quick` stops at the first cell that is not plain. */
export type Reading = 'quick' | 'careful';

/** Bytes up to which a second reading costs little; above, planning is the small part. */
const smallFile = 20e6;

const message = 'This cell asks for a careful reading.';

/** SQL that stops the load; it stands where a careful reading would. */
export const stopReading = `error(${literal(message)})`;

/** How a text of this size is read first. */
export function firstReading(size: number): Reading {
	return size <= smallFile ? 'quick' : 'careful';
}

/** Whether a quick load met a cell that is not plain. */
export function asksForCare(cause: unknown): boolean {
	return cause instanceof Error && cause.message.includes(message);
}

/** Whether the sampled cells of a number or time column are all plain; an empty sample of a longer file tells nothing. */
export function isPlain(sniffed: Sniffed, mapping: Mapping, column: EntityColumn): boolean {
	const index = mapping.columns[column.name]?.index;
	if (index === undefined) return false;
	const cells = new Set(sniffed.sample.map((row) => row[index] ?? '').filter((cell) => cell !== ''));
	if (cells.size === 0) return sniffed.sample.length < sampleRows;
	const test = column.name in mapping.times ? timeTest(mapping, column) : numberTest(mapping);
	return [...cells].every(test);
}

function numberTest({ decimal }: Mapping): (cell: string) => boolean {
	const plain = decimal === '.' ? /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i : /^-?\d+$/;
	return (cell) => plain.test(cell);
}

function timeTest({ times, dateOrder }: Mapping, { name }: EntityColumn): (cell: string) => boolean {
	const form = times[name];
	return (cell) => {
		const found = timeForm([cell], dateOrder);
		if (!form || found?.kind !== form.kind || found.digits !== form.digits) return false;
		return found.patterns.every((pattern) => form.patterns.includes(pattern));
	};
}
