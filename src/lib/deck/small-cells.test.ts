import { expect, test } from 'vitest';
import type { TableColumn } from '$lib/figure/block';
import { withoutSmallCells } from './small-cells';

const columns: TableColumn[] = [
	{ name: 'channel', label: 'Channel', format: 'text' },
	{ name: 'users', label: 'Users', format: 'count', people: true },
	{ name: 'retained', label: 'Retained', format: 'count', people: true },
	{ name: 'share', label: 'Share', format: 'ratio' }
];

test('a handful is not told, nor what would tell it', () => {
	expect(
		withoutSmallCells(columns, [
			['referral', 40, 20, 0.5],
			['event', 8, 4, 0.5],
			['content', 5, 5, 1],
			['unknown', 30, 0, 0],
			['partner', 3, 1, 1 / 3]
		])
	).toEqual([
		['referral', 40, 20, 0.5],
		['event', 8, '<5', null],
		['content', 5, 5, 1],
		['unknown', 30, 0, 0],
		['partner', '<5', '<5', null]
	]);
});
