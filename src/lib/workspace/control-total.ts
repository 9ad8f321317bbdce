/** A control total the reader typed, as the file it would have come in. */
import type { Source } from '$lib/engine/engine';
import type { Total } from '$lib/model/reconciliation';

export interface ControlTotal {
	/** First and last day, `YYYY-MM-DD`. */
	from: string;
	to: string;
	/** A column of the control_totals table. */
	total: Total;
	expected: number;
}

export function controlTotalFile({ from, to, total, expected }: ControlTotal): Source {
	const text = `from_on,to_on,${total}\n${from},${to},${expected}\n`;
	return { name: `control-total-${total}-${from}-${to}.csv`, blob: new Blob([text]) };
}
