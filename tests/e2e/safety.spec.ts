/** Nothing leaves the origin, and what files contain stays text. */
import { expect, test, type Page } from '@playwright/test';
import { dropFiles, open, openReport, openSample } from './page';

test('no request goes to another origin with every report opened', async ({ page, baseURL }) => {
	const elsewhere: string[] = [];
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (!['blob:', 'data:'].includes(url.protocol) && url.origin !== new URL(baseURL ?? '').origin)
			elsewhere.push(url.href);
	});
	const violations: string[] = [];
	page.on('console', (message) => {
		if (/content security policy/i.test(message.text())) violations.push(message.text());
	});
	await open(page);
	await openSample(page);
	for (const report of ['Retention', 'Conversion', 'Tiers & LTV', 'Campaigns', 'Overview']) {
		await openReport(page, report);
	}
	expect(elsewhere).toEqual([]);
	expect(violations).toEqual([]);
});

test('the server sends the policy with every answer, the worker included', async ({ request, page }) => {
	const workers: string[] = [];
	page.on('worker', (worker) => workers.push(worker.url()));
	await page.goto('/');
	await expect.poll(() => workers.length, { timeout: 30_000 }).toBeGreaterThan(0);
	for (const url of ['/', '/reports/retention/', ...workers]) {
		const policy = (await request.get(url)).headers()['content-security-policy'] ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("connect-src 'self'");
		expect(policy).not.toContain("'unsafe-inline'");
		expect(policy).not.toContain("'unsafe-eval'");
	}
});

test('hostile headers and values are inert', async ({ page }) => {
	const problems = await open(page, '/data/');
	await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible({ timeout: 30_000 });
	const image = '<img src=x onerror="window.hacked=1">';
	const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
	const header = [
		'user_id',
		'traded_at',
		'quote_qty',
		quoted(`"; drop table imported.receipts; --`),
		quoted(image)
	];
	const rows = Array.from({ length: 12 }, (_, day) => [
		quoted(`'); drop schema model cascade; -- ${day % 3}`),
		`2026-01-${String(day + 1).padStart(2, '0')} 23:00:00`,
		'10',
		quoted(image),
		quoted('=HYPERLINK("http://example.com")')
	]);
	const text = [header, ...rows].map((cells) => cells.join(',')).join('\n');
	await dropFiles(page, [{ name: `${image}.csv`, bytes: Buffer.from(text) }]);
	await page.getByLabel('What it is').selectOption('trades');
	await page.getByRole('button', { name: 'Load 1 file' }).click();
	await expect(page.getByRole('button', { name: 'Undo import' })).toBeVisible({ timeout: 30_000 });
	await openReport(page, 'Tiers & LTV');
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
	expect(problems).toEqual([]);
});

test('a second tab says so, works in memory, and can take the data over', async ({ context }) => {
	const first = await context.newPage();
	await open(first);
	await openSample(first);
	const second = await context.newPage();
	await open(second, '/data/');
	await expect(second.getByText('Another tab has your data open')).toBeVisible({ timeout: 40_000 });
	await second.getByRole('button', { name: 'Use the data here instead' }).click();
	await expect(second.getByRole('button', { name: 'Undo import' }).first()).toBeVisible({ timeout: 40_000 });
	await expect(first.getByText('Your data is open in another tab')).toBeVisible();
});

/** Drops about 60 MB: long enough in loading to be stopped. */
async function dropManyFills(page: Page): Promise<void> {
	const lines = Array.from(
		{ length: 20_000 },
		(_, row) => `${row % 500},2026-10-${String((row % 28) + 1).padStart(2, '0')} 10:00:00,12.5,BTCUSDT\n`
	);
	await page.evaluate((block) => {
		const header = 'user_id,traded_at,notional_usd,symbol\n';
		const data = new DataTransfer();
		data.items.add(new File([header, ...Array.from({ length: 75 }, () => block)], 'many fills.csv'));
		for (const type of ['dragenter', 'drop']) {
			document.body.dispatchEvent(
				new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })
			);
		}
	}, lines.join(''));
}

test('a load can be cancelled half-way and leaves the earlier data untouched', async ({ page }) => {
	await open(page);
	await openSample(page);
	await expect(page.getByText('17 tables')).toBeVisible({ timeout: 60_000 });
	await page.getByRole('navigation').getByRole('link', { name: /^Data/ }).click();
	const before = 17;
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(before);
	await dropManyFills(page);
	await page.getByRole('button', { name: 'Load 1 file' }).click();
	await page.getByRole('button', { name: 'cancel', exact: true }).click({ timeout: 30_000 });
	await expect(page.getByText('cancelled', { exact: true })).toBeVisible({ timeout: 30_000 });
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(before);
	await openReport(page, 'Retention');
});

test('after a reload in the middle of a load the page names the lost file', async ({ page }) => {
	await open(page, '/data/');
	await dropFiles(page, [
		{
			name: 'few fills.csv',
			bytes: Buffer.from('user_id,traded_at,notional_usd,symbol\n7,2026-10-01 10:00:00,12.5,BTCUSDT\n')
		}
	]);
	await page.getByRole('button', { name: 'Load 1 file' }).click();
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(1, { timeout: 30_000 });
	await dropManyFills(page);
	await page.getByRole('button', { name: 'Load 1 file' }).click();
	await expect(page.getByRole('button', { name: 'cancel', exact: true })).toBeVisible({ timeout: 30_000 });
	await page.reload();
	const lost = page.getByRole('alert').filter({ hasText: 'before many fills.csv was loaded' });
	await expect(lost).toBeVisible({ timeout: 40_000 });
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(1);
	await lost.getByRole('button').click();
	await expect(lost).toBeHidden();
	// Said once.
	await page.reload();
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(1, { timeout: 40_000 });
	await expect(lost).toBeHidden();
});
