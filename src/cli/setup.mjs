// Makes a bare clone ready: dependencies from the lock file, and a Chromium for the browser tests.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';

/** Runs `npm ci` when node_modules is missing or was installed from another lock file. */
export async function installDependencies(root) {
	const lock = createHash('sha256')
		.update(readFileSync(path.join(root, 'package-lock.json')))
		.digest('hex');
	const stamp = path.join(root, 'node_modules/.tapedeck-lock');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return sync(root);
	process.stderr.write('Installing dependencies …\n');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: root,
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	writeFileSync(stamp, lock);
	sync(root);
}

/** Writes the generated TypeScript settings that tsconfig.json builds on. */
function sync(root) {
	if (existsSync(path.join(root, '.svelte-kit/tsconfig.json'))) return;
	const kit = path.join(root, 'node_modules/@sveltejs/kit/svelte-kit.js');
	execFileSync(process.execPath, [kit, 'sync'], { cwd: root, stdio: ['ignore', 2, 2] });
}

const installed = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/** The path of an installed Chromium, or undefined. */
function installedChromium() {
	return installed.find((file) => file && existsSync(file));
}

/**
 * Finds a Chromium, or installs one: Debian's package when root, else Playwright's own build.
 * Returns the executable's path, or undefined when Playwright should use its own.
 */
export function ensureChromium(root) {
	const found = installedChromium();
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		process.stderr.write('Installing Chromium (Debian package) …\n');
		const quiet = {
			stdio: ['ignore', 'ignore', 2],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		};
		spawnSync('apt-get', ['update', '-qq'], quiet);
		spawnSync(
			'apt-get',
			['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
			quiet
		);
		const debian = installedChromium();
		if (debian) return debian;
	}
	process.stderr.write("Installing Playwright's Chromium …\n");
	const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
	const result = spawnSync(npx, ['playwright', 'install', 'chromium'], {
		cwd: root,
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	if (result.status !== 0)
		throw new Error('No Chromium found and none could be installed; set CHROMIUM_PATH.');
	return undefined;
}
