/** Who moved between two days: the flows, the matrix of row shares, and every move counted. */
import type { Block, HeatChart, SankeyChart, TableBlock } from '$lib/figure/block';
import { rateOf, smallSample } from '$lib/stats/interval';
import { states, type State } from './params';
import type { Context } from './queries';
import { silent, traderStates, trading, type Tally } from './tally';
import type { Side } from './text';
import { behindMove } from './who';

const sides: readonly Side[] = [...states, 'joined_since'];

export function movementBlocks(tally: Tally, context: Context): Block[] {
	const { text, format } = context;
	if (tally.then >= tally.now) {
		const words = text.movement.notEarlier(format.day(tally.then), format.day(tally.now));
		return [{ kind: 'note', tone: 'warning', text: words }];
	}
	return [flows(tally, context), matrix(tally, context), moves(tally, context)];
}

/** Without those who had never traded on the later day: they would dwarf every move. */
function flows(tally: Tally, context: Context): SankeyChart {
	const { text, format } = context;
	const links = sides.flatMap((then) =>
		states
			.filter((now) => now !== 'never_traded')
			.map((now) => {
				const value = tally.moved([then], [now]);
				return {
					from: `then:${then}`,
					to: `now:${now}`,
					value,
					who: behindMove(then, now, value, tally, context)
				};
			})
			.filter((link) => link.value > 0)
	);
	const tradingThen = rateOf(tally.moved(trading, silent), tally.moved(trading, states));
	const drawn = links.reduce((sum, link) => sum + link.value, 0);
	const count = (value: number) => format(value, 'count');
	const [then, now] = [format.day(tally.then), format.day(tally.now)];
	return {
		kind: 'chart',
		shape: 'sankey',
		id: 'movement',
		title:
			tradingThen.n > 0
				? text.findings.wentQuiet(
						count(tradingThen.k),
						count(tradingThen.n),
						format(tradingThen.share, 'ratio'),
						then
					)
				: text.movement.titleNoBase,
		subtitle: text.movement.subtitle(then, now),
		summary: text.movement.summary(count(drawn), count(stayedOf(tally))),
		note: text.movement.sankeyNote(count(tally.users - drawn)),
		format: 'count',
		countsPeople: true,
		fromHeader: text.movement.fromHeader(then),
		toHeader: text.movement.toHeader(now),
		nodes: [
			...sides.map((side) => ({ id: `then:${side}`, label: text.side[side], side: 'from' as const })),
			...states.map((state) => ({ id: `now:${state}`, label: text.side[state], side: 'to' as const }))
		],
		links
	};
}

function matrix(tally: Tally, context: Context): HeatChart {
	const { text, format } = context;
	const stayed = rateOf(stayedOf(tally), tally.moved(traderStates, states));
	const title =
		stayed.n > 0
			? text.movement.matrixTitle(
					format(stayed.k, 'count'),
					format(stayed.n, 'count'),
					format(stayed.share, 'ratio')
				)
			: text.movement.titleNoBase;
	const rows = sides
		.map((then) => ({ then, size: tally.moved([then], states) }))
		.filter((row) => row.size > 0);
	return {
		kind: 'chart',
		shape: 'heat',
		id: 'movement_matrix',
		title,
		subtitle: text.movement.matrixSubtitle,
		summary: title,
		...(rows.some((row) => row.size < smallSample) ? { note: text.movement.fewUsers } : {}),
		format: 'ratio',
		rowHeader: text.columns.state_then,
		sizeHeader: text.movement.rowSize,
		columns: states.map((state) => text.side[state]),
		rows: rows.map(({ then, size }) => ({
			label: starred(text.side[then], size),
			size,
			who: behindMove(then, null, size, tally, context),
			cells: states.map((now) => cellOf(tally, then, now, size, context))
		}))
	};
}

function cellOf(
	tally: Tally,
	then: Side,
	now: State,
	size: number,
	context: Context
): HeatChart['rows'][number]['cells'][number] {
	const { k, n, share, low, high } = rateOf(tally.moved([then], [now]), size);
	const lists = behindMove(then, now, k, tally, context);
	return { value: share, k, n, low: low ?? 0, high: high ?? 1, state: 'complete', who: lists };
}

function moves(tally: Tally, context: Context): TableBlock {
	const { text, format } = context;
	const columns = text.columns;
	const small = sides.some((then) => {
		const size = tally.moved([then], states);
		return size > 0 && size < smallSample;
	});
	const made = sides.flatMap((then) => {
		const size = tally.moved([then], states);
		return states
			.map((now) => ({ then, size, now, ...rateOf(tally.moved([then], [now]), size) }))
			.filter(({ k }) => k > 0);
	});
	return {
		kind: 'table',
		id: 'moves',
		title: text.movement.tableTitle,
		subtitle: text.movement.tableSubtitle(format(tally.users, 'count')),
		columns: [
			{ name: 'state_then', label: columns.state_then, format: 'text' },
			{ name: 'state_now', label: columns.state_now, format: 'text' },
			{ name: 'users', label: columns.users, format: 'count', people: true },
			{ name: 'of_users', label: columns.of_users, format: 'count', people: true },
			{ name: 'share', label: columns.share, format: 'ratio' },
			{ name: 'low', label: columns.low, format: 'ratio' },
			{ name: 'high', label: columns.high, format: 'ratio' }
		],
		rows: made.map(({ then, size, now, k, n, share, low, high }) => [
			starred(text.side[then], size),
			text.side[now],
			k,
			n,
			share,
			low,
			high
		]),
		who: made.map(({ then, now, k }) => behindMove(then, now, k, tally, context)),
		...(small ? { note: text.movement.fewUsers } : {}),
		preview: 10
	};
}

/** Traders in the same state on both days. */
function stayedOf(tally: Tally): number {
	return traderStates.reduce((sum, state) => sum + tally.moved([state], [state]), 0);
}

function starred(label: string, size: number): string {
	return size < smallSample ? `${label} *` : label;
}
