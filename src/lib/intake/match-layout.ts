/** Whether a file is a known export of a known venue, by its headers alone. */
import { normaliseHeader } from '../schema/entity';
import { layouts, type KnownLayout } from '../schema/packs/index';
import type { MappedColumn, Mapping } from './mapping';
import { legsShape, legColumns } from './leg-shape';

/** What a layout fixes of a mapping. */
export type LayoutMapping = Pick<Mapping, 'columns' | 'constants'> &
	Partial<Pick<Mapping, 'layout' | 'values' | 'rows' | 'unsigned' | 'shape'>>;

export interface LayoutMatch {
	known: KnownLayout;
	/** From 0 to 1. */
	confidence: number;
	/** The headers of the layout's own row, and where each stands in the file. */
	cells: { header: string; index: number }[];
}

/** Below this share of the file's headers a layout explains too little of it. */
const leastShare = 0.5;

/** The layout with most of its headers, all of which the file has; order and further columns do not count. */
export function matchLayout(headers: readonly string[]): LayoutMatch | undefined {
	let best: LayoutMatch | undefined;
	const keys = headers.map(key);
	for (const known of layouts) {
		for (const row of known.layout.headers) {
			const cells = place(row.split(';'), keys);
			if (!cells || !isEnough(known, cells.length, headers.length)) continue;
			const confidence = known.layout.isWeak ? 0.75 : 0.99;
			const isBetter =
				!best ||
				cells.length > best.cells.length ||
				(cells.length === best.cells.length && confidence > best.confidence);
			if (isBetter) best = { known, confidence, cells };
		}
	}
	return best;
}

/** Headers as compared; `#` and the like, which normalising empties, as they are. */
function key(header: string): string {
	return normaliseHeader(header) || header.trim();
}

/** Where each header of the row stands among the file's keys, repeated names in order; undefined when one is missing. */
function place(row: readonly string[], keys: readonly string[]): LayoutMatch['cells'] | undefined {
	const taken = new Set<number>();
	const cells: LayoutMatch['cells'] = [];
	for (const header of row) {
		const wanted = key(header);
		const index = keys.findIndex((candidate, at) => candidate === wanted && !taken.has(at));
		if (index < 0) return undefined;
		taken.add(index);
		cells.push({ header, index });
	}
	return cells;
}

function isEnough({ layout }: KnownLayout, matched: number, all: number): boolean {
	if (layout.isWeak) return all - matched <= 1;
	return layout.isPart === true || matched >= leastShare * all;
}

/** The layout's reading of the file's columns. */
export function layoutMapping(headers: readonly string[], match: LayoutMatch): LayoutMapping {
	const { layout } = match.known;
	const at = (header: string): number =>
		match.cells.find((cell) => key(cell.header) === key(header))?.index ?? -1;
	const columns: Record<string, MappedColumn> = {};
	(layout.columns ?? '').split(';').forEach((names, place) => {
		const index = match.cells[place]?.index;
		if (index === undefined) return;
		names
			.split('+')
			.filter(Boolean)
			.forEach((name, order) => {
				const mapped = { header: headers[index] ?? '', index, confidence: match.confidence };
				columns[name] = {
					...mapped,
					reason: 'layout',
					...(order > 0 ? { part: name === 'side' ? ('sign' as const) : ('unit' as const) } : {})
				};
			});
	});
	const shape = layout.legs && legsShape(layout.legs, layout.rows, at);
	return {
		layout: layout.id,
		columns: shape ? { ...columns, ...legColumns(headers, shape) } : columns,
		constants: { ...layout.constants },
		...(layout.values ? { values: layout.values } : {}),
		...(layout.rows
			? { rows: { index: at(layout.rows.header), keep: layout.rows.keep, reason: layout.rows.reason } }
			: {}),
		...(layout.unsigned ? { unsigned: true } : {}),
		...(shape ? { shape } : {})
	};
}
