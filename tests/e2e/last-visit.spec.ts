/** What was computed in the last visit is shown while the engine starts, and never once it no longer holds. */
import { expect, test, type Page } from '@playwright/test';
import { dropFiles, open, openReport, openSample, reportReady } from './page';

/** Keeps the engine from starting until the returned function is called. */
async function heldEngine(page: Page): Promise<() => void> {
	let release = (): void => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.wasm', async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

/** Waits until the page has written down what it shows. */
async function written(page: Page): Promise<void> {
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const folder = await navigator.storage.getDirectory();
				const handle = await folder.getFileHandle('tapedeck.last.json').catch(() => undefined);
				return (await handle?.getFile())?.size ?? 0;
			})
		)
		.toBeGreaterThan(0);
}

const words = (page: Page) => page.locator('.blocks .fig').first().innerText();

test('the last report stands before the engine does, and another is computed once it does', async ({
	page
}) => {
	const problems = await open(page);
	await openSample(page);
	await expect(page.getByText('17 tables')).toBeVisible({ timeout: 60_000 });
	await openReport(page, 'Retention');
	await written(page);
	const before = await words(page);

	const release = await heldEngine(page);
	await page.reload();
	await reportReady(page);
	expect(await words(page)).toBe(before);
	await expect(page.getByText('Starting the engine …')).toBeVisible();
	// A question nobody asked yet waits.
	await page.goto('/reports/retention/?grain=month');
	await expect(page.locator('.blocks[aria-busy="true"]')).toBeAttached();
	release();
	await reportReady(page);
	await expect(page.getByText('Starting the engine …')).toBeHidden();
	expect(await words(page)).not.toBe(before);
	expect(problems).toEqual([]);
});

test('an import taken back takes its reports with it', async ({ page }) => {
	const day = (date: string, user: string) => `${date} 10:00:00,${user},BTC-USDT,buy,100,0.1`;
	const rows = [
		'traded_at,user_id,symbol,side,notional_usd,fee_usd',
		day('2026-01-05', 'a'),
		day('2026-01-06', 'b')
	];
	await open(page, '/data/');
	await dropFiles(page, [{ name: 'two.csv', bytes: Buffer.from(rows.join('\n')) }]);
	await page.getByRole('button', { name: 'Load 1 file' }).click();
	await expect(page.getByRole('button', { name: 'Undo import' })).toBeVisible({ timeout: 30_000 });
	await openReport(page, 'Overview');
	await written(page);
	await page.getByRole('navigation').getByRole('link', { name: /^Data/ }).click();
	await page.getByRole('button', { name: 'Undo import' }).click();
	await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible();

	const release = await heldEngine(page);
	await page.goto('/reports/overview/');
	await expect(page.locator('main').getByText('Starting the engine …')).toBeVisible();
	await expect(page.locator('.blocks .fig')).toHaveCount(0);
	release();
	await expect(page.locator('main')).toContainText('Trades', { timeout: 30_000 });
});
