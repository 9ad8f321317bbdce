/** How much JavaScript of the app's own there is, and how much of it a visit downloads. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Script {
	/** Without its folder: the names hold hashes and are unique. */
	name: string;
	/** Kilobytes of 1000 bytes, packed by itself at level 9. */
	gzipped: number;
	/** DuckDB's worker, or the chunk that is DuckDB's client with Arrow. */
	isEngine: boolean;
}

/** Every `.js` under build/_app. */
export function scriptsOf(build: string): Script[] {
	const folder = path.join(build, '_app');
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.js'))
		.map((file) => {
			const text = readFileSync(path.join(folder, file), 'utf8');
			const name = path.basename(file);
			return { name, gzipped: gzipSync(text, { level: 9 }).length / 1000, isEngine: isEngine(name, text) };
		});
}

/** Kilobytes of the app's own among the scripts of these addresses. Throws for one that was not built. */
export function loadedSize(scripts: readonly Script[], addresses: readonly string[]): number {
	const loaded = new Set(
		addresses.map((address) => {
			const name = path.posix.basename(new URL(address).pathname);
			const script = scripts.find((one) => one.name === name);
			if (!script) throw new Error(`The page loaded ${address}, which is not in the build.`);
			return script;
		})
	);
	return total([...loaded]);
}

/** Kilobytes of the app's own scripts together. */
export function total(scripts: readonly Script[]): number {
	return scripts.reduce((sum, script) => sum + (script.isEngine ? 0 : script.gzipped), 0);
}

/** The client is told from chunks that only use it by a name of Arrow's own formats that minifying keeps. */
function isEngine(name: string, text: string): boolean {
	return name.startsWith('duckdb-') || (text.includes('registerFileHandle') && text.includes('RecordBatch'));
}
