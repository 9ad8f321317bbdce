import { expect } from 'vitest';
import type { Engine, Row } from '../engine/engine';
import { applyChoices, type Choices } from './choices';
import { recognise } from './recognise';
import type { Receipt } from './receipt';
import { sniff } from './sniff';
import { load } from './store';

/** Loads for tests: text or bytes in, receipt and rows out, with the count that must always hold. */

export const importedAt = '2024-06-01T00:00:00.000Z';

export type Content = string | Uint8Array<ArrayBuffer>;

export interface Imported {
	receipt: Receipt;
	rows: Row[];
	/** Rejected rows by reason. */
	reasons: Record<string, number>;
}

export async function importText(
	engine: Engine,
	content: Content,
	entity: string,
	choices: Choices = {},
	mode: 'append' | 'replace' = 'replace'
): Promise<Imported> {
	const source = { name: 'export.csv', blob: new Blob([content]) };
	const sniffed = await sniff(source);
	const [first] = recognise(sniffed);
	const mapping = applyChoices(sniffed, first!.mapping, { entity, ...choices });
	const receipt = await load(engine, source, sniffed, mapping, { mode, importedAt });
	const { rows } = await engine.run(`select * from loaded."${entity}"`);
	const reasons = Object.fromEntries(receipt.rejected.map(({ reason, count }) => [reason, count]));
	const rejected = Object.values(reasons).reduce((sum, count) => sum + count, 0);
	expect(receipt.rowsRead).toBe(receipt.rowsLoaded + rejected);
	if (mode === 'replace') expect(rows.length).toBe(receipt.rowsLoaded);
	return { receipt, rows, reasons };
}
