/** What a dropped file holds: itself, or the tables inside an archive, a workbook or a Parquet file. */
import { IntakeError, type Words } from '../intake-error';
import { isParquet, isZip } from '../magic';
import type { TableSource } from '../table-source';
import { portion, type Tell } from './portion';

export interface Unpacked {
	source: TableSource;
	/** Why this part cannot be read; its source then has no bytes. */
	refusal?: IntakeError;
}

/** Whether {@link unpack} has something to do. */
export async function isContainer({ blob }: TableSource): Promise<boolean> {
	const head = await firstBytes(blob);
	return isParquet(head) || isZip(head);
}

async function firstBytes(blob: Blob): Promise<Uint8Array> {
	return new Uint8Array(await blob.slice(0, 8).arrayBuffer());
}

/**
 * The text tables of a file, named as the reader would: `archive.zip/inner.csv`, `book.xlsx/Sheet1`. A plain file
 * comes back as it is. Never throws for what is in the file: what cannot be read carries its sentence. `tell` hears how
 * far it is.
 */
export async function unpack(
	source: TableSource,
	tell: Tell = () => undefined,
	isInside = false
): Promise<Unpacked[]> {
	try {
		const head = await firstBytes(source.blob);
		if (isParquet(head)) {
			const { parquetAsCsv } = await import('./parquet');
			return [{ source: await parquetAsCsv(source, tell) }];
		}
		if (!isZip(head)) return [{ source }];
		return await unpackZip(source, tell, isInside);
	} catch (cause) {
		if (!(cause instanceof IntakeError)) throw cause;
		return [{ source: { name: source.name, blob: new Blob() }, refusal: cause }];
	}
}

async function unpackZip({ name, blob }: TableSource, tell: Tell, isInside: boolean): Promise<Unpacked[]> {
	const { readDirectory } = await import('./zip-directory');
	const entries = await readDirectory(blob, name);
	const paths = new Set(entries.map((entry) => entry.name.toLowerCase()));
	if (paths.has('xl/workbook.xml')) {
		const { unpackWorkbook } = await import('./excel');
		return unpackWorkbook(blob, name, entries, tell);
	}
	const office = others.find(({ path }) => [...paths].some((entry) => path.test(entry)));
	if (office) throw refused(name, office.what);
	if (isInside) {
		throw new IntakeError({
			en: `${name} is a zip archive inside another one: unpack the outer one and drop this one by itself.`,
			zh: `${name} 是压缩包中的压缩包：请解压外层后单独拖入。`
		});
	}
	const { entryBlob } = await import('./zip-entry');
	const found: Unpacked[] = [];
	let done = 0;
	for (const entry of entries.filter(({ name: path }) => !isJunk(path))) {
		const inner = `${name}/${entry.name}`;
		const share = entry.packedSize / Math.max(1, blob.size);
		// A workbook's own reading takes longer than taking it out.
		const taking = /\.(xlsx|xlsm|parquet)$/i.test(entry.name) ? 0.1 * share : share;
		try {
			const part = await entryBlob(blob, entry, inner, portion(tell, done, taking));
			const reading = portion(tell, done + taking, share - taking);
			found.push(...(await unpack({ name: inner, blob: part }, reading, true)));
		} catch (cause) {
			if (!(cause instanceof IntakeError)) throw cause;
			found.push({ source: { name: inner, blob: new Blob() }, refusal: cause });
		}
		done += share;
	}
	if (found.length > 0) return found;
	throw new IntakeError({
		en: `${name} is an archive without files: pack the tables again and drop the new archive.`,
		zh: `${name} 是空压缩包：请重新打包后再拖入。`
	});
}

/** Folders, and what systems leave in every archive. */
function isJunk(path: string): boolean {
	const file = path.split('/').at(-1) ?? '';
	return file === '' || /^(__MACOSX|\.git)\//.test(path) || /^(\.|thumbs\.db$|desktop\.ini$)/i.test(file);
}

const others: readonly { path: RegExp; what: Words }[] = [
	{
		path: /^xl\/workbook\.bin$/,
		what: { en: 'a binary Excel workbook (.xlsb)', zh: '二进制 Excel 工作簿（.xlsb）' }
	},
	{ path: /^content\.xml$/, what: { en: 'an OpenDocument file', zh: 'OpenDocument 文件' } },
	{
		path: /^index\/document\.iwa$|^index\.zip$/,
		what: { en: 'an Apple Numbers file', zh: 'Apple Numbers 文件' }
	},
	{ path: /^(word|ppt)\//, what: { en: 'a Word or PowerPoint file', zh: 'Word 或 PowerPoint 文件' } }
];

function refused(name: string, what: Words): IntakeError {
	return new IntakeError({
		en: `${name} is ${what.en}: save the table as .xlsx or CSV and drop that file.`,
		zh: `${name} 是${what.zh}：请将表格另存为 .xlsx 或 CSV 后再拖入。`
	});
}
