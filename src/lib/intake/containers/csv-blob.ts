/** Rows written as CSV into a blob, a few megabytes at a time. */

const partLength = 4_000_000;
const special = /[",\n\r]/;

/** LF, commas, double quotes where a cell needs them. */
export function csvLine(cells: readonly string[]): string {
	let line = '';
	for (let index = 0; index < cells.length; index += 1) {
		const cell = cells[index] ?? '';
		if (index > 0) line += ',';
		line += special.test(cell) ? `"${cell.replace(/\r\n?/g, '\n').replaceAll('"', '""')}"` : cell;
	}
	return `${line}\n`;
}

export class CsvBlob {
	private readonly parts: Blob[] = [];
	private waiting = '';

	add(cells: readonly string[]): void {
		this.waiting += csvLine(cells);
		if (this.waiting.length > partLength) this.flush();
	}

	finish(): Blob {
		this.flush();
		return new Blob(this.parts);
	}

	private flush(): void {
		this.parts.push(new Blob([this.waiting]));
		this.waiting = '';
	}
}
