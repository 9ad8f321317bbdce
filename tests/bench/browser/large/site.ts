/** The measuring page, built and served, in a Chromium profile on disk: tables larger than memory have to fit. */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { build, preview } from 'vite';
import { benchFolder, root } from '../../places';
import { launchOptions } from '../chromium';
import { chromium } from '@playwright/test';

export interface MeasuringSite {
	context: BrowserContext;
	address: string;
	/** Part of every process's command line. */
	profile: string;
	close(): Promise<void>;
}

export async function openMeasuringSite(): Promise<MeasuringSite> {
	const outDir = path.join(benchFolder, 'large-page');
	const shared = {
		root: import.meta.dirname,
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: path.join(root, 'src/lib') } },
		worker: { format: 'es' }
	} as const;
	// An inlined worker has no origin, and may read nothing.
	await build({ ...shared, build: { outDir, emptyOutDir: true, target: 'esnext', assetsInlineLimit: 0 } });
	const server = await preview({ ...shared, build: { outDir }, preview: { port: 4303 } });
	const profile = mkdtempSync(path.join(benchFolder, 'profile-'));
	const context = await chromium.launchPersistentContext(profile, { ...launchOptions(), locale: 'en-GB' });
	return {
		context,
		profile,
		address: server.resolvedUrls?.local[0] ?? 'http://localhost:4303/',
		close: async () => {
			await context.close();
			await server.close();
			rmSync(profile, { recursive: true, force: true });
		}
	};
}
