/** Archives, workbooks and other encodings: dropped together, loaded with a receipt each. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { zipSync, type Zippable } from 'fflate';
import { inlineRow, workbook } from '../../src/lib/intake/containers/xlsx-text';
import { dropFiles, open } from './page';

const sample = path.resolve(import.meta.dirname, '../../sample-data');
const tables = ['users', 'trades', 'transfers', 'listings', 'campaigns', 'rewards', 'tickets', 'referrals'];

test('a zip of eight tables, a Chinese export in GBK and a workbook', async ({ page }) => {
	const entries: Zippable = { '__MACOSX/._users.csv': new Uint8Array([0, 5, 22, 7]) };
	const rowsOf = new Map<string, number>();
	for (const table of tables) {
		const text = readFileSync(path.join(sample, `${table}.csv`));
		entries[`2026/${table}.csv`] = text;
		rowsOf.set(`export.zip/2026/${table}.csv`, text.toString().trim().split('\n').length - 1);
	}
	// 用户ID,成交时间,成交额 and the users 甲 and 乙, as Chinese Excel writes them.
	const chinese = Buffer.concat([
		Buffer.from('d3c3bba749442cb3c9bdbbcab1bce42cb3c9bdbbb6ee0a', 'hex'),
		Buffer.from('bcd7', 'hex'),
		Buffer.from(',2026-01-05 10:00:00,100\n'),
		Buffer.from('d2d2', 'hex'),
		Buffer.from(',2026-01-06 10:00:00,200\n')
	]);
	rowsOf.set('成交.csv', 2);
	// Row 4 is empty and row 5 has no time: the receipt names it as the sheet does.
	const rows =
		inlineRow(1, ['user_id', 'traded_at', 'quote_qty']) +
		inlineRow(2, ['1060730588447035394', '2026-01-05 10:00:00', '7']) +
		inlineRow(3, ['1060730588447035395', '2026-01-05 11:00:00', '8']) +
		inlineRow(5, ['1060730588447035396', '', '9']);
	rowsOf.set('book.xlsx/January', 3);

	const problems = await open(page, '/data/');
	await dropFiles(page, [
		{ name: 'export.zip', bytes: Buffer.from(zipSync(entries)) },
		{ name: '成交.csv', bytes: chinese },
		{
			name: 'book.xlsx',
			bytes: Buffer.from(
				workbook([
					{ name: 'January', rows },
					{ name: 'Old', rows, state: 'hidden' }
				])
			)
		}
	]);
	await expect(page.getByText('book.xlsx/Old is a hidden sheet')).toBeVisible({ timeout: 30_000 });
	const gbk = page.getByRole('row', { name: /成交\.csv/ });
	await expect(gbk.getByLabel('Encoding')).toHaveValue('gb18030');

	// A wrong choice is seen in the cells at once, and taken back.
	await gbk.getByRole('button', { name: 'Check columns' }).click();
	await expect(page.getByText('甲', { exact: true })).toBeVisible();
	await gbk.getByLabel('Encoding').selectOption('windows-1252');
	await expect(page.getByText('甲', { exact: true })).toBeHidden();
	await gbk.getByLabel('Encoding').selectOption('gb18030');
	await expect(page.getByText('甲', { exact: true })).toBeVisible();

	await page.getByRole('button', { name: 'Load 10 files' }).click();
	const receipts = page.getByRole('table').last();
	await expect(receipts.getByRole('row')).toHaveCount(1 + rowsOf.size, { timeout: 60_000 });
	for (const [file, count] of rowsOf) {
		const row = receipts.getByRole('row').filter({ hasText: file });
		await expect(row.locator('td.number').first()).toHaveText(count.toLocaleString('en-US'));
	}
	const book = receipts.getByRole('row').filter({ hasText: 'book.xlsx/January' });
	await book.getByRole('button', { name: 'see why' }).click();
	await expect(page.getByText('3 rows read = 2 loaded + 1 rejected')).toBeVisible();
	await expect(page.getByText('Row 5', { exact: true })).toBeVisible();
	expect(problems).toEqual([]);
});
