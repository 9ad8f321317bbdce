/** What the browser tests share: opening the app, dropping files, waiting for numbers. */
import { expect, type Page } from '@playwright/test';

/** A page that listens to its reader, whether or not the engine is there; gets every error the page logs from now on. */
export async function open(page: Page, path = '/'): Promise<string[]> {
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(message.text());
	});
	await page.goto(path);
	// The server sends an empty shell.
	await expect(page.locator('#main')).toBeAttached();
	return problems;
}

/** Drops files onto the page as a reader would, with their bytes. */
export async function dropFiles(page: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
	const transfer = await page.evaluateHandle(
		(list) => {
			const data = new DataTransfer();
			for (const { name, base64 } of list) {
				const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
				data.items.add(new File([bytes], name));
			}
			return data;
		},
		files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))
	);
	await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
	await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
	await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** Opens the sample from the start page and waits for the overview. */
export async function openSample(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Open the sample exchange' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible({ timeout: 60_000 });
	await reportReady(page);
}

/** Waits until the report on the page is computed. */
export async function reportReady(page: Page): Promise<void> {
	await expect(page.locator('.blocks[aria-busy="false"] .fig').first()).toBeVisible({ timeout: 60_000 });
}

/** Follows the navigation to a report, and waits until it is that report that is computed. */
export async function openReport(page: Page, name: string): Promise<void> {
	await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
	await reportReady(page);
}
