/** The house's directions, read from the imports themselves. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
	.map((file) => `src/${file.replaceAll(path.sep, '/')}`)
	.filter((file) => /\.(ts|svelte|sql)$/.test(file) && !file.endsWith('.test.ts'));

/** Rooms a room may import from, besides itself. */
const allowed: Record<string, string[]> = {
	i18n: [],
	stats: [],
	schema: ['i18n'],
	engine: [],
	figure: ['i18n', 'engine'],
	ui: ['i18n', 'figure', 'engine'],
	deck: ['i18n', 'figure', 'engine'],
	intake: ['i18n', 'engine', 'schema'],
	model: ['engine'],
	reports: ['i18n', 'engine', 'figure', 'stats', 'model', 'schema'],
	workspace: ['i18n', 'engine', 'figure', 'stats', 'model', 'schema', 'intake', 'reports', 'deck']
};

interface Import {
	file: string;
	target: string;
}

function importsOf(file: string): string[] {
	const text = readFileSync(path.join(root, file), 'utf8');
	const matches = text.matchAll(/(?:from\s+|import\s+|import\()['"]([^'"]+)['"]/g);
	return [...matches].map((match) => match[1] ?? '').filter(Boolean);
}

const imports: Import[] = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));

/** The place a local import leads to, from src/; undefined for a package. */
function resolved({ file, target }: Import): string | undefined {
	if (target.startsWith('$lib')) return path.posix.join('src', target.replace('$lib', 'lib'));
	if (target.startsWith('.')) return path.posix.join(path.posix.dirname(file), target);
	return undefined;
}

const room = (place: string) => /^src\/lib\/([^/]+)\//.exec(place)?.[1];

test('rooms import only downwards', () => {
	const wrong = imports.flatMap((one) => {
		const from = room(one.file);
		const place = resolved(one);
		const to = place ? room(`${place}/`) : undefined;
		if (!from) return [];
		if (place && !to) return [`${one.file} → ${place}`];
		return !to || to === from || allowed[from]?.includes(to) ? [] : [`${one.file} → ${to}`];
	});
	expect(wrong).toEqual([]);
});

test('duckdb and arrow are known to the engine alone, echarts to the figures', () => {
	const wrong = imports.filter(
		({ file, target }) =>
			(/duckdb|apache-arrow/.test(target) && room(file) !== 'engine') ||
			(/^echarts/.test(target) && !['figure', 'ui', 'deck'].includes(room(file) ?? ''))
	);
	expect(wrong).toEqual([]);
});

test('a report imports no other report', () => {
	const report = (place: string) => /^src\/lib\/reports\/([^/]+)\/./.exec(place)?.[1];
	const wrong = imports.filter((one) => {
		const from = report(one.file);
		const to = report(resolved(one) ?? '');
		return from && to && from !== to;
	});
	expect(wrong).toEqual([]);
});

test('reports keep away from files, the page, charts and the model’s own tables', () => {
	const wrong = files
		.filter((file) => /^src\/lib\/reports\/[^/]+\//.test(file))
		.flatMap((file) => {
			const text = readFileSync(path.join(root, file), 'utf8');
			const found = file.endsWith('.sql')
				? /\b(model|loaded|imported)\./.exec(text.replace(/--.*/g, ''))
				: /\b(document\.(body|create|query|get)|window\.(location|open|add)|localStorage|node:fs|\$app)/.exec(
						text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
					);
			return found ? [`${file}: ${found[0]}`] : [];
		});
	expect(wrong).toEqual([]);
});

test('SQL keeps to what every engine has: no network extensions, no clock', () => {
	const forbidden =
		/\b(current_date|current_timestamp|now\s*\(|today\s*\(|at time zone|install|load\s+\w+;|::json|json_\w+\()/i;
	const wrong = files
		.filter((file) => file.endsWith('.sql'))
		.filter((file) => forbidden.test(readFileSync(path.join(root, file), 'utf8').replace(/--.*/g, '')));
	expect(wrong).toEqual([]);
});

test('no file is longer than one idea', () => {
	const long = files
		.filter((file) => !/text[-.\w]*\.ts$|entities\/.*\.ts$/.test(file))
		.map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length }))
		.filter(({ lines }) => lines > 300);
	expect(long).toEqual([]);
});
