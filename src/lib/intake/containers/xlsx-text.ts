import { strToU8, zipSync, type Zippable } from 'fflate';

/** A workbook for tests, from the XML of its sheets' rows. */
export function workbook(
	sheets: { name: string; rows: string; after?: string; state?: string }[],
	more: { sharedStrings?: string; styles?: string; is1904?: boolean } = {}
): Uint8Array<ArrayBuffer> {
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const files: Zippable = {
		'[Content_Types].xml': strToU8('<Types/>'),
		'xl/workbook.xml': strToU8(
			`<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relation}"><workbookPr${more.is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
				.map(
					({ name, state }, index) =>
						`<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`
				)
				.join('')}</sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`<Relationships>${sheets
				.map(
					(_, index) =>
						`<Relationship Id="rId${index + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
				)
				.join('')}</Relationships>`
		)
	};
	sheets.forEach(({ rows, after }, index) => {
		files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
			`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after ?? ''}</worksheet>`
		);
	});
	if (more.sharedStrings) files['xl/sharedStrings.xml'] = strToU8(`<sst>${more.sharedStrings}</sst>`);
	if (more.styles) files['xl/styles.xml'] = strToU8(`<styleSheet>${more.styles}</styleSheet>`);
	return zipSync(files) as Uint8Array<ArrayBuffer>;
}

/** A row of texts as an `<row>` of inline strings, `row` counted from 1. */
export function inlineRow(row: number, cells: readonly string[]): string {
	const letters = cells.map((_, index) => String.fromCharCode(65 + index));
	const xml = cells.map((cell, index) => {
		const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;');
		return `<c r="${letters[index]}${row}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
	});
	return `<row r="${row}">${xml.join('')}</row>`;
}
