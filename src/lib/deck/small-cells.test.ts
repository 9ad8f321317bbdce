import { expect, test } from 'vitest';
import type { TableColumn } from '$lib/figure/block';
import { withoutSmallCells } from './small-cells';

const columns: TableColumn[] = [
	{ name: 'channel', label: 'Channel', format: 'text' },
	{ name: 'users', label: 'Users', format: 'count', people: true },
	{ name: 'retained', label: 'Retained', format: 'count', people: true },
	{ name: 'share', label: 'Share', format: 'ratio' }
];

const people = (name: string): TableColumn => ({ name, label: name, format: 'count', people: true });

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

test('what the counts of a row add up to does not tell a handful either', () => {
	const parts = ['before', 'returning', 'dormant', 'new', 'active'].map(people);
	expect(
		withoutSmallCells(parts, [
			[100, 97, -3, 20, 117],
			[100, 90, -10, 20, 110]
		])
	).toEqual([
		[null, null, '<5', null, 117],
		[100, 90, -10, 20, 110]
	]);
});

test('a share of a known whole does not tell a handful, whatever other columns say', () => {
	const shares: TableColumn[] = [
		{ name: 'group', label: 'Group', format: 'text' },
		people('n'),
		{ name: 'share', label: 'Share', format: 'ratio', shareOf: 'n' },
		{ name: 'interval', label: 'Interval', format: 'text', shareOf: 'n' }
	];
	expect(
		withoutSmallCells(shares, [
			['three', 40, 3 / 40, '2.6–19.9 %'],
			['none', 40, 0, '0.0–8.8 %'],
			['ten', 40, 0.25, '14.2–40.2 %'],
			// A ratio of money: no whole number of people.
			['money', 40, 0.0617, null]
		])
	).toEqual([
		['three', 40, null, null],
		['none', 40, 0, '0.0–8.8 %'],
		['ten', 40, 0.25, '14.2–40.2 %'],
		['money', 40, 0.0617, null]
	]);
});

test('days are no people', () => {
	const columns: TableColumn[] = [{ name: 'size', label: 'Days', format: 'count' }, people('value')];
	expect(withoutSmallCells(columns, [[4, 120]])).toEqual([[4, 120]]);
});

test('the share of one of several parts does not tell a handful among the others', () => {
	const flows: TableColumn[] = [
		{ name: 'from', label: 'From', format: 'text' },
		people('users'),
		{ name: 'share', label: 'Share', format: 'ratio', shareAmong: 'from' }
	];
	// 75 ÷ 0.9615 − 75 would be 3
	expect(
		withoutSmallCells(flows, [
			['new', 75, 75 / 78],
			['new', 3, 3 / 78],
			['active', 60, 0.6],
			['active', 40, 0.4]
		])
	).toEqual([
		['new', 75, null],
		['new', '<5', null],
		['active', 60, 0.6],
		['active', 40, 0.4]
	]);
});
