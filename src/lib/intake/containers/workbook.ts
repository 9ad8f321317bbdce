/** An Excel workbook: which sheets it has and what their cells refer to. */
import { IntakeError } from '../intake-error';
import { timeFormat, type NumberFormat } from './cell-format';
import { unescaped } from './sheet';
import { attribute, plainText, readXml, type XmlVisitor } from './xml-reader';

export interface SheetPart {
	name: string;
	/** Path in the archive. */
	path: string;
	isHidden: boolean;
}

/** Opens a part of the workbook by its path; undefined when there is none. */
export type OpenPart = (path: string) => Promise<ReadableStream<Uint8Array<ArrayBuffer>> | undefined>;

async function visit(open: OpenPart, path: string, visitor: Partial<XmlVisitor>): Promise<void> {
	const bytes = await open(path);
	const nothing = (): void => undefined;
	if (bytes) await readXml(bytes, { open: nothing, close: nothing, text: nothing, ...visitor });
}

/** Sheets in the order of their tabs, without charts. Throws {@link IntakeError} for a workbook without any. */
export async function readSheets(
	open: OpenPart,
	name: string
): Promise<{ sheets: SheetPart[]; is1904: boolean }> {
	const paths = new Map<string, string>();
	await visit(open, 'xl/_rels/workbook.xml.rels', {
		open(tag, attributes) {
			if (tag !== 'Relationship' || !attribute(attributes, 'Type')?.endsWith('/worksheet')) return;
			const target = attribute(attributes, 'Target') ?? '';
			const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
			paths.set(attribute(attributes, 'Id') ?? '', path.replace('xl/./', 'xl/'));
		}
	});
	const sheets: SheetPart[] = [];
	let is1904 = false;
	await visit(open, 'xl/workbook.xml', {
		open(tag, attributes) {
			if (tag === 'workbookPr') is1904 = /^(1|true|on)$/.test(attribute(attributes, 'date1904') ?? '');
			if (tag !== 'sheet') return;
			const path = paths.get(attribute(attributes, 'id') ?? '');
			const state = attribute(attributes, 'state') ?? 'visible';
			if (path)
				sheets.push({ name: attribute(attributes, 'name') ?? path, path, isHidden: state !== 'visible' });
		}
	});
	if (sheets.length > 0) return { sheets, is1904 };
	throw new IntakeError({
		en: `${name} holds no sheet that can be read: save it again as .xlsx, or as CSV.`,
		zh: `${name} 中没有可读取的工作表：请重新另存为 .xlsx 或 CSV。`
	});
}

/** Texts that cells point at by number. */
export async function readSharedStrings(open: OpenPart): Promise<string[]> {
	const strings: string[] = [];
	let text = '';
	let isText = false;
	let isPhonetic = false;
	await visit(open, 'xl/sharedStrings.xml', {
		open(tag) {
			if (tag === 'si') text = '';
			else if (tag === 't') isText = !isPhonetic;
			else if (tag === 'rPh') isPhonetic = true;
		},
		text(part) {
			if (isText) text += part;
		},
		close(tag) {
			if (tag === 't') isText = false;
			else if (tag === 'rPh') isPhonetic = false;
			else if (tag === 'si') strings.push(unescaped(plainText(text)));
		}
	});
	return strings;
}

/** What each cell style shows, where that is a day or a time. */
export async function readFormats(open: OpenPart): Promise<(NumberFormat | undefined)[]> {
	const codes = new Map<number, string>();
	const formats: (NumberFormat | undefined)[] = [];
	let isCellStyle = false;
	await visit(open, 'xl/styles.xml', {
		open(tag, attributes) {
			const id = Number(attribute(attributes, 'numFmtId') ?? 0);
			if (tag === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '');
			else if (tag === 'cellXfs') isCellStyle = true;
			else if (tag === 'xf' && isCellStyle) formats.push(timeFormat(id, codes.get(id)));
		},
		close(tag) {
			if (tag === 'cellXfs') isCellStyle = false;
		}
	});
	return formats;
}
