/** Which tables and columns a report reads, and which of them are not there. */
import type { Needs } from './report';

/** What of a receipt tells which columns are there. */
interface LoadedFile {
	file: string;
	entity: string;
	rowsLoaded: number;
	mapping: { columns: Record<string, unknown>; constants: Record<string, unknown> };
}

/** Every table the report reads, by entity name. */
export function tablesRead({ required, better = [] }: Needs): string[] {
	return [...new Set([...required, ...better.map((need) => tableOf(need))])];
}

/** A need that is not met, or only by some of the loaded files. */
export interface Unmet {
	/** As written in `better`. */
	need: string;
	/** Files of the table without any of the columns, where others have one; none where no file has. */
	files: string[];
}

/** What beyond the required would add something to the report. */
export function couldAdd({ required, better = [] }: Needs, receipts: readonly LoadedFile[]): Unmet[] {
	const loaded = receipts.filter((receipt) => receipt.rowsLoaded > 0);
	return better.flatMap((need) => {
		const files = loaded.filter((receipt) => receipt.entity === tableOf(need));
		const columns = columnsOf(need);
		// Of a table that is not there, only the table is asked for; unless it is asked for already.
		if (files.length === 0) return columns.length > 0 || required.includes(need) ? [] : [{ need, files: [] }];
		if (columns.length === 0) return [];
		const lacking = files.filter(
			({ mapping }) => !columns.some((name) => name in mapping.columns || name in mapping.constants)
		);
		if (lacking.length === 0) return [];
		return [{ need, files: lacking.length < files.length ? lacking.map(({ file }) => file) : [] }];
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
