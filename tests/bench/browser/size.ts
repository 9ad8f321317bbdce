/** How much JavaScript of the app's own a reader downloads. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Size {
	/** Kilobytes of 1000 bytes, each file packed by itself at level 9. */
	gzipped: number;
	counted: number;
	/** Files left out, with why. */
	left: string[];
}

/** Every `.js` under build/_app but the engine's worker and the chunk that is DuckDB's client with Arrow. */
export function appSize(build: string): Size {
	const folder = path.join(build, '_app');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.js')
	);
	const read = files.map((file) => ({
		file: path.basename(file),
		text: readFileSync(path.join(folder, file), 'utf8')
	}));
	const engine = read.filter(({ file, text }) => isEngine(file, text));
	const own = read.filter((one) => !engine.includes(one));
	const kilobytes = ({ text }: { text: string }) => gzipSync(text, { level: 9 }).length / 1000;
	return {
		gzipped: own.reduce((sum, one) => sum + kilobytes(one), 0),
		counted: own.length,
		left: engine.map((one) => `${one.file} ${kilobytes(one).toFixed(0)} KB`)
	};
}

/** The client is told from chunks that only use it by a name of Arrow's own formats that minifying keeps. */
function isEngine(file: string, text: string): boolean {
	return file.startsWith('duckdb-') || (text.includes('registerFileHandle') && text.includes('RecordBatch'));
}
