import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sumOf } from './lists';

/** Reads a generated folder back for the tests, apart from the code that wrote it. */
export type Row = Record<string, string>;

export interface Key {
	totals: Record<string, number> & {
		rows: Record<string, number>;
		traders_per_month: Record<string, number>;
		registrations_per_month: Record<string, number>;
	};
	campaigns: Record<string, CampaignKey>;
	referral_ring: { accounts: string[]; devices: string[]; withdrawal_address: string };
	wash_pairs: { accounts: [string, string]; first_day: string; last_day: string; rows: number }[];
	rebate_exploit: { day: string; accounts: string[]; rebates_usd: number };
	ios_order_confirm: { first_day: string; last_day: string };
	thin_pair: { symbol: string; days: { day: string; turnover_usd: number }[] };
	failed_launch: { symbol: string; listed_on: string; depth_gate_usd: number };
	bull_month: { month: string };
	whales: Record<'rising' | 'lost', { user_id: string; turnover_usd_per_month: Record<string, number> }>;
}

export interface CampaignKey {
	campaign_id: string;
	announced_day: string;
	first_day: string;
	last_day: string;
	treatment: number;
	holdout: number;
}

function fields(line: string): string[] {
	if (!line.includes('"')) return line.split(',');
	return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
		(match) => match[1]?.replace(/""/g, '"') ?? match[2] ?? ''
	);
}

export function readTable(directory: string, table: string): Row[] {
	const [header = '', ...lines] = readFileSync(path.join(directory, `${table}.csv`), 'utf8')
		.trimEnd()
		.split('\n');
	const names = header.split(',');
	return lines.map((line) => {
		const cells = fields(line);
		return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
	});
}

export const number = (row: Row, column: string): number => Number(row[column]);
export const text = (row: Row, column: string): string => row[column] ?? '';
export const dayOf = (row: Row, column: string): string => text(row, column).slice(0, 10);
export const usd = (rows: Iterable<Row>): number => sumOf(rows, (row) => number(row, 'notional_usd'));
export const addDays = (day: string, count: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
