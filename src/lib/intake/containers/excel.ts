/** The sheets of an Excel workbook as tables of their own. */
import { IntakeError } from '../intake-error';
import type { Tell } from './portion';
import { SheetReader } from './sheet';
import type { Unpacked } from './unpack';
import { readFormats, readSharedStrings, readSheets, type OpenPart } from './workbook';
import { readXml } from './xml-reader';
import { brokenZip, type ZipEntry } from './zip-directory';
import { entryStream } from './zip-entry';

/** One table per sheet that has cells. Throws {@link IntakeError} for a workbook that cannot be read at all. */
export async function unpackWorkbook(
	archive: Blob,
	name: string,
	entries: readonly ZipEntry[],
	tell: Tell
): Promise<Unpacked[]> {
	const byPath = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
	let read = 0;
	const open: OpenPart = async (path) => {
		const entry = byPath.get(path.toLowerCase());
		if (!entry) return undefined;
		return entryStream(archive, entry, name, (bytes) => {
			read += bytes;
			tell(read / archive.size);
		});
	};
	try {
		const { sheets, is1904 } = await readSheets(open, name);
		const book = { is1904, formats: await readFormats(open), sharedStrings: await readSharedStrings(open) };
		const found: Unpacked[] = [];
		for (const sheet of sheets) {
			const sheetName = `${name}/${sheet.name}`;
			if (sheet.isHidden) {
				found.push({ source: { name: sheetName, blob: new Blob() }, refusal: hidden(sheetName) });
				continue;
			}
			const reader = new SheetReader(book);
			const bytes = await open(sheet.path);
			if (!bytes) throw brokenZip(name);
			await readXml(bytes, reader);
			const text = reader.finish();
			if (!text) continue;
			const { csv, rowBreaks, width } = text;
			const delimiter = width > 1 ? { delimiter: ',' } : {};
			found.push({ source: { name: sheetName, blob: csv, rowBreaks, ...delimiter } });
		}
		if (found.length === 0) throw empty(name);
		return found;
	} catch (cause) {
		throw cause instanceof IntakeError ? cause : brokenZip(name, cause);
	}
}

function hidden(name: string): IntakeError {
	return new IntakeError({
		en: `${name} is a hidden sheet and was left out: unhide it in Excel and drop the workbook again if it is needed.`,
		zh: `${name} 是隐藏的工作表，未读取：如需使用，请在 Excel 中取消隐藏后重新拖入。`
	});
}

function empty(name: string): IntakeError {
	return new IntakeError({
		en: `${name} has no filled cells: export it again and drop the new file.`,
		zh: `${name} 中没有数据：请重新导出后再拖入。`
	});
}
