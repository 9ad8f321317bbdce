import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { importText } from './import-text';
import { openStore } from './store';

let engine: Engine;

beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

/** A head of plain rows, longer than what is sampled, and the lines given after it. */
function withTail(...lines: string[]): string {
	const head = Array.from({ length: 300 }, (_, row) => `${row},2024-01-02 03:04:05,1.5`);
	return ['user_id,traded_at,quote_qty', ...head, ...lines].join('\n');
}

describe('a file whose head is plain', () => {
	it('is read with care where a later number or time is not', async () => {
		const text = withTail(
			'a,2024年1月2日 3:04,"1,500.00USDT"',
			'b,Jan 31 2024 10:00,10',
			'c,2024-01-02 03:04:05,many'
		);
		const { rows, reasons } = await importText(engine, text, 'trades');
		const found = rows.filter((row) => ['a', 'b'].includes(String(row['user_id'])));
		expect(found.map((row) => row['quote_qty'])).toEqual([1500, 10]);
		expect(rows.length).toBe(302);
		expect(reasons).toEqual({ unreadable_value: 1 });
	});

	it('tells missing cells from unreadable ones', async () => {
		const { reasons } = await importText(engine, withTail('a,,1', 'b,2024-01-02 03:04:05,'), 'trades');
		expect(reasons).toEqual({ missing_traded_at: 1, missing_value: 1 });
	});
});
