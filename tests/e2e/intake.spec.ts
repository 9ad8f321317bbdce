/** Files as they really come: partly broken, repeated, without users, in codes, and imports that are disturbed. */
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { dropFiles, open } from './page';

const text = (lines: readonly string[]) => Buffer.from(lines.join('\n'));
const fills = 'trade_id,user_id,traded_at,symbol,side,quote_qty';

/** The data page when it listens. */
async function openData(page: Page): Promise<string[]> {
	const problems = await open(page, '/data/');
	await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible({ timeout: 30_000 });
	return problems;
}

async function load(page: Page, name: string, lines: readonly string[]): Promise<Locator> {
	await dropFiles(page, [{ name, bytes: text(lines) }]);
	await page.getByRole('button', { name: 'Load 1 file' }).click();
	return loaded(page, name);
}

/** The file's line among those loaded. */
async function loaded(page: Page, name: string): Promise<Locator> {
	const row = page.getByRole('row').filter({ hasText: name }).filter({ hasText: 'Undo import' });
	await expect(row).toBeVisible({ timeout: 30_000 });
	return row;
}

async function counts(row: Locator): Promise<string[]> {
	return (await row.locator('td.number').allInnerTexts()).slice(0, 3);
}

/**
 * Drops a CSV of `millions` rows, about 40 MB each, made in the page: long enough to be disturbed while it loads.
 * `between` is text in its middle.
 */
async function dropMillions(
	page: Page,
	name: string,
	millions: number,
	then: 'loads' | 'refused' = 'loads',
	between = ''
): Promise<void> {
	await page.evaluate(
		({ file, header, copies, middle }) => {
			const lines = Array.from(
				{ length: 20_000 },
				(_, row) =>
					`,u${row % 500},2026-10-${(row % 28) + 1} 10:00:00,BTCUSDT,buy,${(row * 7919) % 99_991}.${row % 97}`
			);
			const block = `${lines.join('\n')}\n`;
			const data = new DataTransfer();
			const half = Array.from({ length: copies / 2 }, () => block);
			data.items.add(new File([`${header}\n`, ...half, middle, ...half], file));
			for (const type of ['dragenter', 'drop']) {
				document.body.dispatchEvent(
					new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })
				);
			}
		},
		{ file: name, header: fills, copies: 50 * millions, middle: between }
	);
	await page.getByRole('button', { name: 'Load 1 file' }).click();
	if (then === 'refused') return;
	await expect(page.getByRole('progressbar', { name: 'loading' })).toBeVisible({ timeout: 30_000 });
}

const earlier = [
	fills,
	't1,1,2026-01-30 10:00:00,BTC-USDT,buy,100',
	't2,2,2026-01-31 10:00:00,BTC-USDT,buy,200'
];

test('of 100,000 rows a thousand are bad: each is counted by its reason and can be taken away', async ({
	page
}) => {
	const problems = await openData(page);
	const lines = [fills];
	for (let row = 0; row < 100_000; row += 1) {
		const cells = [`t${row}`, `u${row % 700}`, '2026-01-05 10:00:00', 'BTC-USDT', 'buy', '12.5'];
		if (row % 250 === 7) cells[1] = '';
		else if (row % 400 === 11) cells[2] = 'yesterday';
		else if (row % 500 === 13) cells[5] = '-3';
		else if (row % 1000 === 17) cells.push('more');
		else if (row >= 99_950) cells[5] = 'ten';
		lines.push(cells.join(','));
	}
	const row = await load(page, 'bad.csv', lines);
	expect(await counts(row)).toEqual(['100,000', '99,000', '1,000']);
	await row.getByRole('button', { name: 'see why' }).click();
	await expect(page.getByText('100,000 rows read = 99,000 loaded + 1,000 rejected')).toBeVisible();
	for (const [reason, count] of [
		['No user_id', '400'],
		['traded_at cannot be read', '250'],
		['The value is zero or negative', '200'],
		['More cells than headers: a delimiter inside an unquoted value', '100'],
		['The value is not a number', '50']
	] as const) {
		const line = page.locator('.panel tr').filter({ has: page.getByText(reason, { exact: true }) });
		await expect(line.locator('.number')).toHaveText(count);
	}
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Rejected rows as CSV' }).click();
	const csv = readFileSync(await (await downloading).path(), 'utf8')
		.trim()
		.split('\r\n');
	expect(csv).toHaveLength(1 + 1000);
	// Row 7 of the data stands in line 9 of the file; rows are counted without the header.
	expect(csv[1]).toContain('8,No user_id');
	expect(problems).toEqual([]);
});

test('an export dropped again brings only what is new, and undo brings the earlier value back', async ({
	page
}) => {
	const problems = await openData(page);
	await load(page, 'january.csv', [...earlier, 't3,2,2026-01-31 11:00:00,BTC-USDT,buy,300']);
	const later = await load(page, 'february.csv', [
		fills,
		't2,2,2026-01-31 10:00:00,BTC-USDT,buy,200',
		't3,2,2026-01-31 11:00:00,BTC-USDT,buy,350',
		't4,1,2026-02-01 09:00:00,BTC-USDT,buy,400'
	]);
	expect(await counts(later)).toEqual(['3', expect.stringMatching(/^2\s+1 already there$/), '0']);
	await later.getByRole('button', { name: 'Receipt' }).click();
	await expect(page.getByText('3 rows read = 2 loaded + 1 already there + 0 rejected')).toBeVisible();
	await expect(page.getByText('1 rows of january.csv are stated anew here')).toBeVisible();
	const restated = page.locator('.panel tr').filter({ hasText: 'quote_qty' });
	await expect(restated.locator('td')).toHaveText(['quote_qty', '1', 't3 · 2 · buy', '300.0', '350.0']);
	// 100 + 200 + 350 + 400 by then; 100 + 200 + 300 after the second file is taken back.
	await addTotal(page, '2026-01-30', '2026-02-01', '1050');
	await expect(total(page, '1,050').getByText('agrees')).toBeVisible();
	await page
		.getByRole('row')
		.filter({ hasText: 'control-total' })
		.getByRole('button', { name: 'Undo import' })
		.click();
	await expect(total(page, '1,050')).toBeHidden();
	await later.getByRole('button', { name: 'Undo import' }).click();
	await expect(later).toBeHidden();
	await addTotal(page, '2026-01-30', '2026-01-31', '600');
	await expect(total(page, '600').getByText('agrees')).toBeVisible();
	expect(problems).toEqual([]);
});

async function addTotal(page: Page, from: string, to: string, value: string): Promise<void> {
	await page.getByLabel('From').fill(from);
	await page.getByLabel('To', { exact: true }).fill(to);
	await page.getByRole('combobox', { name: 'Total' }).selectOption('turnover_usd');
	await page.getByRole('spinbutton', { name: 'Control total' }).fill(value);
	await page.getByRole('button', { name: 'Add', exact: true }).click();
}

function total(page: Page, value: string): Locator {
	return page.getByRole('row').filter({ hasText: 'Turnover' }).filter({ hasText: value });
}

test('control totals typed on the page agree, or differ by how much', async ({ page }) => {
	const problems = await openData(page);
	await load(page, 'january.csv', earlier);
	await addTotal(page, '2026-01-30', '2026-01-31', '300');
	await expect(page.getByText('1 agree')).toBeVisible({ timeout: 20_000 });
	await addTotal(page, '2026-01-30', '2026-01-30', '99.5');
	await expect(page.getByText('1 of 2 differ')).toBeVisible({ timeout: 20_000 });
	// 100 loaded, 99.5 expected: half a dollar, 0.5 % of the control.
	await expect(total(page, '99.5')).toContainText('0.5 (0.5 %)');
	await addTotal(page, '2026-01-01', '2026-01-31', '400');
	await expect(page.getByText('not all days are loaded')).toBeVisible({ timeout: 20_000 });
	expect(problems).toEqual([]);
});

test('a personal export asks for its user, codes for their meaning, and both load after the answer', async ({
	page
}) => {
	const problems = await openData(page);
	await dropFiles(page, [
		{
			name: 'my trades.csv',
			bytes: text([
				'traded_at,symbol,side,price,base_qty',
				'2026-01-05 10:00:00,BTC-USDT,buy,100,2',
				'2026-01-06 10:00:00,BTC-USDT,sell,110,1'
			])
		}
	]);
	await expect(page.getByText('The file names no user').first()).toBeVisible({ timeout: 30_000 });
	await expect(page.getByRole('button', { name: 'Load 1 file' })).toBeHidden();
	await page.getByLabel('User id of this file').fill('77');
	await page.getByLabel('User id of this file').press('Enter');
	await page.getByRole('button', { name: 'Load 1 file' }).click();
	expect(await counts(await loaded(page, 'my trades.csv'))).toEqual(['2', '2', '0']);

	await dropFiles(page, [
		{
			name: 'codes.csv',
			bytes: text([
				'user_id,traded_at,symbol,side,quote_qty',
				'1,2026-01-05 10:00:00,BTC-USDT,0,100',
				'2,2026-01-06 10:00:00,BTC-USDT,1,50'
			])
		}
	]);
	await expect(page.getByText('side is written as 0, 1').first()).toBeVisible();
	await page.getByRole('button', { name: /^Use 0 = buy, 1 = sell/ }).click();
	await page.getByRole('button', { name: 'Load 1 file' }).click();
	expect(await counts(await loaded(page, 'codes.csv'))).toEqual(['2', '2', '0']);
	expect(problems).toEqual([]);
});

/** Fills the browser's space while a file is read, in whatever kind of window the page is. */
async function fillsUp(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}/data/`);
	await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible({ timeout: 30_000 });
	await load(page, 'january.csv', earlier);
	const browser = await page.context().newCDPSession(page);
	const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
	await dropMillions(page, 'too much.csv', 2);
	await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 1e6 });
	await expect(page.getByText(/The browser gave no more disk space/)).toBeVisible({ timeout: 40_000 });
	await browser.send('Storage.overrideQuotaForOrigin', { origin });
	await page.goto(`${origin}/data/`);
	await loaded(page, 'january.csv');
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(1);
	await addTotal(page, '2026-01-30', '2026-01-31', '300');
	await expect(total(page, '300').getByText('agrees')).toBeVisible({ timeout: 20_000 });
}

test('dates that do not tell day from month are asked for before anything is loaded', async ({ page }) => {
	const problems = await open(page, '/data/');
	const users = 'user_id,registered_at\n1,02/03/2026\n2,04/05/2026\n';
	await dropFiles(page, [{ name: 'users.csv', bytes: Buffer.from(users) }]);
	await expect(page.getByText('needs an answer')).toBeVisible({ timeout: 30_000 });
	await expect(page.getByRole('button', { name: /^Load / })).toHaveCount(0);
	const dates = page.getByLabel('Dates are');
	await expect(dates).toHaveValue('');
	await dates.selectOption('dmy');
	await page.getByRole('button', { name: 'Load 1 file' }).click();
	await expect(page.getByRole('row', { name: /users\.csv Users Mar 2 – May 4, 2026/ })).toBeVisible({
		timeout: 30_000
	});
	expect(problems).toEqual([]);
});

test('a full disk stops an import with a clear message and keeps what was there', async ({
	playwright,
	launchOptions,
	baseURL
}, info) => {
	const context = await playwright.chromium.launchPersistentContext(
		info.outputPath('profile'),
		launchOptions
	);
	await fillsUp(await context.newPage(), baseURL ?? '');
	await context.close();
});

test('so does the end of a private window’s space', async ({ page, baseURL }) => {
	await fillsUp(page, baseURL ?? '');
});

test('a file larger than the space the browser still gives is refused before it is read', async ({
	page
}) => {
	await page.addInitScript(() => {
		navigator.storage.estimate = () => Promise.resolve({ quota: 12_000_000, usage: 2_000_000 });
	});
	await openData(page);
	await load(page, 'january.csv', earlier);
	await dropMillions(page, 'too much.csv', 1, 'refused');
	// 1,000,050 lines of 38 letters on average, half of it kept; 10 MB are free.
	await expect(
		page.getByText(/it needs about \d+ MB and the browser still gives this page 10 MB/)
	).toBeVisible();
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(1);
});

test('a load that stands still says so, and the engine can be ended without losing what was there', async ({
	page
}) => {
	await page.addInitScript(() => {
		// No word of progress comes through, and the clock can be put ahead.
		const listen = Worker.prototype.addEventListener;
		Worker.prototype.addEventListener = function (this: Worker, type: string, hear: EventListener) {
			const heard = (event: Event) => {
				if (!(event instanceof MessageEvent && event.data?.type === 'PROGRESS_UPDATE'))
					hear.call(this, event);
			};
			listen.call(this, type, heard);
		} as typeof listen;
		const clock = Date.now;
		Date.now = () => clock() + Number(sessionStorage.getItem('ahead') ?? 0);
	});
	await openData(page);
	await load(page, 'january.csv', earlier);
	await dropMillions(page, 'still.csv', 6);
	await page.evaluate(() => sessionStorage.setItem('ahead', '90000'));
	await expect(page.getByText('Nothing has moved for over a minute.')).toBeVisible({ timeout: 15_000 });
	await page.getByRole('button', { name: 'Stop the engine' }).click();
	await expect(page.getByText('The engine stopped. Reload the page').first()).toBeVisible({
		timeout: 15_000
	});
	await page.goto('/data/');
	await loaded(page, 'january.csv');
	await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(1);
});

test('one stray quote in the middle of a large file costs one row', async ({ page }) => {
	const problems = await openData(page);
	await dropMillions(page, 'quote.csv', 1, 'loads', ',u1,2026-10-01 10:00:00,BTCUSDT,"buy,5\n');
	// Every 20,000th of the million rows has the value 0.0.
	const row = await loaded(page, 'quote.csv');
	expect(await counts(row)).toEqual(['1,000,001', '999,950', '51']);
	await row.getByRole('button', { name: 'see why' }).click();
	const stray = page.locator('.panel tr').filter({ hasText: 'A quote is opened and never closed' });
	await expect(stray.locator('.number')).toHaveText('1');
	expect(problems).toEqual([]);
});

test('wiping while a file is read leaves nothing behind, and the page works on', async ({ page }) => {
	await openData(page);
	await load(page, 'january.csv', earlier);
	await dropMillions(page, 'many.csv', 2);
	await page.getByRole('button', { name: 'Wipe everything' }).click();
	await page.getByRole('button', { name: 'Wipe', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'From the trade tape' })).toBeVisible({ timeout: 30_000 });
	await page.goto('/data/');
	await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible({ timeout: 30_000 });
	expect(await counts(await load(page, 'after.csv', earlier))).toEqual(['2', '2', '0']);
});

test('a second tab takes the data over while the first imports: what was loaded is there', async ({
	context
}) => {
	const first = await context.newPage();
	await openData(first);
	await load(first, 'january.csv', earlier);
	const second = await context.newPage();
	await open(second, '/data/');
	const take = second.getByRole('button', { name: 'Use the data here instead' });
	await expect(take).toBeVisible({ timeout: 40_000 });
	await dropMillions(first, 'many.csv', 2);
	await take.click();
	await expect(first.getByText('Your data is open in another tab')).toBeVisible({ timeout: 20_000 });
	await loaded(second, 'january.csv');
	await expect(second.getByRole('button', { name: 'Undo import' })).toHaveCount(1);
	expect(await counts(await load(second, 'more.csv', [fills, 't9,9,2026-02-01,BTC-USDT,buy,5']))).toEqual([
		'1',
		'1',
		'0'
	]);
});
