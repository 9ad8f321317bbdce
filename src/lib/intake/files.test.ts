import { gzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { importText, type Content, type Imported } from './import-text';
import { receipts } from './register';
import { sniff } from './sniff';
import { openStore, rejectedRows } from './store';

let engine: Engine;
const at = '2024-01-02 03:04:05';

beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

function imported(...given: Rest): Promise<Imported> {
	return importText(engine, ...given);
}

type Rest = Parameters<typeof importText> extends [Engine, ...infer Others] ? Others : never;

const utf16 = (text: string): Uint8Array<ArrayBuffer> => {
	const bytes = new Uint8Array(2 + text.length * 2);
	const view = new DataView(bytes.buffer);
	view.setUint16(0, 0xfeff, true);
	[...text].forEach((letter, index) => view.setUint16(2 + index * 2, letter.charCodeAt(0), true));
	return bytes;
};

describe('bytes', () => {
	const table = `用户ID,成交时间,成交额\n甲,${at},1\n乙,${at},2\n`;
	// 甲 and 乙 and the headers in GB18030, as Chinese Excel writes them.
	const gbk = Uint8Array.from(
		Buffer.from('d3c3bba749442cb3c9bdbbcab1bce42cb3c9bdbbb6ee0a', 'hex').toString('latin1') +
			'\xbc\xd7,' +
			at +
			',1\n\xd2\xd2,' +
			at +
			',2\n',
		(letter) => letter.charCodeAt(0)
	);
	it.each<[string, Content]>([
		['utf-8', table],
		['a byte-order mark', '\uFEFF' + table],
		['UTF-16, tabs', utf16(table.replaceAll(',', '\t'))],
		['GB18030', gbk],
		['gzip', gzipSync(new TextEncoder().encode(table)) as Uint8Array<ArrayBuffer>],
		['CR LF', table.replaceAll('\n', '\r\n')],
		['CR', table.replaceAll('\n', '\r')],
		['mixed line ends', table.replace('\n', '\r\n')],
		['pipes', table.replaceAll(',', '|')],
		['quotes', table.replace('甲', '"甲"')],
		['blank lines', table.replaceAll('\n', '\n\n') + '\n,,\n  \n'.replace('  ', '')]
	])('%s', async (_, content) => {
		const { rows, receipt } = await imported(content, 'trades');
		expect(rows.map((row) => [row['user_id'], row['quote_qty']])).toEqual([
			['甲', 1],
			['乙', 2]
		]);
		expect(receipt.rowsRead).toBe(2);
	});

	it('finds GB18030 that starts after the sampled head, and line ends that change there', async () => {
		const head = `user_id,traded_at,quote_qty\n${`abc,${at},1\n`.repeat(12_000)}`;
		const bytes = new Uint8Array([
			...new TextEncoder().encode(head),
			0xbc,
			0xd7,
			...new TextEncoder().encode(`,${at},2\n`)
		]);
		const late = await imported(bytes, 'trades');
		expect(late.rows.at(-1)?.['user_id']).toBe('甲');
		expect(late.receipt.encoding).toBe('gb18030');
		const mixed = await imported(`${head}x,${at},1\r\ny,${at},1\r\n`, 'trades');
		expect(mixed.receipt.rowsLoaded).toBe(12_002);
	});
});

describe('shape', () => {
	it('reads past a preamble, duplicate headers, trailing columns and quoted newlines', async () => {
		const { rows } = await imported(
			`UID: 1,"Company\nName: x",Country: \n\nUser ID,Time,Unit,Total,Unit,Note,\n1,${at},BTC,5,USDT,"a\nb, ""c""",\n2,${at},BTC,6,USDT,,`,
			'trades'
		);
		expect(rows.map((row) => row['quote_qty'])).toEqual([5, 6]);
	});

	it('pads short rows and rejects rows with too many cells', async () => {
		const { rows, reasons, receipt } = await imported(
			`user_id,traded_at,quote_qty,symbol\n1,${at},1\n2,${at},1,500,BTC\n3,${at},1,2,3,4,5\n4,${at},1,BTC-USDT,\n5,${at}`,
			'trades'
		);
		expect(rows.map((row) => row['user_id'])).toEqual(['1', '4']);
		expect(reasons).toEqual({ too_many_cells: 2, missing_value: 1 });
		expect(receipt.rejected[0]?.examples.map(({ row }) => row)).toEqual([2, 3]);
		expect(await rejectedRows(engine, receipt.id, 10)).toMatchObject([{ row: 2 }, { row: 3 }, { row: 5 }]);
	});

	it('rejects the line of an unclosed quote and reads the rows after it', async () => {
		const { reasons, rows, receipt } = await imported(
			`user_id,traded_at,quote_qty,symbol\n1,${at},1,A-B\n2,${at},1,"open\n3,${at},1,A-B\n4,${at},1,A-B\n`,
			'trades'
		);
		expect(rows.map((row) => row['user_id'])).toEqual(['1', '3', '4']);
		expect(reasons).toEqual({ quote_never_closed: 1 });
		expect(receipt.rejected[0]?.examples[0]).toEqual({ row: 2, line: `2,${at},1,"open` });
		const last = await imported(
			`user_id,traded_at,quote_qty,symbol\n1,${at},1,A-B\n2,${at},1,"open`,
			'trades'
		);
		expect(last.reasons).toEqual({ quote_never_closed: 1 });
	});

	it('counts every line an unclosed quote swallows where they are no rows', async () => {
		const { reasons, rows } = await imported(
			`user_id,traded_at,quote_qty,symbol\n1,${at},1,A-B\n2,${at},1,"a long story\nwithout\n\nan end\n`,
			'trades'
		);
		expect(rows.map((row) => row['user_id'])).toEqual(['1']);
		expect(reasons).toEqual({ quote_never_closed: 3 });
	});

	it('takes a file with hundreds of columns, one bad row included', async () => {
		const extra = Array.from({ length: 600 }, (_, index) => `extra ${index}`);
		const row = (user: string) => [user, at, '5', ...extra.map((_, index) => `v${index}`)].join(',');
		const text = [
			['user_id', 'traded_at', 'quote_qty', ...extra].join(','),
			row('u1'),
			row(''),
			row('u2')
		].join('\n');
		const { receipt } = await imported(text, 'trades');
		expect(receipt).toMatchObject({ rowsRead: 3, rowsLoaded: 2 });
		expect(receipt.rejected[0]?.examples[0]?.line.startsWith(`,${at},5,v0,v1,`)).toBe(true);
	}, 60_000);

	it('is not impressed by hostile headers and cells', async () => {
		const hostile = `"; drop table imported.receipts;--`;
		const { rows, receipt } = await imported(
			`user_id,traded_at,quote_qty,"${hostile.replaceAll('"', '""')}",side\n'); drop schema loaded;--,${at},1,x,"'||(select 1)||'"\n2,${at},1,y,buy`,
			'trades',
			{ columns: { symbol: hostile } }
		);
		expect(rows.map((row) => row['symbol'])).toEqual(['X', 'Y']);
		expect(receipt.unread).toEqual([{ column: 'side', count: 1, examples: [`'||(select 1)||'`] }]);
		expect((await receipts(engine)).length).toBeGreaterThan(0);
	});

	it('masks private columns in what it shows', async () => {
		const { receipt } = await imported(
			`user_id,registered_at,email,password\n1,${at},a@b.c,hunter2\n,${at},x@y.z,secret\n3,${at},e,f,g,h,i`,
			'users'
		);
		expect(JSON.stringify(receipt)).not.toMatch(/x@y\.z|secret|hunter2/);
		expect(receipt.rejected[0]?.examples[0]?.line).toContain('•••');
	});
});

describe('files that are no table', () => {
	it.each<[string, Content, RegExp]>([
		['empty', '', /is empty/],
		['blank', ' \n\n', /is empty/],
		['header only', 'user_id,registered_at\n', /no rows/],
		['an archive by its first bytes', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /zip archive/],
		['binary', new Uint8Array(500).fill(0), /binary/],
		['a broken archive', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2]), /gzip/]
	])('%s', async (_, content, message) => {
		await expect(sniff({ name: 'x.csv', blob: new Blob([content]) })).rejects.toThrow(message);
		await expect(sniff({ name: 'x.csv', blob: new Blob([content]) })).rejects.toMatchObject({
			name: 'IntakeError',
			localised: { zh: expect.stringMatching(/[\u4e00-\u9fff]/) as string }
		});
	});

	it('lists the headers there are when a chosen one is not', async () => {
		await expect(imported(`a,b\n1,2`, 'trades', { columns: { user_id: 'c' } })).rejects.toThrow(
			'has no header "c" for trades.user_id: its headers are a, b.'
		);
	});
});
