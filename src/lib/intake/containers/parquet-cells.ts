/** Values of a Parquet file as exact text. */
import type { FileMetaData, SchemaElement } from 'hyparquet';

type CellText = (value: unknown) => string;

/** Times as ISO 8601 with as many digits as there are; they are UTC, or a wall clock without a zone. */
export const parsers = {
	timestampFromMilliseconds: (value: bigint) => isoText(BigInt(value), 3),
	timestampFromMicroseconds: (value: bigint) => isoText(BigInt(value), 6),
	timestampFromNanoseconds: (value: bigint) => isoText(BigInt(value), 9),
	dateFromDays: (days: number) => isoText(BigInt(days) * 86_400n, 0).slice(0, -9),
	jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)
};

/** `digits` of the second: 3 for milliseconds. */
function isoText(value: bigint, digits: number): string {
	if (digits < 9) return secondsText(Number(value), 10 ** digits, digits);
	const rest = BigInt.asUintN(64, ((value % billion) + billion) % billion);
	return secondsText(Number((value - rest) / billion), 1, 0) + fractionText(Number(rest), digits);
}

const billion = 1_000_000_000n;
const daySeconds = 86_400;
/** The day written last: neighbouring rows share theirs. */
let lastDay = { number: 0, text: '1970-01-01' };

/** A count of units since 1970, of which a second has `perSecond`. Exact up to 2^53 units, the year 2255 in microseconds. */
function secondsText(value: number, perSecond: number, digits: number): string {
	const seconds = Math.floor(value / perSecond);
	const day = Math.floor(seconds / daySeconds);
	if (day !== lastDay.number) {
		const moment = new Date(day * daySeconds * 1000);
		if (Number.isNaN(moment.getTime())) return String(value);
		lastDay = { number: day, text: moment.toISOString().replace(/T.*/, '') };
	}
	const clock = seconds - day * daySeconds;
	const [hour, minute, second] = [Math.floor(clock / 3600), Math.floor(clock / 60) % 60, clock % 60];
	const text = `${lastDay.text}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;
	return text + fractionText(value - seconds * perSecond, digits);
}

function twoDigits(value: number): string {
	return value < 10 ? `0${value}` : String(value);
}

function fractionText(rest: number, digits: number): string {
	return rest === 0
		? ''
		: `.${String(rest)
				.padStart(digits, '0')
				.replace(/(000)+$/, '')}`;
}

/**
 * Column names, and how each one's values are written. Decimals are marked as plain numbers in the schema first: the
 * reader would make doubles of them.
 */
export function exactSchema(metadata: FileMetaData): { columns: string[]; cells: CellText[] } {
	const columns: string[] = [];
	const cells: CellText[] = [];
	let position = 1;
	const root = metadata.schema[0];
	for (let index = 0; index < (root?.num_children ?? 0); index += 1) {
		const element = metadata.schema[position];
		if (!element) break;
		columns.push(element.name);
		cells.push(cellText(element));
		position += elementsUnder(metadata.schema, position);
	}
	return { columns, cells };
}

function elementsUnder(schema: readonly SchemaElement[], position: number): number {
	let count = 1;
	for (let child = schema[position]?.num_children ?? 0; child > 0; child -= 1) {
		count += elementsUnder(schema, position + count);
	}
	return count;
}

function cellText(element: SchemaElement): CellText {
	const isDecimal = element.converted_type === 'DECIMAL' || element.logical_type?.type === 'DECIMAL';
	if (isDecimal && !element.num_children) {
		const scale = element.scale ?? 0;
		delete element.converted_type;
		delete element.logical_type;
		return (value) => decimalText(value, scale);
	}
	const { logical_type: logical, converted_type: converted } = element;
	if (logical?.type === 'TIMESTAMP' && logical.isAdjustedToUTC) return utcText;
	if (logical?.type === undefined && converted?.startsWith('TIMESTAMP')) return utcText;
	if (logical?.type === 'TIME' || converted?.startsWith('TIME_')) return clockText(element);
	return plainCell;
}

function utcText(value: unknown): string {
	return value === null || value === undefined ? '' : `${plainCell(value)}Z`;
}

function clockText({ logical_type: logical, converted_type: converted }: SchemaElement): CellText {
	const unit = logical?.type === 'TIME' ? logical.unit : converted?.slice('TIME_'.length);
	const digits = unit === 'NANOS' ? 9 : unit === 'MICROS' ? 6 : 3;
	return (value) => {
		const isNumber = typeof value === 'bigint' || typeof value === 'number';
		return isNumber ? isoText(BigInt(value), digits).slice(11) : plainCell(value);
	};
}

function decimalText(value: unknown, scale: number): string {
	const unscaled = value instanceof Uint8Array ? signed(value) : value;
	if (typeof unscaled !== 'bigint' && typeof unscaled !== 'number') return plainCell(unscaled);
	const sign = unscaled < 0 ? '-' : '';
	const digits = String(unscaled)
		.replace('-', '')
		.padStart(scale + 1, '0');
	return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Big-endian two's complement. */
function signed(bytes: Uint8Array): bigint {
	let value = 0n;
	for (const byte of bytes) value = (value << 8n) | BigInt(byte);
	return BigInt.asIntN(bytes.length * 8, value);
}

function plainCell(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
		return String(value);
	if (value instanceof Uint8Array) return new TextDecoder().decode(value);
	return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
}
