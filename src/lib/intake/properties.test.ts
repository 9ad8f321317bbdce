import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { applyChoices } from './choices';
import { IntakeError } from './intake-error';
import { recognise } from './recognise';
import { sniff } from './sniff';
import { load, openStore } from './store';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

async function loaded(blob: Blob) {
	const source = { name: 'any.csv', blob };
	const sniffed = await sniff(source);
	const header = (index: number): string =>
		sniffed.headers[Math.min(index, sniffed.headers.length - 1)] ?? '';
	const mapping = applyChoices(sniffed, recognise(sniffed)[0]!.mapping, {
		entity: 'trades',
		columns: { user_id: header(0), traded_at: header(1), quote_qty: header(2) },
		constants: Object.fromEntries(
			['user_id', 'traded_at', 'quote_qty'].slice(sniffed.headers.length).map((name) => [name, '1'])
		)
	});
	return load(engine, source, sniffed, mapping, { mode: 'replace', importedAt: '2024-01-01T00:00:00Z' });
}

describe('any file', () => {
	const piece = fc.oneof(
		fc.constantFrom(',', ';', '\t', '\n', '\r\n', '\r', '"', '""', "'", '\uFEFF', '\0', '--', '5.97E+17'),
		fc.constantFrom('1', '2024-01-02', '1704164645', 'inf', '1e999', '-5', '99999999999999999999', '%', '$'),
		fc.string({ maxLength: 4 }),
		fc.string({ unit: 'grapheme', maxLength: 3 })
	);
	const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

	it('is refused with a sentence or counted in full', async () => {
		await fc.assert(
			fc.asyncProperty(fc.boolean(), text, async (named, body) => {
				const blob = new Blob([named ? `user_id,traded_at,quote_qty\n${body}` : body]);
				try {
					const receipt = await loaded(blob);
					const rejected = receipt.rejected.reduce((sum, { count }) => sum + count, 0);
					expect(receipt.rowsRead).toBe(receipt.rowsLoaded + rejected);
					const { rows } = await engine.run('select count(*) as n from loaded.trades');
					expect(rows[0]?.['n']).toBe(receipt.rowsLoaded);
				} catch (error) {
					if (!(error instanceof IntakeError)) throw error;
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('of any bytes is refused with a sentence or counted in full', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
				try {
					const receipt = await loaded(
						new Blob(['user_id,traded_at,quote_qty\n', bytes as Uint8Array<ArrayBuffer>])
					);
					expect(receipt.rowsRead).toBe(
						receipt.rowsLoaded + receipt.rejected.reduce((sum, { count }) => sum + count, 0)
					);
				} catch (error) {
					if (!(error instanceof IntakeError)) throw error;
				}
			}),
			{ numRuns: 80 }
		);
	});
});

describe('a file without quotes', () => {
	const cell = fc.constantFrom('', '', '1', 'x', '2024-01-02', '--', '-5');

	it('counts every line that holds a cell', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 20 }), async (table) => {
				const lines = table.map((row) => row.join(','));
				const filled = lines.filter((line) => line.replaceAll(',', '') !== '').length;
				fc.pre(filled > 0);
				const receipt = await loaded(new Blob([['user_id,traded_at,quote_qty', ...lines].join('\n')]));
				expect(receipt.rowsRead).toBe(filled);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('a table written as CSV', () => {
	const cell = fc.string({
		unit: fc.constantFrom('a', 'Z', '0', '9', ',', ';', '"', '\n', ' ', 'é', '中', "'", '|')
	});
	const row = fc.record({
		id: fc.bigInt({ min: 1n, max: 10n ** 19n }).map(String),
		time: fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
		value: fc.double({ min: 1e-9, max: 1e15, noNaN: true }),
		product: cell.map((text) => `p${text}q`)
	});

	it('reads back the same', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { minLength: 1, maxLength: 12 }),
				fc.constantFrom(',', ';', '\t', '|'),
				fc.constantFrom('\n', '\r\n'),
				async (table, delimiter, end) => {
					const lines = table.map(({ id, time, value, product }) =>
						[id, time.toISOString(), value, `"${product.replaceAll('"', '""')}"`].join(delimiter)
					);
					const header = ['user_id', 'traded_at', 'quote_qty', 'product'].join(delimiter);
					const receipt = await loaded(new Blob([[header, ...lines].join(end) + end]));
					expect(receipt.rejected).toEqual([]);
					const { rows } = await engine.run(
						'select user_id, traded_at, quote_qty, product from loaded.trades'
					);
					expect(rows).toEqual(
						table.map(({ id, time, value, product }) => ({
							user_id: id,
							traded_at: time.toISOString(),
							quote_qty: value,
							product
						}))
					);
				}
			),
			{ numRuns: 60 }
		);
	});
});
