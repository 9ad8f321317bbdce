/** The main job: a messy export in, its numbers on the page, the charts and tables taken away. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { dropFiles, open, openReport, openSample, reportReady } from './page';

// Two rows cannot be used: one without a user, one with a value of zero. `Reference` and `When` match no known header.
const trades = [
	'Customer;When;Pair;Side;Turnover USD;Commission',
	'1060730588447035394;2026-01-05 10:00:00;BTC-USDT;buy;1,200.50;1.20',
	'1060730588447035395;2026-01-06 11:00:00;ETH-USDT;sell;300;0.30',
	';2026-01-06 12:00:00;ETH-USDT;sell;50;0.05',
	'1060730588447035394;2026-01-12 10:00:00;BTC-USDT;sell;499.50;0.50',
	'1060730588447035395;2026-01-13 09:00:00;BTC-USDT;buy;0;0',
	'1060730588447035396;2026-01-14 09:30:00;BTC-USDT;buy;1000;1.00',
	'1060730588447035394;2026-01-21 23:30:00;BTC-USDT;buy;100;0.10'
].join('\n');

test('drop, correct a mapping, read numbers, take charts away, reload, wipe', async ({ page }) => {
	const problems = await open(page);
	await dropFiles(page, [{ name: 'fills january.csv', bytes: Buffer.from(trades) }]);
	await expect(page.getByRole('cell', { name: /fills january\.csv/ })).toBeVisible();

	// The reader says what the file and its columns are.
	await page.getByLabel('What it is').selectOption('trades');
	const show = page.getByRole('button', { name: 'Check columns' });
	if (await show.isVisible()) await show.click();
	await page.getByLabel('Customer: Means').selectOption('user_id');
	await page.getByLabel('When: Means').selectOption('traded_at');
	await page.getByLabel('Turnover USD: Means').selectOption('notional_usd');
	await page.getByLabel('Commission: Means').selectOption('fee_usd');
	await page.getByRole('button', { name: 'Load 1 file' }).click();

	const loaded = page.getByRole('row', { name: /fills january\.csv Trades Jan 5/ });
	await expect(loaded).toBeVisible({ timeout: 30_000 });
	await loaded.getByRole('button', { name: 'see why' }).click();
	await expect(page.getByText('7 rows read = 5 loaded + 2 rejected')).toBeVisible();

	// Numbers by hand: 1,200.50 + 300 + 499.50 + 1,000 + 100 = 3,100 turnover by 3 users.
	await openReport(page, 'Overview');
	await expect(page.getByText('$3.1K').first()).toBeVisible();

	await openReport(page, 'Retention');
	const cohort = page.getByRole('row', { name: /Jan 5/ }).first();
	await expect(cohort).toContainText('2');

	for (const kind of ['PNG', 'SVG', 'CSV'] as const) {
		const downloading = page.waitForEvent('download');
		await page.locator('.fig').getByRole('button', { name: kind, exact: true }).first().click();
		const download = await downloading;
		const extension = kind.toLowerCase();
		expect(download.suggestedFilename()).toMatch(new RegExp(`^tapedeck_retention_.+\\.${extension}$`));
		const bytes = readFileSync(await download.path());
		if (kind === 'PNG') {
			expect(bytes.subarray(1, 4).toString()).toBe('PNG');
			expect(bytes.readUInt32BE(16)).toBe(2400);
		} else if (kind === 'SVG') {
			const text = bytes.toString();
			expect(text).toContain('<svg');
			expect(text).toContain('2026');
			expect(text).toContain('fills january.csv');
			expect(text).not.toContain('NaN');
		} else {
			const lines = bytes.toString().trim().split('\r\n');
			expect(lines.length).toBeGreaterThan(2);
			// Two users: fewer than five are not counted out in a file.
			expect(lines.some((line) => line.includes('Jan 5') && line.includes('<5'))).toBe(true);
		}
	}

	await page.reload();
	await reportReady(page);
	await expect(page.getByRole('row', { name: /Jan 5/ }).first()).toContainText('2');

	await page.getByRole('button', { name: 'Wipe everything' }).click();
	await page.getByRole('button', { name: 'Wipe', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'From the trade tape to the review deck' })).toBeVisible();
	await page.goto('/data/');
	await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible({ timeout: 30_000 });
	expect(problems).toEqual([]);
});

test('a wipe goes on after a reload in the middle of it', async ({ page }) => {
	await open(page);
	await openSample(page);
	await reportReady(page);
	await page.getByRole('button', { name: 'Wipe everything' }).click();
	await page.getByRole('button', { name: 'Wipe', exact: true }).click();
	await page.goto('/data/');
	await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible({ timeout: 30_000 });
	expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain('tapedeck.wiping');
});

test('the mapping is remembered for files with the same headers', async ({ page }) => {
	await open(page, '/data/');
	await dropFiles(page, [{ name: 'first.csv', bytes: Buffer.from(trades) }]);
	await page.getByLabel('What it is').selectOption('trades');
	const show = page.getByRole('button', { name: 'Check columns' });
	if (await show.isVisible()) await show.click();
	await page.getByLabel('Customer: Means').selectOption('user_id');
	await page.getByLabel('When: Means').selectOption('traded_at');
	await page.getByLabel('Turnover USD: Means').selectOption('notional_usd');
	await page.getByRole('button', { name: 'Load 1 file' }).click();
	await expect(page.getByRole('button', { name: 'Undo import' })).toBeVisible({ timeout: 30_000 });
	await dropFiles(page, [{ name: 'second.csv', bytes: Buffer.from(trades) }]);
	await expect(page.getByText('mapping remembered from last time')).toBeVisible();
	await page.getByRole('button', { name: 'Remove' }).click();
	await page.getByRole('button', { name: 'Undo import' }).click();
	await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible();
});

test('every report opens on the sample, in both languages, and the address keeps what was chosen', async ({
	page
}) => {
	const problems = await open(page);
	await openSample(page);
	for (const report of ['Retention', 'Conversion', 'Tiers & LTV', 'Campaigns']) {
		await openReport(page, report);
		await page.locator('footer').getByRole('button', { name: 'SQL', exact: true }).click();
		await expect(page.getByRole('dialog').locator('pre').first()).toContainText('select');
		await page.keyboard.press('Escape');
	}
	await openReport(page, 'Retention');
	await page.locator('.question select').first().selectOption({ index: 1 });
	await expect(page).toHaveURL(/\/reports\/retention\/\?/);
	const chosen = page.url();
	await reportReady(page);
	await page.goBack();
	await expect(page).not.toHaveURL(chosen);
	await page.goForward();
	await expect(page).toHaveURL(chosen);
	await page.getByRole('button', { name: '中文' }).click();
	await expect(page.getByRole('heading', { level: 1, name: '留存' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	expect(problems).toEqual([]);
});

test('settings outlive a look at another report, and are forgotten with everything else', async ({
	page
}) => {
	const problems = await open(page);
	await openSample(page);
	await page.getByRole('navigation').getByRole('link', { name: 'Retention' }).click();
	await page.getByLabel('Interval', { exact: true }).selectOption('month');
	await expect(page).toHaveURL(/\/retention\/\?grain=month$/);
	await openReport(page, 'Activity');
	await expect(page).toHaveURL(/\/activity\/$/);
	const country = page.getByRole('group', { name: 'Scope' }).getByText('Country', { exact: true });
	await country.click();
	await page.getByLabel('TR', { exact: true }).check();
	await expect(page).toHaveURL(/\/activity\/\?country=TR$/);

	await openReport(page, 'Retention');
	await expect(page).toHaveURL(/\/retention\/\?country=TR&grain=month$/);
	await openReport(page, 'Retention');
	await expect(page).toHaveURL(/\/retention\/\?country=TR&grain=month$/);

	await page.getByRole('button', { name: 'Wipe everything' }).click();
	await page.getByRole('button', { name: 'Wipe', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Open the sample exchange' })).toBeVisible({
		timeout: 30_000
	});
	await expect(page.getByRole('navigation').getByRole('link', { name: 'Retention' })).toHaveAttribute(
		'href',
		/\/retention\/?$/
	);
	expect(problems).toEqual([]);
});

test('settings and filters are reset apart, and the bar of filters stays as high as it is', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	const problems = await open(page);
	await openSample(page);
	await openReport(page, 'Retention');
	const bar = page.locator('.scope');
	const excluded = bar.getByText('without internal, market makers, and API');
	expect(await excluded.evaluate((chip) => chip.scrollWidth <= chip.clientWidth)).toBe(true);
	const before = await bar.boundingBox();
	await bar.getByText('Country', { exact: true }).click();
	await page.getByLabel('TR', { exact: true }).check();
	await expect(page.getByRole('button', { name: 'Reset filters' })).toBeVisible();
	expect(await bar.boundingBox()).toEqual(before);

	await expect(page.getByRole('button', { name: 'Reset settings' })).toBeHidden();
	await page.getByLabel('Interval', { exact: true }).selectOption('month');
	await expect(page.getByRole('button', { name: 'Reset settings' })).toBeVisible();
	// The sentence shows the interval; what is in the panel is out of sight.
	const settings = page.locator('summary', { hasText: 'Settings' });
	await expect(settings).toHaveText('Settings');
	await settings.click();
	await page.getByLabel('Returns needed', { exact: true }).fill('3');
	await page.keyboard.press('Enter');
	await expect(settings).toHaveText(/Settings\s+· 1 changed/);
	await page.getByRole('button', { name: 'Reset settings' }).click();
	await expect(page).toHaveURL(/\/retention\/\?country=TR$/);
	await expect(settings).toHaveText('Settings');
	await page.getByRole('button', { name: 'Reset filters' }).click();
	await expect(page).toHaveURL(/\/retention\/$/);
	expect(problems).toEqual([]);
});

test('an address that asks for what cannot be had says so, and is put right with one click', async ({
	page
}) => {
	const problems = await open(page);
	await openSample(page);
	await page.goto('/reports/retention/?grain=fortnight&periods=6&country=<b>ZZ</b>&exclude=everyone');
	const said = page.getByRole('alert');
	await expect(said.getByRole('listitem')).toHaveText([
		'grain=fortnight: takes hour, day, week, month. Used instead: week.',
		'exclude=everyone: takes none or some of internal, market_makers, api, and is left out.',
		'country=<b>ZZ</b>: no user in the data has this country.'
	]);
	await said.getByRole('button').click();
	await expect(page).toHaveURL(/\/reports\/retention\/?\?periods=6$/);
	await expect(said).toBeHidden();
	await reportReady(page);
	expect(problems).toEqual([]);
});

test('without data a report says which table it misses and what that would add', async ({ page }) => {
	await open(page, '/reports/conversion/');
	await expect(page.getByRole('heading', { name: 'Conversion is waiting for data' })).toBeVisible({
		timeout: 30_000
	});
	await expect(page.getByText('It needs the table “Users”.')).toBeVisible();
});

const cases = path.resolve(import.meta.dirname, '../../../shared/cases');

test.describe('the published Online Retail cohorts', () => {
	test.skip(
		!existsSync(path.join(cases, 'published_results.json')),
		'The published cases are not beside the checkout.'
	);

	test('dropped as trades: rows, rejects and the first cohort in the browser', async ({ page }) => {
		const problems = await open(page, '/data/');
		const bytes = readFileSync(path.join(cases, 'data/online_retail_invoices.csv'));
		await dropFiles(page, [{ name: 'online_retail_invoices.csv', bytes }]);
		await page.getByLabel('What it is').selectOption('trades');
		const show = page.getByRole('button', { name: 'Check columns' });
		if (await show.isVisible()) await show.click();
		for (const [header, column] of [
			['customer_id', 'user_id'],
			['ts', 'traded_at'],
			['amount_gbp', 'quote_qty'],
			['invoice', 'trade_id']
		] as const) {
			await page.getByLabel(`${header}: Means`).selectOption(column);
		}
		await page.getByRole('button', { name: 'Load 1 file' }).click();
		await page.getByRole('button', { name: 'see why' }).click({ timeout: 30_000 });
		await expect(page.getByText('10,783 rows read = 7,409 loaded + 3,374 rejected')).toBeVisible();
		const reasons = page.locator('.panel table').first();
		await expect(reasons.getByRole('row', { name: /1,785/ })).toBeVisible();
		await expect(reasons.getByRole('row', { name: /1,589/ })).toBeVisible();

		await page.goto('/reports/retention/?grain=month');
		await reportReady(page);
		const { online_retail_first_six_months: published } = JSON.parse(
			readFileSync(path.join(cases, 'published_results.json'), 'utf8')
		) as { online_retail_first_six_months: { monthly_cohort_active_customers: Record<string, number[]> } };
		const all = page.locator('.fig').last();
		const showAll = all.getByRole('button', { name: /Show all/ });
		if (await showAll.isVisible()) await showAll.click();
		const rows = await all
			.locator('tbody tr')
			.evaluateAll((found) =>
				found.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''))
			);
		const matrix: Record<string, number[]> = {};
		for (const [cohort = '', , , returned = ''] of rows) {
			// A dash: not reached yet.
			if (!/\d/.test(returned)) continue;
			const month = new Date(`${cohort} UTC`).toISOString().slice(0, 7);
			(matrix[month] ??= []).push(Number(returned.replaceAll(',', '')));
		}
		expect(matrix).toEqual(published.monthly_cohort_active_customers);
		expect(problems).toEqual([]);
	});
});
