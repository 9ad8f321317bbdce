/** Which tables and columns a report reads, and which of them are not there. */
import type { Needs } from './report';

/** What of a receipt tells which columns are there. */
interface LoadedFile {
	entity: string;
	rowsLoaded: number;
	mapping: { columns: Record<string, unknown>; constants: Record<string, unknown> };
}

/** Every table the report reads, by entity name. */
export function tablesRead({ required, better = [] }: Needs): string[] {
	return [...new Set([...required, ...better.map((need) => tableOf(need))])];
}

/** The needs beyond the required that nothing loaded meets, as they are written in `better`. */
export function couldAdd({ required, better = [] }: Needs, receipts: readonly LoadedFile[]): string[] {
	const loaded = receipts.filter((receipt) => receipt.rowsLoaded > 0);
	return better.filter((need) => {
		const files = loaded.filter((receipt) => receipt.entity === tableOf(need));
		// Of a table that is not there, only the table is asked for; unless it is asked for already.
		if (files.length === 0) return !need.includes('.') && !required.includes(need);
		const columns = columnsOf(need);
		return (
			columns.length > 0 &&
			!files.some(({ mapping }) =>
				columns.some((name) => name in mapping.columns || name in mapping.constants)
			)
		);
	});
}

/** `trades` of `trades.fee_usd|fee_amount`. */
export function tableOf(need: string): string {
	return need.split('.')[0] ?? need;
}

/** `fee_usd` and `fee_amount` of `trades.fee_usd|fee_amount`; none for a table. */
export function columnsOf(need: string): string[] {
	return need.split('.')[1]?.split('|') ?? [];
}
