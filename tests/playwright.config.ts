import { defineConfig } from '@playwright/test';

const port = Number(process.env.PORT ?? 4199);

export default defineConfig({
	testDir: 'e2e',
	outputDir: '../test-results/browser',
	timeout: 90_000,
	// A report may have to wait for the engine on a machine that has other work.
	expect: { timeout: 20_000 },
	workers: 1,
	reporter: [
		['list'],
		['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../test-results/browser.json' }]
	],
	use: {
		baseURL: `http://localhost:${port}`,
		acceptDownloads: true,
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH || undefined,
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	webServer: {
		command: 'node src/cli/start.mjs',
		cwd: '..',
		port,
		env: { PORT: String(port) },
		reuseExistingServer: false,
		timeout: 180_000
	}
});
