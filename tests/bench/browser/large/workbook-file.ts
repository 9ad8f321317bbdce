/** The head of trades.csv as Excel would keep it: nearly as many rows as a sheet can have. */
import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Zip, ZipDeflate, strToU8 } from 'fflate';

export const workbookRows = 1_000_000;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const small = {
	'[Content_Types].xml': '<Types/>',
	'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="trades" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
};

/** Writes it once beside the CSV and gives its path: numbers as numbers, everything else as shared strings. */
export async function workbookOf(folder: string): Promise<string> {
	const file = path.join(folder, 'trades.xlsx');
	if (existsSync(file)) return file;
	const out = createWriteStream(`${file}.part`);
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		out.write(chunk);
	});
	const entry = (name: string): ((text: string, isLast?: boolean) => void) => {
		const packed = new ZipDeflate(name, { level: 1 });
		zip.add(packed);
		return (text, isLast = false) => packed.push(strToU8(text), isLast);
	};
	for (const [name, text] of Object.entries(small)) entry(name)(text, true);
	const strings = new Map<string, number>();
	const sheet = entry('xl/worksheets/sheet1.xml');
	sheet(`<worksheet xmlns="${main}"><sheetData>`);
	let rows = 0;
	let text = '';
	for await (const line of createInterface({ input: createReadStream(path.join(folder, 'trades.csv')) })) {
		rows += 1;
		text += `<row r="${rows}">${line
			.split(',')
			.map((cell) => cellOf(cell, strings))
			.join('')}</row>`;
		if (rows % 2000 === 0) {
			sheet(text);
			text = '';
			// The file is written as it is made.
			if (out.writableNeedDrain) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
		}
		if (rows > workbookRows) break;
	}
	sheet(`${text}</sheetData></worksheet>`, true);
	const table = entry('xl/sharedStrings.xml');
	table(`<sst xmlns="${main}" uniqueCount="${strings.size}">`);
	let part = '';
	for (const string of strings.keys()) {
		part += `<si><t>${string}</t></si>`;
		if (part.length > 1e6) {
			table(part);
			part = '';
		}
	}
	table(`${part}</sst>`, true);
	zip.end();
	await new Promise<void>((resolve) => out.end(() => resolve()));
	renameSync(`${file}.part`, file);
	return file;
}

/** Long numbers are ids. */
function cellOf(cell: string, strings: Map<string, number>): string {
	if (cell === '') return '<c/>';
	if (cell.length < 16 && /^-?\d+(\.\d+)?$/.test(cell)) return `<c><v>${cell}</v></c>`;
	let place = strings.get(cell);
	if (place === undefined) {
		place = strings.size;
		strings.set(cell, place);
	}
	return `<c t="s"><v>${place}</v></c>`;
}
