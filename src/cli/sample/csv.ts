import { closeSync, openSync, writeSync } from 'node:fs';

export type Cell = string | number | boolean | undefined;

const flushCharacters = 1 << 20;

function quoted(cell: Cell): string {
	if (cell === undefined) return '';
	const text = String(cell);
	return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Writes one comma-separated file row by row through a buffer, so memory stays bounded at any length. */
export class CsvWriter {
	rows = 0;
	private readonly file: number;
	private buffer: string;

	constructor(path: string, header: readonly string[]) {
		this.file = openSync(path, 'w');
		this.buffer = `${header.join(',')}\n`;
	}

	row(cells: readonly Cell[]): void {
		this.line(cells.map(quoted).join(','));
	}

	/** A row that is already text and needs no quoting. */
	line(text: string): void {
		this.buffer += text;
		this.buffer += '\n';
		this.rows += 1;
		if (this.buffer.length >= flushCharacters) this.flush();
	}

	close(): void {
		this.flush();
		closeSync(this.file);
	}

	private flush(): void {
		const bytes = Buffer.from(this.buffer, 'utf8');
		let written = 0;
		while (written < bytes.length) written += writeSync(this.file, bytes, written);
		this.buffer = '';
	}
}
