/** The prepared sample is the same store as the imported files give, and stays one to work with. */
import { expect, test, type Page } from '@playwright/test';
import { open, openReport, openSample } from './page';

const prepared = '**/sample.*.{db,json}';
const csv = '**/*.csv';

/** What a reader sees of the loaded files and of the overview. */
async function shown(page: Page): Promise<string[]> {
	await expect(page.getByText('17 tables')).toBeVisible({ timeout: 60_000 });
	await page.getByRole('navigation').getByRole('link', { name: /^Data/ }).click();
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(17, { timeout: 30_000 });
	const receipts = (await page.locator('main tr').allInnerTexts()).filter((row) => row.includes('.csv'));
	await openReport(page, 'Overview');
	// Charts draw themselves when there is time; their numbers are in the words and tables beside them.
	const overview = await page.locator('.blocks').evaluate((blocks) => {
		const copy = blocks.cloneNode(true) as Element;
		for (const drawing of copy.querySelectorAll('svg')) drawing.remove();
		return copy.textContent;
	});
	return [overview, ...receipts.map((row) => row.replace(/\s+/g, ' ')).sort()];
}

function countedRequests(page: Page, pattern: RegExp): () => number {
	let count = 0;
	page.on('request', (request) => (count += pattern.test(request.url()) ? 1 : 0));
	return () => count;
}

test('prepared or imported, the sample shows the same', async ({ browser }) => {
	test.setTimeout(180_000);
	const seen: string[][] = [];
	for (const isPrepared of [true, false]) {
		const context = await browser.newContext();
		const page = await context.newPage();
		if (!isPrepared) await page.route(prepared, (route) => route.fulfill({ status: 404 }));
		const files = countedRequests(page, /\.csv$/);
		await page.goto('/');
		await openSample(page);
		seen.push(await shown(page));
		expect(files()).toBe(isPrepared ? 0 : 17);
		await context.close();
	}
	expect(seen[0]).toEqual(seen[1]);
});

test('opened when the engine already stands, taken back in part, and kept', async ({ page }) => {
	const problems = await open(page, '/data/');
	await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible({ timeout: 30_000 });
	await page.route(csv, (route) => route.abort());
	await page
		.getByRole('navigation')
		.getByRole('link', { name: /Tapedeck/ })
		.first()
		.click();
	await openSample(page);
	await page.getByRole('navigation').getByRole('link', { name: /^Data/ }).click();
	await page.getByRole('button', { name: 'Undo import' }).last().click();
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(16, { timeout: 30_000 });
	await page.reload();
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(16, { timeout: 30_000 });
	expect(problems).toEqual([]);
});

test('a page closed while the sample is put in place goes on with it at its next start', async ({ page }) => {
	await page.route(prepared, () => undefined);
	await page.goto('/');
	await page.getByRole('button', { name: 'Open the sample exchange' }).click();
	// What an exchange stopped after its first half leaves: a log, and a file without a byte.
	await page.evaluate(async () => {
		const folder = await navigator.storage.getDirectory();
		const log = await folder.getFileHandle('tapedeck.db.wal', { create: true });
		const writable = await log.createWritable();
		await writable.write(new Uint8Array(4096).fill(7));
		await writable.close();
		await folder.getFileHandle('tapedeck.db', { create: true });
	});
	await page.unroute(prepared);
	await page.goto('/data/');
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(17, { timeout: 60_000 });
	await expect(page.getByText('17 tables')).toBeVisible();
	await expect
		.poll(() => page.evaluate(() => Object.keys(localStorage)), { timeout: 60_000 })
		.not.toContain('tapedeck.placing');
	await page.route(prepared, (route) => route.abort());
	await page.reload();
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(17, { timeout: 30_000 });
	await page.getByRole('button', { name: 'Undo import' }).last().click();
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(16, { timeout: 30_000 });
});
