/** What Tapedeck is compared with: installed into the benchmarks' own folder, never a dependency of the app. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { benchFolder, root } from './places';
import type { Arquero, Papa } from './rival/packages';

const wanted = { papaparse: '5.7', arquero: '7', '@duckdb/node-api': '1.4.3-r.3' };

/** Installs what is missing. Only the native engine may already lie beside the app's own packages. */
export function installPackages(): void {
	const missing = Object.entries(wanted).filter(([name]) => !isInstalled(name));
	if (missing.length === 0) return;
	mkdirSync(benchFolder, { recursive: true });
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const packages = missing.map(([name, version]) => `${name}@${version}`);
	process.stderr.write(`Installing ${packages.join(', ')} into ${path.relative(root, benchFolder)} …\n`);
	const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
	// Another call would remove what an earlier one installed without saving: name everything found there too.
	const kept = Object.entries(wanted)
		.filter(([name]) => existsSync(path.join(benchFolder, 'node_modules', name)))
		.map(([name, version]) => `${name}@${version}`);
	execFileSync(npm, ['install', ...quiet, '--prefix', benchFolder, ...packages, ...kept], {
		cwd: benchFolder,
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
}

function isInstalled(name: string): boolean {
	const isNative = name.startsWith('@duckdb/');
	return (
		existsSync(path.join(benchFolder, 'node_modules', name)) ||
		(isNative && existsSync(path.join(root, 'node_modules', name)))
	);
}

const require = createRequire(import.meta.url);

export function loadPapa(): Papa {
	return require(path.join(benchFolder, 'node_modules/papaparse')) as Papa;
}

export async function loadArquero(): Promise<Arquero> {
	const file = path.join(benchFolder, 'node_modules/arquero/src/index.js');
	return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Arquero;
}

/**
 * Lets the app's own `import('@duckdb/node-api')` find the one of the benchmarks when it has none: a link beside its
 * packages, which the function given back takes away.
 */
export function lendNativeEngine(): () => void {
	const link = path.join(root, 'node_modules/@duckdb/node-api');
	if (existsSync(link)) return () => undefined;
	symlinkSync(path.join(benchFolder, 'node_modules/@duckdb/node-api'), link, 'junction');
	return () => unlinkSync(link);
}
