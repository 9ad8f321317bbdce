/** One sheet of a workbook as CSV text, row by row as its XML arrives. */
import type { RowBreak } from '../table-source';
import { numberText, serialText, type NumberFormat } from './cell-format';
import { CsvBlob, csvLine } from './csv-blob';
import { columnIndex, fillDown, type Area } from './merged-cells';
import { attribute, plainText, type XmlVisitor } from './xml-reader';

export interface SheetBook {
	sharedStrings: readonly string[];
	/** By style index. */
	formats: readonly (NumberFormat | undefined)[];
	is1904: boolean;
}

export interface SheetText {
	csv: Blob;
	rowBreaks: RowBreak[];
	/** Cells of the widest row. */
	width: number;
}

/** Headers and what stands above them end within so many rows; only there merged cells are filled. */
const headRows = 20;

export class SheetReader implements XmlVisitor {
	private readonly body = new CsvBlob();
	private readonly head: { row: number; cells: string[] }[] = [];
	private readonly rowBreaks: RowBreak[] = [];
	private readonly merged: Area[] = [];
	private records = 0;
	private row = 0;
	private width = 0;
	private cells: string[] = [];
	private column = -1;
	private type = '';
	private style = 0;
	private value = '';
	private isValue = false;
	private isPhonetic = false;

	constructor(private readonly book: SheetBook) {}

	open(name: string, attributes: string): void {
		if (name === 'c') {
			const place = attribute(attributes, 'r');
			this.column = place === undefined ? this.column + 1 : columnIndex(place);
			this.type = attribute(attributes, 't') ?? '';
			this.style = Number(attribute(attributes, 's') ?? 0);
			this.value = '';
		} else if (name === 'v' || name === 't') {
			this.isValue = !this.isPhonetic;
		} else if (name === 'row') {
			this.row = Number(attribute(attributes, 'r') ?? this.row + 1);
			this.cells = [];
			this.column = -1;
		} else if (name === 'rPh') {
			this.isPhonetic = true;
		} else if (name === 'mergeCell') {
			const area = attribute(attributes, 'ref') ?? '';
			const [from = '', to = ''] = area.split(':');
			if (this.merged.length < 1000) this.merged.push({ from, to });
		}
	}

	text(text: string): void {
		if (this.isValue) this.value += text;
	}

	close(name: string): void {
		if (name === 'v' || name === 't') this.isValue = false;
		else if (name === 'c') this.cell();
		else if (name === 'row') this.endRow();
		else if (name === 'rPh') this.isPhonetic = false;
	}

	/** Undefined for a sheet without a single filled cell. */
	finish(): SheetText | undefined {
		if (this.records === 0) return undefined;
		fillDown(this.head, this.merged);
		const head = this.head.map(({ cells }) => csvLine(cells));
		return { csv: new Blob([...head, this.body.finish()]), rowBreaks: this.rowBreaks, width: this.width };
	}

	private cell(): void {
		if (this.value === '' || this.column < 0 || this.column > 16_383) return;
		while (this.cells.length < this.column) this.cells.push('');
		this.cells[this.column] = this.shown();
	}

	private shown(): string {
		const { value, type, book } = this;
		if (type === 's') return book.sharedStrings[Number(value)] ?? '';
		if (type === '' || type === 'n') {
			const format = book.formats[this.style];
			const day = format && serialText(Number(value), format, book.is1904);
			return day ?? numberText(value);
		}
		if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
		return unescaped(plainText(value));
	}

	private endRow(): void {
		if (this.cells.every((cell) => cell === '')) return;
		const last = this.rowBreaks.at(-1);
		this.records += 1;
		if (!last || this.row - this.records !== last.row - last.record) {
			this.rowBreaks.push({ record: this.records, row: this.row });
		}
		this.width = Math.max(this.width, this.cells.length);
		if (this.records <= headRows) this.head.push({ row: this.row, cells: this.cells });
		else this.body.add(this.cells);
	}
}

/** `_x000D_` stands for a letter XML cannot hold. */
export function unescaped(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
