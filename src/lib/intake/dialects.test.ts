import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { applyChoices } from './choices';
import { unpack } from './containers/unpack';
import { inlineRow, workbook } from './containers/xlsx-text';
import type { Encoding } from './encoding';
import { IntakeError } from './intake-error';
import type { Receipt } from './receipt';
import { recognise } from './recognise';
import { sniff } from './sniff';
import { load, openStore } from './store';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

type Bytes = Uint8Array<ArrayBuffer>;
const names = ['user_id', 'traded_at', 'quote_qty', 'product'];

/** Loads every table in a file; refused parts give nothing. */
async function loadedParts(name: string, bytes: Bytes): Promise<Receipt[]> {
	const found: Receipt[] = [];
	for (const { source, refusal } of await unpack({ name, blob: new Blob([bytes]) })) {
		if (refusal) continue;
		try {
			const sniffed = await sniff(source);
			const columns = Object.fromEntries(names.map((column, index) => [column, index] as const));
			const wanted = Object.fromEntries(
				Object.entries(columns).filter(([, index]) => index < sniffed.headers.length)
			);
			const constants = Object.fromEntries(
				names.slice(sniffed.headers.length).map((column) => [column, '1'])
			);
			const mapping = applyChoices(sniffed, recognise(sniffed)[0]!.mapping, {
				entity: 'trades',
				columns: wanted,
				constants
			});
			found.push(
				await load(engine, source, sniffed, mapping, { mode: 'replace', importedAt: '2024-01-01T00:00:00Z' })
			);
		} catch (cause) {
			if (!(cause instanceof IntakeError)) throw cause;
		}
	}
	return found;
}

/** Letters of daily use in each encoding, and what a table may hold besides. */
const letters: Record<Encoding, string> = {
	'utf-8': 'é中あ😀',
	'utf-16le': 'é中あ😀',
	'utf-16be': 'é中あ😀',
	gb18030: '交易成交时间数量价格用户',
	big5: '交易成交時間數量價格用戶',
	shift_jis: 'のはをにデータ日本取引注文価格',
	'windows-1252': 'éüßñ'
};

/** Bytes of each letter, from reading every pair back. */
function tableOf(encoding: Encoding): Map<string, number[]> {
	const decoder = new TextDecoder(encoding, { fatal: true });
	const found = new Map<string, number[]>();
	for (let lead = 0x80; lead < 0xff; lead += 1) {
		for (let trail = encoding === 'windows-1252' ? 0 : 0x40; trail < 0xff; trail += 1) {
			const pair = encoding === 'windows-1252' ? [lead] : [lead, trail];
			try {
				const letter = decoder.decode(Uint8Array.from(pair));
				if ([...letter].length === 1 && !found.has(letter)) found.set(letter, pair);
			} catch {
				// No letter.
			}
		}
	}
	return found;
}
const tables = new Map<Encoding, Map<string, number[]>>();

function encoded(text: string, encoding: Encoding, mark: boolean): Bytes {
	if (encoding === 'utf-8') return new TextEncoder().encode(mark ? `\uFEFF${text}` : text);
	if (encoding.startsWith('utf-16')) {
		const units = mark ? `\uFEFF${text}` : text;
		const view = new DataView(new ArrayBuffer(units.length * 2));
		for (let index = 0; index < units.length; index += 1) {
			view.setUint16(index * 2, units.charCodeAt(index), encoding === 'utf-16le');
		}
		return new Uint8Array(view.buffer);
	}
	const table = tables.get(encoding) ?? tableOf(encoding);
	tables.set(encoding, table);
	return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? [letter.charCodeAt(0)]));
}

interface Dialect {
	delimiter: string;
	quoting: 'all' | 'needed';
	end: string;
	encoding: Encoding;
	mark: boolean;
	container: 'none' | 'gz' | 'zip' | 'zip of gz' | 'xlsx';
}

function written(rows: string[][], dialect: Dialect): { name: string; bytes: Bytes } {
	if (dialect.container === 'xlsx') {
		const xml = rows.map((row, index) => inlineRow(index + 1, row)).join('');
		return { name: 'a.xlsx', bytes: workbook([{ name: 'S', rows: xml }]) };
	}
	const { delimiter, quoting, end, encoding, mark } = dialect;
	const cell = (text: string): string =>
		quoting === 'all' || /["\r\n]/.test(text) || text.includes(delimiter)
			? `"${text.replaceAll('"', '""')}"`
			: text;
	const text = rows.map((row) => row.map(cell).join(delimiter)).join(end) + end;
	const bytes = encoded(text, encoding, mark);
	if (dialect.container === 'gz') return { name: 'a.csv.gz', bytes: gzipSync(bytes) as Bytes };
	if (dialect.container === 'zip') return { name: 'a.zip', bytes: zipSync({ 'a.csv': bytes }) as Bytes };
	if (dialect.container === 'zip of gz') {
		return { name: 'a.zip', bytes: zipSync({ 'a.csv.gz': gzipSync(bytes) }) as Bytes };
	}
	return { name: 'a.csv', bytes };
}

const encodings = Object.keys(letters) as Encoding[];
const dialects = fc.record<Dialect>({
	delimiter: fc.constantFrom(',', ';', '\t', '|', '^'),
	quoting: fc.constantFrom('all', 'needed'),
	end: fc.constantFrom('\n', '\r\n', '\r'),
	encoding: fc.constantFrom(...encodings),
	mark: fc.boolean(),
	container: fc.constantFrom('none', 'gz', 'zip', 'zip of gz', 'xlsx')
});

const day = '2024-01-02 03:04:05';
const tableAndDialect = dialects.chain((dialect) => {
	const usual = letters[dialect.encoding];
	const letter = fc.constantFrom('a', '7', ' ', ',', ';', '\t', '|', '"', "'", '\n', '^', ...usual);
	const cell = fc.string({ unit: letter, maxLength: 12 }).map((text) => `p${text}q`);
	return fc.tuple(fc.constant(dialect), fc.array(cell, { minLength: 1, maxLength: 8 }));
});

describe('a table in any dialect and container', () => {
	it('reads back the same', async () => {
		await fc.assert(
			fc.asyncProperty(tableAndDialect, async ([dialect, cells]) => {
				// One row of plain words, as any real file has, tells the encoding.
				const known = dialect.encoding === 'windows-1252' ? 'aéb cüd eñf' : `x${letters[dialect.encoding]}y`;
				const products = [known, ...cells];
				const rows = products.map((product, index) => [`u${index}`, day, String(index + 1), product]);
				const { name, bytes } = written([names, ...rows], dialect);
				const [receipt] = await loadedParts(name, bytes);
				expect(receipt?.rejected).toEqual([]);
				const { rows: read } = await engine.run('select user_id, quote_qty, product from loaded.trades');
				expect(read).toEqual(
					products.map((product, index) => ({ user_id: `u${index}`, quote_qty: index + 1, product }))
				);
			}),
			{ numRuns: 70 }
		);
	});
});

describe('a damaged file', () => {
	const rows = [
		names,
		...Array.from({ length: 12 }, (_, index) => [`u${index}`, day, '5', `a "b"\n, ${index} 中`])
	];
	const plain: Dialect = {
		delimiter: ',',
		quoting: 'needed',
		end: '\n',
		encoding: 'utf-8',
		mark: false,
		container: 'none'
	};
	const parquet = readFileSync(path.join(import.meta.dirname, 'containers/fixtures/types-snappy.parquet'));
	const whole = [
		...(['none', 'gz', 'zip', 'xlsx'] as const).map((container) => written(rows, { ...plain, container })),
		written(rows, { ...plain, encoding: 'gb18030', quoting: 'all' }),
		written(rows, { ...plain, encoding: 'utf-16le', mark: true }),
		{ name: 'a.parquet', bytes: new Uint8Array(parquet) }
	];
	const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
	const change = fc.oneof(
		fc.record({
			kind: fc.constant('set' as const),
			place,
			byte: fc.constantFrom(0, 10, 13, 34, 44, 60, 255, 128)
		}),
		fc.record({ kind: fc.constant('set' as const), place, byte: fc.nat(255) }),
		fc.record({ kind: fc.constant('cut' as const), place, byte: fc.constant(0) }),
		fc.record({ kind: fc.constant('drop' as const), place, byte: fc.nat(40) })
	);

	function changed(bytes: Bytes, changes: readonly { kind: string; place: number; byte: number }[]): Bytes {
		let copy = bytes.slice();
		for (const { kind, place: where, byte } of changes) {
			const index = Math.floor(where * copy.length);
			if (kind === 'set') copy[index] = byte;
			else if (kind === 'cut') copy = copy.slice(0, index);
			else copy = Uint8Array.from([...copy.subarray(0, index), ...copy.subarray(index + byte)]);
		}
		return copy;
	}

	it('gives a sentence or a receipt that balances, and never hangs', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...whole),
				fc.array(change, { minLength: 1, maxLength: 4 }),
				async ({ name, bytes }, changes) => {
					for (const receipt of await loadedParts(name, changed(bytes, changes))) {
						const rejected = receipt.rejected.reduce((sum, { count }) => sum + count, 0);
						expect(receipt.rowsRead).toBe(receipt.rowsLoaded + rejected);
						const { rows: counted } = await engine.run('select count(*) as n from loaded.trades');
						expect(counted[0]?.['n']).toBe(receipt.rowsLoaded);
					}
				}
			),
			{ numRuns: 120, interruptAfterTimeLimit: 30_000 }
		);
	});

	it('of any bytes behind a container’s first ones is refused', async () => {
		const magic = [[0x50, 0x4b, 3, 4], [0x50, 0x41, 0x52, 0x31], [0x1f, 0x8b, 8], [0xff, 0xfe], []];
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...magic), fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
				await loadedParts('x', Uint8Array.from([...start, ...rest]));
			}),
			{ numRuns: 120, interruptAfterTimeLimit: 20_000 }
		);
	});
});
