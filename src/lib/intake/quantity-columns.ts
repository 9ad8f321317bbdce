/** Which headers hold base quantity and quote value of trades. */
import { normaliseHeader } from '../schema/entity';
import type { Look } from './looks';
import type { MappedColumn, Question } from './mapping';
import { resolveQuantities } from './quantities';
import { decimalOf } from './read-decimal';
import type { Sniffed } from './sniff';

const ambiguous =
	/amount|volume|total|qty|quantity|executed|filled|size|vol$|cost|funds|value|turnover|数量|成交|金额/i;

/** Base and quote by arithmetic where names are ambiguous; empty when the sample does not settle it. */
export function quantityColumns(
	sniffed: Sniffed,
	columns: Record<string, MappedColumn>,
	looks: readonly Look[]
): Record<string, MappedColumn> {
	const price = columns['price'];
	if (!price) return {};
	const elsewhere = new Set(
		Object.entries(columns)
			.filter(([name]) => name !== 'base_qty' && name !== 'quote_qty')
			.map(([, mapped]) => mapped.index)
	);
	const candidates = sniffed.headers.flatMap((header, index) =>
		ambiguous.test(header) && !elsewhere.has(index) && (looks[index]?.number ?? 0) > 0.5 ? [index] : []
	);
	const decimal = decimalOf(candidates.map((index) => sniffed.sample.map((row) => row[index] ?? '')).flat());
	const resolved = resolveQuantities(sniffed.sample, price.index, candidates, decimal);
	if (!resolved) return {};
	const mapped = (index: number): MappedColumn => ({
		header: sniffed.headers[index] ?? '',
		index,
		confidence: 0.98,
		reason: 'values'
	});
	return { base_qty: mapped(resolved.base), quote_qty: mapped(resolved.quote) };
}

/** Names that mean base on one exchange and quote on another. */
const eitherName = new Set(['amount', 'volume', 'filledamount', 'filledvolume', 'dealamount']);

/** Asks where a name of either meaning stands beside a price and the sample settles nothing. */
export function quantityQuestion(sniffed: Sniffed, columns: Record<string, MappedColumn>): Question[] {
	const { price } = columns;
	const mapped = [columns['base_qty'], columns['quote_qty']].filter((column) => column !== undefined);
	const isOpen = ({ header, reason }: MappedColumn): boolean =>
		reason === 'synonym' && eitherName.has(normaliseHeader(header));
	if (!price || mapped.length < 2 || !mapped.some(isOpen)) return [];
	const indexes = mapped.map(({ index }) => index);
	const decimal = decimalOf(indexes.flatMap((index) => sniffed.sample.map((row) => row[index] ?? '')));
	if (resolveQuantities(sniffed.sample, price.index, indexes, decimal)) return [];
	return [{ kind: 'quantities', column: 'base_qty', headers: mapped.map(({ header }) => header) }];
}
