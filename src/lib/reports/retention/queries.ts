import { query, type RowOf } from '../report';
import cellsSql from './cells.sql?raw';
import segmentsSql from './segments.sql?raw';

export const queries = {
	cells: query(cellsSql, {
		cohort_on: { kind: 'day' },
		is_running: { kind: 'flag' },
		age: { kind: 'count' },
		completes_on: { kind: 'day' },
		state: { kind: 'text' },
		users: { kind: 'count' },
		retained: { kind: 'count' },
		unproven_users: { kind: 'count' }
	}),
	segments: query(segmentsSql, {
		segment: { kind: 'text' },
		age: { kind: 'count' },
		users: { kind: 'count' },
		retained: { kind: 'count' }
	})
};

export type Cell = RowOf<typeof queries.cells.columns>;
export type Segment = RowOf<typeof queries.segments.columns>;
