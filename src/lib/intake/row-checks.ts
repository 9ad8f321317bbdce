/** Rows that are left out for what they are: other kinds of entries in a ledger, a leg whose other is missing. */
import { literal } from '../engine/identifier';
import { blanks } from './cell-sql';
import type { Check } from './check-sql';
import { unpairedCell } from './leg-shape';
import type { Mapping } from './mapping';
import type { Sniffed } from './sniff';

/** Looked for before anything a cell could lack. */
export function rowChecks(sniffed: Sniffed, { rows, shape }: Mapping): Check[] {
	const found: Check[] = [];
	if (rows) {
		const words = rows.keep.map(literal).join(', ');
		const when = `lower(trim(coalesce(c${rows.index}, ''), ${blanks})) not in (${words})`;
		found.push({ when, code: literal(rows.reason), codes: [rows.reason] });
	}
	if (shape?.kind === 'two_rows') {
		const when = `${unpairedCell(sniffed.headers)} is not null`;
		found.push({ when, code: `'unpaired_leg'`, codes: ['unpaired_leg'] });
	}
	return found;
}
