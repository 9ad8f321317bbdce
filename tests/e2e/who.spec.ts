/** From a number to its users, to a segment, to every report's scope. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { open, openReport, openSample, reportReady } from './page';

const hostile = `'; drop table saved.segments; -- <img src=x onerror="document.title='owned'">`;

/** The panel of users, its users found. */
async function panel(page: Page): Promise<Locator> {
	const dialog = page.getByRole('dialog', { name: 'Who are they?' });
	await expect(dialog.getByText('as many as the figure says')).toBeVisible({ timeout: 30_000 });
	return dialog;
}

/** Opens the first cohort's first cell that some users of the sample are in; gives how many the cell counts. */
async function openCell(page: Page): Promise<number> {
	const cell = page.getByRole('gridcell', { name: /W1.* of .*shows who they are/ }).nth(1);
	const [, counted = ''] = /· ([\d,]+) of/.exec((await cell.getAttribute('aria-label')) ?? '') ?? [];
	await cell.click();
	return Number(counted.replaceAll(',', ''));
}

test('a cell opens its users; saved, they are a scope of every report, until deleted', async ({ page }) => {
	const problems = await open(page);
	await openSample(page);
	await openReport(page, 'Retention');
	const counted = await openCell(page);
	expect(counted).toBeGreaterThan(5);
	const dialog = await panel(page);
	await expect(dialog.getByText(`${counted.toLocaleString('en-US')} users`)).toBeVisible();
	await expect(dialog.getByRole('button', { name: 'Returned', exact: false }).first()).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await expect(dialog.locator('tbody td').first()).toHaveText(/^u-[0-9a-f]{16}$/);

	const downloading = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download list (CSV)' }).click();
	const download = await downloading;
	const lines = readFileSync(await download.path(), 'utf8')
		.trim()
		.split('\r\n');
	expect(lines).toHaveLength(counted + 1);
	for (const line of lines.slice(1)) expect(line).toMatch(/^u-[0-9a-f]{16},/);

	await dialog.getByLabel('Name of the segment').fill(hostile);
	await dialog.getByRole('button', { name: 'Save as segment' }).click();
	await expect(dialog.getByText(`Saved as “${hostile}”`)).toBeVisible();
	await dialog.getByLabel('Name of the segment').fill(hostile);
	await dialog.getByRole('button', { name: 'Save as segment' }).click();
	await expect(dialog.getByRole('alert')).toContainText('There is a segment');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();

	await page.reload();
	await reportReady(page);
	await openReport(page, 'Tiers & LTV');
	await page.getByRole('group', { name: 'Scope' }).getByText('Segment', { exact: true }).click();
	await page.getByLabel(hostile).check();
	await expect(page).toHaveURL(/segment=/);
	await reportReady(page);
	await expect(page.getByText(`Segment: ${hostile}`).first()).toBeVisible();
	// Every user of the list is in one lifecycle state: the table's counts add up to them.
	await expect(page.locator('.blocks')).toContainText(counted.toLocaleString('en-US'));
	expect(await page.title()).toContain('Tiers');

	await page.getByRole('navigation').getByRole('link', { name: /^Data/ }).click();
	await page.getByRole('button', { name: `Rename: ${hostile}` }).click();
	await page.getByLabel('Name of the segment').fill('came back');
	await page.getByRole('button', { name: 'Rename', exact: true }).click();
	await expect(page.getByRole('cell', { name: 'came back', exact: true })).toBeVisible();

	// The address still names what is no more.
	await page.goBack();
	await expect(page.getByText('This scope names a segment that is not here')).toBeVisible();
	await page.getByRole('button', { name: 'Take it out of the scope' }).click();
	await reportReady(page);

	await page.getByRole('navigation').getByRole('link', { name: /^Data/ }).click();
	await page.getByRole('button', { name: 'Delete: came back' }).click();
	await page.getByRole('button', { name: 'Delete', exact: true }).click();
	await expect(page.getByRole('cell', { name: 'came back', exact: true })).toBeHidden();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Segments' })).toBeVisible({ timeout: 30_000 });
	await expect(page.getByRole('cell', { name: 'came back', exact: true })).toBeHidden();
	expect(problems).toEqual([]);
});

test('Back closes the panel first; closed otherwise it leaves nothing behind in the history', async ({
	page
}) => {
	const problems = await open(page);
	await openSample(page);
	await openReport(page, 'Retention');
	const dialog = page.getByRole('dialog', { name: 'Who are they?' });
	const steps = await page.evaluate(() => history.length);
	await openCell(page);
	await panel(page);
	await page.goBack();
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('heading', { level: 1, name: 'Retention' })).toBeVisible();

	await openCell(page);
	await panel(page);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
	await page.goForward();
	await reportReady(page);
	expect(await page.evaluate(() => history.length)).toBe(steps + 1);

	await openCell(page);
	await panel(page);
	await page.reload();
	await reportReady(page);
	await expect(dialog).toBeHidden();
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1, name: 'Retention' })).toBeVisible();
	await reportReady(page);

	await openCell(page);
	await (await panel(page)).getByLabel('Name of the segment').fill('first cohort');
	await dialog.getByRole('button', { name: 'Save as segment' }).click();
	await dialog.getByRole('link').click();
	await expect(page).toHaveURL(/segment=first/);
	await expect(dialog).toBeHidden();
	await reportReady(page);
	await page.goBack();
	await expect(page).toHaveURL(/\/retention\/$/);
	await expect(dialog).toBeHidden();
	expect(problems).toEqual([]);
});

test('a list of ids is a segment too, and what the keyboard opens is what the pointer opens', async ({
	page
}) => {
	const problems = await open(page);
	await openSample(page);
	await page.getByRole('navigation').getByRole('link', { name: /^Data/ }).click();
	const ids = readFileSync(path.resolve(import.meta.dirname, '../../sample-data/users.csv'), 'utf8')
		.split('\n')
		.slice(0, 51)
		.join('\n');
	await page
		.getByLabel('Upload a list')
		.setInputFiles({ name: 'first fifty.csv', mimeType: 'text/csv', buffer: Buffer.from(ids) });
	await expect(page.getByText('Saved as “first fifty”: 50 ids, 50 of them in the data.')).toBeVisible({
		timeout: 30_000
	});

	await openReport(page, 'Activity');
	const chart = page.getByRole('slider').first();
	await chart.focus();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await (await panel(page)).getByRole('button', { name: 'Close' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(chart).toBeFocused();

	await page.getByRole('button', { name: 'Wipe everything' }).click();
	await page.getByRole('button', { name: 'Wipe', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Open the sample exchange' })).toBeVisible({
		timeout: 30_000
	});
	await openSample(page);
	await expect(
		page.getByRole('group', { name: 'Scope' }).getByText('Country', { exact: true })
	).toBeVisible();
	await expect(page.getByRole('group', { name: 'Scope' }).getByText('Segment', { exact: true })).toBeHidden();
	expect(problems).toEqual([]);
});

test('a bar that counts no users says what it counts; a panel of small multiples opens by keyboard', async ({
	page
}) => {
	const problems = await open(page);
	await openSample(page);
	await openReport(page, 'Activity');
	const pauses = page
		.locator('.fig', { hasText: 'from one trading day of a user to the next' })
		.getByRole('slider');
	await pauses.focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Who are they?' });
	await expect(
		dialog.getByText(
			'the figure counts how often that happened, and a user may have traded again several times'
		)
	).toBeVisible({
		timeout: 30_000
	});
	await expect(dialog.locator('tbody td').first()).toHaveText(/^u-[0-9a-f]{16}$/);
	await page.keyboard.press('Escape');
	await expect(pauses).toBeFocused();

	await openReport(page, 'Retention');
	const referral = page.getByRole('slider', { name: /^referral/ });
	await referral.focus();
	await page.keyboard.press('Home');
	await expect(referral).toHaveAttribute('aria-valuetext', /^W1, .*shows who they are$/);
	await page.keyboard.press('Enter');
	await expect(
		(await panel(page)).getByRole('heading', { name: /referral · week 1: returned/ })
	).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(referral).toBeFocused();
	expect(problems).toEqual([]);
});
