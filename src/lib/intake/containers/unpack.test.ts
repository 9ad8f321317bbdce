import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sniff } from '../sniff';
import { unpack } from './unpack';
import { inlineRow, workbook } from './xlsx-text';

const table = 'user_id,traded_at,quote_qty\n1,2024-01-02,5\n';

async function contents(name: string, bytes: Uint8Array): Promise<Record<string, string>> {
	const found = await unpack({ name, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) });
	const texts = found.map(async ({ source, refusal }): Promise<[string, string]> => [
		source.name,
		refusal ? refusal.localised.en : await source.blob.text()
	]);
	return Object.fromEntries(await Promise.all(texts));
}

/** Sets a bit or a length in every entry of an archive's list: `at` counts from the entry's signature. */
function patched(bytes: Uint8Array, at: number, value: number): Uint8Array {
	const copy = bytes.slice();
	for (let index = 0; index < copy.length - 4; index += 1) {
		if (copy[index] === 0x50 && copy[index + 1] === 0x4b && copy[index + 2] === 1 && copy[index + 3] === 2) {
			copy[index + at] = value;
		}
	}
	return copy;
}

/** The archive with one letter of its first file changed: nothing but the checksum tells. */
function withByte(bytes: Uint8Array, at: number): Uint8Array {
	const copy = bytes.slice();
	copy[at] = 0x37;
	return copy;
}

describe('a zip archive', () => {
	it('gives every table under its own name, junk left out', async () => {
		const bytes = zipSync({
			'trades.csv': strToU8(table),
			'2024/01/stored.csv': [strToU8(table), { level: 0 }],
			'2024/': new Uint8Array(),
			'__MACOSX/._trades.csv': strToU8('junk'),
			'.DS_Store': strToU8('junk'),
			'a/Thumbs.db': strToU8('junk'),
			'packed.csv.gz': gzipSync(strToU8(table)),
			'book.xlsx': workbook([{ name: 'Sheet1', rows: inlineRow(1, ['a']) }]),
			'inner.zip': zipSync({ 'x.csv': strToU8(table) })
		});
		const found = await contents('all.zip', bytes);
		expect(Object.keys(found)).toEqual([
			'all.zip/trades.csv',
			'all.zip/2024/01/stored.csv',
			'all.zip/packed.csv.gz',
			'all.zip/book.xlsx/Sheet1',
			'all.zip/inner.zip'
		]);
		expect(found['all.zip/2024/01/stored.csv']).toBe(table);
		expect(found['all.zip/inner.zip']).toMatch(/inside another one/);
	});

	it('reads names written in GBK', async () => {
		// 成交.csv; the packer set no flag that would say UTF-8.
		const name = String.fromCharCode(0xb3, 0xc9, 0xbd, 0xbb) + '.csv';
		const bytes = zipSync({ [name]: strToU8(table) });
		const utf8 = new TextEncoder().encode(name);
		const raw = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
		const shorter = renamed(bytes, utf8, raw);
		expect(Object.keys(await contents('z.zip', shorter))).toEqual(['z.zip/成交.csv']);
	});

	it.each<[string, Uint8Array, RegExp]>([
		['a password', patched(zipSync({ 'a.csv': strToU8(table) }), 8, 1), /password/],
		['another method', patched(zipSync({ 'a.csv': strToU8(table) }), 10, 14), /method/],
		[
			'a changed byte',
			withByte(zipSync({ 'a.csv': [strToU8(table), { level: 0 }] }), 40),
			/a\.csv is damaged.*checksum/
		],
		['another checksum in its list', patched(zipSync({ 'a.csv': strToU8(table) }), 16, 7), /checksum/],
		['a wrong length', patched(zipSync({ 'a.csv': strToU8(table) }), 24, 7), /damaged/],
		['a bomb', patched(patched(zipSync({ 'a.csv': strToU8(table) }), 27, 0x7f), 26, 0xff), /no real table/],
		['nothing in it', zipSync({}), /without files/],
		['its end cut off', zipSync({ 'a.csv': strToU8(table.repeat(50)) }).slice(0, 60), /breaks off/],
		['a spreadsheet of another program', zipSync({ 'content.xml': strToU8('<x/>') }), /OpenDocument/],
		['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), /xlsb/],
		['a document', zipSync({ 'word/document.xml': strToU8('x') }), /Word/]
	])('with %s is refused with a sentence', async (_, bytes, message) => {
		const [found] = Object.values(await contents('z.zip', bytes));
		expect(found).toMatch(message);
	});

	it('keeps the other entries when one is damaged', async () => {
		const bytes = zipSync({ 'a.csv': [strToU8(table.repeat(99)), { level: 9 }], 'b.csv': strToU8(table) });
		bytes.fill(0xff, 40, 60);
		const found = await contents('z.zip', bytes);
		expect(found['z.zip/a.csv']).toMatch(/damaged/);
		expect(found['z.zip/b.csv']).toBe(table);
	});
});

/** Replaces a name in both places an archive has it, and sets the lengths right. */
function renamed(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
	const text = (part: Uint8Array): string => String.fromCharCode(...part);
	let archive = text(bytes);
	const saved = from.length - to.length;
	const place = archive.lastIndexOf('PK\u0005\u0006');
	archive = archive.replaceAll(text(from), text(to));
	const copy = Uint8Array.from(archive, (letter) => letter.charCodeAt(0));
	const view = new DataView(copy.buffer);
	const list = archive.indexOf('PK\u0001\u0002');
	const end = place - 2 * saved;
	view.setUint16(26, to.length, true);
	view.setUint16(6, 0, true);
	view.setUint16(list + 28, to.length, true);
	view.setUint16(list + 8, 0, true);
	view.setUint32(end + 12, end - list, true);
	view.setUint32(end + 16, list, true);
	return copy;
}

describe('a Parquet file', () => {
	// Written by DuckDB 1.4 from the literals repeated here.
	const expected = [
		'id,big,traded_at,utc_at,day,amount,rate,ratio,text,flag,nano_at,clock,list,struct,uuid,whole,bytes,unsigned,price',
		'597524845211287598,18446744073709551615,2024-01-02T03:04:05.123456,2024-01-02T03:04:05.500Z,2024-02-29,12345678901234.12345678,-0.05,0.1,"a,""b"" 中",true,2024-01-02T03:04:05.000000001,03:04:05,"[1,2]","{""x"":1,""y"":""z""}",123e4567-e89b-12d3-a456-426614174000,7,bytes,4000000000,1234567890.123456',
		'-1,0,1969-12-31T23:59:59.999,2024-01-02T00:00:00Z,1900-01-01,-0.00000001,99.99,1e+300,,false,2024-01-02T03:04:05,00:00:00.500,[],"{""x"":null,""y"":null}",,-7,,0,-0.000001',
		',,,,,,,,,,,,,,,,,,'
	];
	it.each(['snappy', 'zstd', 'gzip', 'brotli'])('packed with %s comes out exactly', async (codec) => {
		const bytes = readFileSync(path.join(import.meta.dirname, `fixtures/types-${codec}.parquet`));
		const { 'x.parquet': text = '' } = await contents('x.parquet', bytes);
		expect(text.trimEnd().split('\n')).toEqual(expected);
	});

	it('that breaks off is refused with a sentence', async () => {
		const bytes = readFileSync(path.join(import.meta.dirname, 'fixtures/types-zstd.parquet'));
		expect((await contents('x.parquet', bytes.subarray(0, 900)))['x.parquet']).toMatch(/cannot be read/);
	});
});

describe('other containers', () => {
	it('leaves a plain file as it is', async () => {
		const source = { name: 'a.csv', blob: new Blob([table]), path: '/tmp/a.csv' };
		expect(await unpack(source)).toEqual([{ source }]);
	});

	it.each<[string, number[], RegExp]>([
		['an old workbook or one with a password', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], /without a password/],
		['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], /7z.*unpack/],
		['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 7], /RAR.*unpack/],
		['tar', [...new Array<number>(257).fill(0x61), 0x75, 0x73, 0x74, 0x61, 0x72], /tar.*unpack/]
	])('%s is refused with what to do', async (_, bytes, message) => {
		await expect(sniff({ name: 'x', blob: new Blob([Uint8Array.from(bytes)]) })).rejects.toThrow(message);
	});
});

describe('progress', () => {
	it('rises from nothing to nearly all, with a workbook inside an archive', async () => {
		const rows = Array.from({ length: 3000 }, (_, row) =>
			inlineRow(row + 1, [`u${row}`, '2024-01-02', `${row}`])
		);
		const bytes = zipSync({
			'a.csv': strToU8(table),
			'b.xlsx': workbook([{ name: 'S', rows: rows.join('') }])
		});
		const told: number[] = [];
		await unpack({ name: 'both.zip', blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) }, (fraction) =>
			told.push(fraction)
		);
		expect(told).toEqual([...told].sort((first, second) => first - second));
		expect(told.at(0)).toBeLessThan(0.1);
		// The rest are the archive's own headers and list of names.
		expect(told.at(-1)).toBeGreaterThan(0.9);
		expect(told.at(-1)).toBeLessThanOrEqual(1);
	});
});
