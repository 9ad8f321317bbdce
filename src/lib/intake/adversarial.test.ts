/** Files as hostile as real exports are: bytes in, typed rows and rejected rows out, all written by hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { inlineRow, workbook } from './containers/xlsx-text';
import { unpack } from './containers/unpack';
import { importText, type Content } from './import-text';
import { recognise } from './recognise';
import { sniff } from './sniff';
import { load, openStore } from './store';

let engine: Engine;
const at = '2024-01-02 03:04:05';
const head = 'user_id,traded_at,quote_qty,product\n';

beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

/** Text as UTF-8, numbers as bytes. */
function bytes(...parts: (string | readonly number[])[]): Uint8Array<ArrayBuffer> {
	const encoder = new TextEncoder();
	return Uint8Array.from(
		parts.flatMap((part) => (typeof part === 'string' ? [...encoder.encode(part)] : part))
	);
}

interface Case {
	content: Content;
	/** user_id, quote_qty, product */
	rows: [string, number, string | null][];
	rejected?: Record<string, number>;
	encoding?: string;
	/** Data row and line of rejected rows, in the order of their reasons. */
	examples?: [number, string][];
}

const chinese = [0xd6, 0xd0, 0xb9, 0xfa]; // 中国 in GB18030
const traditional = [0xa4, 0xa4, 0xb0, 0xea, 0xb8, 0xea, 0xae, 0xc6]; // 中國資料 in Big5
const japanese = [0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcc, 0x83, 0x66]; // 日本のデ in Shift-JIS
const wide = (text: string, little: boolean): number[] =>
	[...text].flatMap((letter) => {
		const code = letter.charCodeAt(0);
		return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
	});

const cases: Record<string, Case> = {
	'GB18030 cells under ASCII headers': {
		content: bytes(head, `1,${at},5,`, chinese, '\n'),
		rows: [['1', 5, '中国']],
		encoding: 'gb18030'
	},
	'Big5 cells': {
		content: bytes(head, `1,${at},5,`, traditional, '\n'),
		rows: [['1', 5, '中國資料']],
		encoding: 'big5'
	},
	'Shift-JIS cells': {
		content: bytes(head, `1,${at},5,`, japanese, '\n'),
		rows: [['1', 5, '日本のデ']],
		encoding: 'shift_jis'
	},
	'Windows-1252 cells': {
		content: bytes(head, `1,${at},5,Caf`, [0xe9], ' M', [0xfc], 'nchen\n'),
		rows: [['1', 5, 'Café München']],
		encoding: 'windows-1252'
	},
	'UTF-16 LE without a mark': {
		content: bytes(wide(`${head}1,${at},5,中国\n`, true)),
		rows: [['1', 5, '中国']],
		encoding: 'utf-16le'
	},
	'UTF-16 BE with a mark': {
		content: bytes([0xfe, 0xff], wide(`${head}1,${at},5,中国\n`, false)),
		rows: [['1', 5, '中国']],
		encoding: 'utf-16be'
	},
	'a broken letter among whole ones in UTF-8': {
		content: bytes(head, `1,${at},5,中国\n2,${at},6,`, [0xe4, 0xb8], `\n3,${at},7,中国\n`),
		rows: [
			['1', 5, '中国'],
			['3', 7, '中国']
		],
		rejected: { invalid_encoding: 1 },
		encoding: 'utf-8',
		examples: [[2, `2,${at},6,??`]]
	},
	'a broken letter in GB18030': {
		content: bytes(
			head,
			`1,${at},5,`,
			chinese,
			`\n2,${at},6,`,
			[0xff],
			`x\n3,${at},7,`,
			chinese,
			chinese,
			'\n'
		),
		rows: [
			['1', 5, '中国'],
			['3', 7, '中国中国']
		],
		rejected: { invalid_encoding: 1 },
		encoding: 'gb18030'
	},
	'three kinds of line ends': {
		content: `${head}1,${at},5,A\r\n2,${at},6,B\r3,${at},7,C`,
		rows: [
			['1', 5, 'A'],
			['2', 6, 'B'],
			['3', 7, 'C']
		]
	},
	'quoted line ends and delimiters': {
		content: `${head}1,${at},5,"a\nb, ""c"""\n2,${at},6,"x,\ny,\nz"\n`,
		rows: [
			['1', 5, 'a\nb, "c"'],
			['2', 6, 'x,\ny,\nz']
		]
	},
	'a legal cell that only resembles rows': {
		content: `${head}1,${at},5,"dear all,\nto be, or not, to be, that\nis it"\n2,${at},6,B\n`,
		rows: [
			['1', 5, 'dear all,\nto be, or not, to be, that\nis it'],
			['2', 6, 'B']
		]
	},
	'a value of two lines, the second with as many delimiters as a row': {
		content: `${head}1,${at},5,"p\n0,,,q"\n2,${at},6,"p\n7,8,9,q"\n3,${at},7,C\n`,
		rows: [
			['1', 5, 'p\n0,,,q'],
			['2', 6, 'p\n7,8,9,q'],
			['3', 7, 'C']
		]
	},
	'two stray quotes around rows': {
		content: `${head}1,${at},5,"A\n2,${at},6,B\n3,${at},7,C\n4,${at},8,D"\n5,${at},9,E\n`,
		rows: [
			['2', 6, 'B'],
			['3', 7, 'C'],
			['5', 9, 'E']
		],
		rejected: { quote_misplaced: 2 },
		examples: [
			[1, `1,${at},5,"A`],
			[4, `4,${at},8,D"`]
		]
	},
	'a stray quote before the first cell': {
		content: `${head}"1,${at},5,A\n2,${at},6,B\n3,${at},7,C"\n4,${at},8,D\n`,
		rows: [
			['2', 6, 'B'],
			['4', 8, 'D']
		],
		rejected: { quote_misplaced: 2 }
	},
	'a quote that is never closed, rows after it': {
		content: `${head}1,${at},5,A\n2,${at},6,"B\n3,${at},7,C\n`,
		rows: [
			['1', 5, 'A'],
			['3', 7, 'C']
		],
		rejected: { quote_never_closed: 1 },
		examples: [[2, `2,${at},6,"B`]]
	},
	'quotes inside and behind values': {
		content: `${head}1,${at},5,5" pipe\n2,${at},6,"x"y\n3,${at},7,C\n`,
		rows: [
			['1', 5, '5" pipe'],
			['3', 7, 'C']
		],
		rejected: { quote_misplaced: 1 }
	},
	'single quotes': {
		content: `'user_id','traded_at','quote_qty','product'\n'1','${at}','5','a, ''b'''\n'2','${at}','6','"'\n`,
		rows: [
			['1', 5, "a, 'b'"],
			['2', 6, '"']
		]
	},
	'a line that names the delimiter': {
		content: `sep=;\nuser_id;traded_at;quote_qty;product\n1;${at};5;a,b\n`,
		rows: [['1', 5, 'a,b']]
	},
	'an unusual delimiter': {
		content: `user_id^traded_at^quote_qty^product\n1^${at}^5^A\n`,
		rows: [['1', 5, 'A']]
	},
	'NULs in and between cells': {
		content: bytes(head, `1,${at},5,A`, [0], `B\n2,`, [0], `${at},6,`, [0], '\n'),
		rows: [
			['1', 5, 'AB'],
			['2', 6, null]
		]
	},
	'a byte-order mark before every cell': {
		content: `\uFEFF${head.replaceAll(',', ',\uFEFF')}\uFEFF1,\uFEFF${at},\uFEFF5,\uFEFFA\n`,
		rows: [['1', 5, 'A']]
	},
	'a header with a comma inside quotes and one repeated': {
		content: `user_id,"Notes, long",traded_at,quote_qty,product,Notes\n1,"x,y",${at},5,A,z\n`,
		rows: [['1', 5, 'A']]
	},
	'rows with fewer and more cells': {
		content: `${head}1,${at},5\n2,${at},6,B,,\n3,${at},7,C,x\n4\n`,
		rows: [
			['1', 5, null],
			['2', 6, 'B']
		],
		rejected: { too_many_cells: 1, missing_traded_at: 1 }
	},
	'a preamble, a trailing empty column, blank lines, no last line end': {
		content: `UID: 42,,\n\nExported by me,,,\n\nuser_id,traded_at,quote_qty,product,\n\n1,${at},5,A,\n,,,,\n\n2,${at},6,B,`,
		rows: [
			['1', 5, 'A'],
			['2', 6, 'B']
		]
	},
	'totals under the table': {
		content: `${head}1,${at},5,A\n2,${at},6,B\nTotal,,11,\n`,
		rows: [
			['1', 5, 'A'],
			['2', 6, 'B']
		],
		rejected: { totals_row: 1 },
		examples: [[3, 'Total,,11,']]
	},
	'a total in Chinese': {
		content: `用户ID,成交时间,成交额\n1,${at},5\n合计：,,5\n`,
		rows: [['1', 5, null]],
		rejected: { totals_row: 1 }
	},
	'the header in the middle, as when exports are joined': {
		content: `${head}1,${at},5,A\n${head}2,${at},6,B\n`,
		rows: [
			['1', 5, 'A'],
			['2', 6, 'B']
		],
		rejected: { header_repeated: 1 }
	},
	'a cell longer than the sampled head': {
		content: `${head}1,${at},5,${'x'.repeat(400_000)}\n2,${at},6,B\n`,
		rows: [
			['1', 5, 'x'.repeat(400_000)],
			['2', 6, 'B']
		]
	},
	'a line longer than the engine reads': {
		content: `${head}1,${at},5,${'x'.repeat(2_200_000)}\n2,${at},6,B\n`,
		rows: [['2', 6, 'B']],
		rejected: { line_too_long: 1 }
	}
};

describe('a file with', () => {
	it.each(Object.entries(cases))('%s', async (_, { content, rows, rejected = {}, encoding, examples }) => {
		const found = await importText(engine, content, 'trades');
		expect(found.rows.map((row) => [row['user_id'], row['quote_qty'], row['product'] ?? null])).toEqual(rows);
		expect(found.reasons).toEqual(rejected);
		expect(found.receipt.rowsRead).toBe(rows.length + Object.values(rejected).reduce((sum, n) => sum + n, 0));
		if (encoding) expect(found.receipt.encoding).toBe(encoding);
		const shown = found.receipt.rejected.flatMap((reason) => reason.examples);
		if (examples) expect(shown.map(({ row, line }) => [row, line])).toEqual(examples);
	});

	it('one column is read as one', async () => {
		const sniffed = await sniff({ name: 'a.csv', blob: new Blob(['user_id\n1\n2\n']) });
		expect(sniffed.headers).toEqual(['user_id']);
		expect(sniffed.sample).toEqual([['1'], ['2']]);
	});

	it('another encoding and delimiter than guessed is read as chosen', async () => {
		const blob = new Blob([bytes('user_id;traded_at;product\n1;2024-01-02;', chinese, '\n')]);
		const chosen = await sniff({ name: 'a.csv', blob }, { encoding: 'big5', delimiter: ',' });
		expect(chosen).toMatchObject({ encoding: 'big5', isEncodingChosen: true, delimiter: ',' });
		expect((await sniff({ name: 'a.csv', blob })).sample[0]?.[2]).toBe('中国');
	});
});

describe('a workbook', () => {
	it('is loaded under its sheet’s name and counts rows as the sheet does', async () => {
		const rows =
			inlineRow(2, ['user_id', 'traded_at', 'quote_qty']) +
			inlineRow(3, ['597524845211287598', at, '5']) +
			inlineRow(7, ['2', 'never', '6']) +
			inlineRow(8, ['5.97E+17', at, '6']);
		const blob = new Blob([workbook([{ name: '成交', rows }])]);
		const [part] = await unpack({ name: 'book.xlsx', blob });
		const sniffed = await sniff(part!.source);
		const { mapping } = recognise(sniffed)[0]!;
		const receipt = await load(engine, part!.source, sniffed, mapping, {
			mode: 'replace',
			importedAt: '2024-06-01T00:00:00.000Z'
		});
		expect(receipt).toMatchObject({ file: 'book.xlsx/成交', entity: 'trades', rowsRead: 3, rowsLoaded: 1 });
		const rejected = Object.fromEntries(
			receipt.rejected.map(({ reason, examples }) => [reason, examples[0]?.row])
		);
		expect(rejected).toEqual({ unreadable_traded_at: 7, damaged_user_id: 8 });
		const { rows: loaded } = await engine.run('select user_id from loaded.trades');
		expect(loaded).toEqual([{ user_id: '597524845211287598' }]);
	});
});
