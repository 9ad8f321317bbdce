/** The built app, served as a user would get it, in a fresh Chromium profile. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { chromium, type BrowserContext, type LaunchOptions } from '@playwright/test';
import { ensureBuild } from '../../../src/cli/build.mjs';
import { serve } from '../../../src/cli/serve.mjs';
import { benchFolder, root } from '../places';
import path from 'node:path';

const installed = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export interface Site {
	address: string;
	/** An empty profile. */
	open(): Promise<BrowserContext>;
	close(): Promise<void>;
}

const locale = 'en-GB';

/** Profiles in memory, as many as are asked for. */
export async function openSite(): Promise<Site> {
	ensureBuild(root);
	const { address, stop } = await serve(path.join(root, 'build'), 4310);
	const browser = await chromium.launch(launchOptions());
	return {
		address,
		open: () => browser.newContext({ locale }),
		close: async () => {
			await browser.close();
			await stop();
		}
	};
}

/** One profile on disk: tables larger than memory have to fit. `profile` is part of every process's command line. */
export async function openSiteOnDisk(): Promise<Site & { profile: string }> {
	ensureBuild(root);
	const { address, stop } = await serve(path.join(root, 'build'), 4311);
	const profile = mkdtempSync(path.join(benchFolder, 'profile-'));
	return {
		address,
		profile,
		open: () => chromium.launchPersistentContext(profile, { ...launchOptions(), locale }),
		close: async () => {
			await stop();
			rmSync(profile, { recursive: true, force: true });
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
