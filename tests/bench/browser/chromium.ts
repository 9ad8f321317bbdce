/** The built app, served as a user would get it, in a fresh Chromium profile. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from '@playwright/test';
import { ensureBuild } from '../../../src/cli/build.mjs';
import { serve } from '../../../src/cli/serve.mjs';
import { root } from '../places';
import path from 'node:path';

const installed = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export interface Site {
	address: string;
	browser: Browser;
	close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
	ensureBuild(root);
	const { address, stop } = await serve(path.join(root, 'build'), 4310);
	const browser = await chromium.launch(launchOptions());
	return {
		address,
		browser,
		close: async () => {
			await browser.close();
			await stop();
		}
	};
}

export function launchOptions(): LaunchOptions {
	return {
		executablePath: existsSync(installed) ? installed : undefined,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	};
}
