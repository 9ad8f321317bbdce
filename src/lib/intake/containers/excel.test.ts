import { describe, expect, it } from 'vitest';
import { numberText, serialText, timeFormat } from './cell-format';
import { unpack } from './unpack';
import { inlineRow, workbook } from './xlsx-text';

async function sheets(bytes: Uint8Array<ArrayBuffer>): Promise<Record<string, string>> {
	const found = await unpack({ name: 'book.xlsx', blob: new Blob([bytes]) });
	const texts = found.map(async ({ source, refusal }): Promise<[string, string]> => [
		source.name,
		refusal ? refusal.message : await source.blob.text()
	]);
	return Object.fromEntries(await Promise.all(texts));
}

describe('a workbook', () => {
	it('gives each sheet as a table, cells as their type says', async () => {
		const styles =
			'<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm:ss.000"/></numFmts>' +
			'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
			'<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs>';
		const sharedStrings =
			'<si><t>用户ID</t><rPh sb="0" eb="1"><t>ヨウコ</t></rPh></si><si><r><t>成交</t></r><r><t xml:space="preserve">时间 </t></r></si>' +
			'<si><t>a &amp; b, &lt;c&gt; &#x4E2D;_x000D_</t></si><si><t>597524845211287598</t></si>';
		const rows =
			'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>' +
			'<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>45293</v></c><c r="C2" s="2"><v>45293.5</v></c><c r="D2" s="3"><v>45293.127835706</v></c></row>' +
			'<row r="3"/>' +
			'<row r="4"><c r="A4"><v>5.97524845211288E+17</v></c><c r="C4"><v>1.1000000000000001</v></c><c r="D4" t="s"><v>2</v></c></row>' +
			'<row r="7"><c r="A7"><f>1+1</f><v>2</v></c><c r="B7" t="str"><f>"x"</f><v>x</v></c><c r="C7" t="b"><v>1</v></c><c r="D7" t="e"><v>#N/A</v></c><c r="E7" s="4"><v>0.1</v></c></row>';
		const found = await sheets(workbook([{ name: 'Trades', rows }], { sharedStrings, styles }));
		expect(found).toEqual({
			'book.xlsx/Trades':
				'用户ID,成交时间 ,inline\n' +
				'597524845211287598,2024-01-02,2024-01-02 12:00:00,2024-01-02 03:04:05.005\n' +
				'5.97524845211288E+17,,1.1,"a & b, <c> 中\n"\n' +
				'2,x,TRUE,#N/A,0.1\n'
		});
	});

	it('keeps the sheet’s own row numbers over empty rows', async () => {
		const rows =
			inlineRow(3, ['a', 'b']) + inlineRow(4, ['1', '2']) + '<row r="5"/>' + inlineRow(9, ['3', '4']);
		const [found] = await unpack({
			name: 'b.xlsx',
			blob: new Blob([workbook([{ name: 'S', rows }])])
		});
		expect(found?.source.rowBreaks).toEqual([
			{ record: 1, row: 3 },
			{ record: 3, row: 9 }
		]);
	});

	it('fills headers merged downwards, leaves titles merged across', async () => {
		const rows =
			inlineRow(1, ['Report 2024']) +
			inlineRow(2, ['User', 'Amount']) +
			inlineRow(3, ['', 'base', 'quote']) +
			inlineRow(4, ['u1', '1', '2']);
		const after =
			'<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>';
		const found = await sheets(workbook([{ name: 'S', rows, after }]));
		expect(found['book.xlsx/S']).toBe('Report 2024\nUser,Amount\nUser,base,quote\nu1,1,2\n');
	});

	it('names hidden sheets, passes over empty ones, reads days from 1904', async () => {
		const date = '<row r="1"><c r="A1" s="0"><v>43831</v></c></row>';
		const found = await sheets(
			workbook(
				[
					{ name: 'A &amp; B', rows: date },
					{ name: 'Old', rows: inlineRow(1, ['x']), state: 'hidden' },
					{ name: 'Empty', rows: '' }
				],
				{ is1904: true, styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' }
			)
		);
		expect(Object.keys(found)).toEqual(['book.xlsx/A & B', 'book.xlsx/Old']);
		expect(found['book.xlsx/A & B']).toBe('2024-01-02\n');
		expect(found['book.xlsx/Old']).toMatch(/hidden sheet/);
	});

	it('reads cells and rows without references, and prefixed tags', async () => {
		const rows = '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row>'.replace(
			/<(\/?)(\w)/g,
			'<$1x:$2'
		);
		expect(await sheets(workbook([{ name: 'S', rows }]))).toEqual({ 'book.xlsx/S': 'a,1\n' });
	});
});

describe('numbers', () => {
	// Serial numbers as Excel shows them: 60 is the leap day that never was.
	it.each<[number, boolean, string]>([
		[1, false, '1900-01-01'],
		[59, false, '1900-02-28'],
		[61, false, '1900-03-01'],
		[45351, false, '2024-02-29'],
		[0, true, '1904-01-01'],
		[45293.75, false, '2024-01-02 18:00:00']
	])('%s (from 1904: %s) is the day %s', (serial, is1904, day) => {
		expect(serialText(serial, { hasDay: true, hasTime: false }, is1904)).toBe(day);
	});

	it('shows a time of day without a day', () => {
		expect(serialText(0.5, { hasDay: false, hasTime: true }, false)).toBe('12:00:00');
		expect(serialText(-1, { hasDay: true, hasTime: false }, false)).toBeUndefined();
	});

	it.each<[string, boolean]>([
		['General', false],
		['0.00', false],
		['#,##0.00 "days"', false],
		['[Red]0.00', false],
		['[h]:mm', false],
		['yyyy-mm-dd', true],
		['[$-804]yyyy"年"m"月"d"日";@', true],
		['mmm-yy', true],
		['h:mm AM/PM', true]
	])('format %s shows a time: %s', (code, isTime) => {
		expect(timeFormat(164, code) !== undefined).toBe(isTime);
	});

	it.each([
		['12345678901234567890', '12345678901234567890'],
		['1E10', '10000000000'],
		['5.97E+17', '5.97E+17'],
		['0.30000000000000004', '0.30000000000000004'],
		['1.1000000000000001', '1.1'],
		['0.12345678901234567890123', '0.12345678901234567890123'],
		['-1.5E-3', '-0.0015']
	])('%s is written %s', (written, text) => {
		expect(numberText(written)).toBe(text);
	});
});
