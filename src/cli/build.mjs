// Builds the app into build/, unless the build there was made from the same sources.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const inputs = ['src', 'static', 'sample-data', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

/** Runs the production build when any of its inputs changed since the last one. */
export function ensureBuild(root) {
	const hash = createHash('sha256');
	for (const input of inputs) addTo(hash, root, input);
	const wanted = hash.digest('hex');
	const stamp = path.join(root, 'build/.built-from');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	process.stderr.write('Building …\n');
	const vite = path.join(root, 'node_modules/vite/bin/vite.js');
	execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: root,
		stdio: ['ignore', 2, 2]
	});
	prepareSample(root);
	writeFileSync(stamp, wanted);
}

/** The sample as one database file, and its first report's answers, named after the version of the app whose intake and model made it. */
function prepareSample(root) {
	const { version } = JSON.parse(readFileSync(path.join(root, 'build/_app/version.json'), 'utf8'));
	const target = path.join(root, `build/_app/immutable/assets/sample.${version}`);
	const program = path.join(root, 'src/cli/launch.mjs');
	const sample = path.join(root, 'sample-data');
	execFileSync(
		process.execPath,
		[program, 'src/cli/prepare-sample.ts', sample, `${target}.db`, `${target}.json`],
		{
			cwd: root,
			stdio: ['ignore', 2, 2]
		}
	);
}

function addTo(hash, root, name) {
	const full = path.join(root, name);
	if (!existsSync(full)) return;
	try {
		const bytes = readFileSync(full);
		hash.update(`${name}\n${bytes.length}\n`).update(bytes);
	} catch (error) {
		if (error.code !== 'EISDIR') throw error;
		for (const entry of readdirSync(full).sort()) addTo(hash, root, `${name}/${entry}`);
	}
}

const program = fileURLToPath(import.meta.url);
if (process.argv[1] && path.resolve(process.argv[1]) === program)
	ensureBuild(path.resolve(program, '../../..'));
