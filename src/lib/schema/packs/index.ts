/** Every known export layout, found by folder: adding a venue is adding a file. */
import { normaliseHeader } from '../entity';
import type { Layout, Venue } from './layout';

export interface KnownLayout {
	venue: Venue['name'];
	layout: Layout;
}

const venues = Object.entries(
	import.meta.glob<Venue>(['./*.ts', '!./index.ts', '!./layout.ts', '!./*.test.ts'], {
		eager: true,
		import: 'default'
	})
).map(([, venue]) => venue);

export const layouts: readonly KnownLayout[] = venues.flatMap((venue) =>
	venue.layouts.map((layout) => ({ venue: venue.name, layout }))
);

const byId: ReadonlyMap<string, KnownLayout> = new Map(layouts.map((known) => [known.layout.id, known]));

/** The layout of that id; undefined when there is none (any more). */
export function layoutById(id: string | undefined): KnownLayout | undefined {
	return id === undefined ? undefined : byId.get(id);
}

/** Header cells of all layouts, as compared: a row with them is a header row. */
export const layoutHeaders: ReadonlySet<string> = new Set(
	layouts.flatMap(({ layout }) => layout.headers.flatMap((row) => row.split(';').map(normaliseHeader)))
);
