// npm test: installs what is missing, runs unit, contract and browser tests, ends with one plain count.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../src/cli/build.mjs';
import { ensureChromium, installDependencies } from '../src/cli/setup.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
await installDependencies(root);
const chromium = ensureChromium(root);
ensureBuild(root);

const results = path.join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const unitFile = path.join(results, 'unit.json');
const browserFile = path.join(results, 'browser.json');

await run('node_modules/vitest/vitest.mjs', [
	'run',
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${unitFile}`
]);
await run('node_modules/@playwright/test/cli.js', ['test', '--config', 'tests/playwright.config.ts'], {
	CHROMIUM_PATH: chromium ?? '',
	PLAYWRIGHT_JSON_OUTPUT_NAME: browserFile
});

const unit = read(unitFile);
const browser = read(browserFile);
const passed = (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0);
// A suite that could not even be collected counts: its tests did not run.
const brokenSuites = unit?.testResults.filter(
	(suite) => suite.status === 'failed' && suite.assertionResults.length === 0
).length;
const failed =
	(unit ? unit.numFailedTests + (brokenSuites ?? 0) : 1) +
	(browser ? browser.stats.unexpected + browser.stats.flaky + browser.errors.length : 1);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function run(script, args, environment = {}) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [path.join(root, script), ...args], {
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...environment }
		});
		child.on('close', resolve);
	});
}

function read(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}
