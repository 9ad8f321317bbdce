/** Which header feeds which column, and how its cells are read. Plain data: it can be kept as JSON. */
import type { Entity } from '../schema/entity';
import { entityByName } from '../schema/index';
import { IntakeError } from './intake-error';
import type { Shape } from './shapes';
import type { DateOrder, TimeForm } from './time-form';

export interface MappedColumn {
	header: string;
	/** Position among the headers, from 0; names may repeat. */
	index: number;
	/** From 0 to 1. */
	confidence: number;
	reason: 'header' | 'synonym' | 'values' | 'chosen' | 'remembered' | 'layout';
	/** Read from part of the cell: the unit glued to its number, or the number's sign as a side. */
	part?: 'unit' | 'sign';
}

/** Only rows whose cell holds one of these words (lower case) are read; the others count under `reason`. */
export interface RowFilter {
	index: number;
	keep: string[];
	reason: string;
}

export interface Mapping {
	/** Name of the entity. */
	entity: string;
	/** By entity column. */
	columns: Record<string, MappedColumn>;
	/** Minutes east of UTC of times that carry no offset of their own. */
	zoneMinutes: number;
	zoneFrom: 'header' | 'preamble' | 'layout' | 'default' | 'chosen';
	decimal: '.' | ',';
	dateOrder: DateOrder;
	/** False when no sampled date tells day from month. */
	dateOrderCertain: boolean;
	/** By entity column of kind time or day. */
	times: Record<string, TimeForm>;
	/** Whether a paid fee is written as a positive or a negative number; stored fees are positive when paid. */
	paidFee: 'positive' | 'negative';
	/** One value for every row, for columns the file does not have: the direction of a deposits export. */
	constants: Record<string, string>;
	/** Id of the known export layout the file has. */
	layout?: string;
	/** By entity column: cells (lower case) to our value, before all known spellings; empty for none. */
	values?: Record<string, Record<string, string>>;
	rows?: RowFilter;
	/** Quantities of trades are stored without their sign. */
	unsigned?: boolean;
	/** How rows become fills; undefined where each row is one. */
	shape?: Shape;
	/** What only a person can tell; it cannot be loaded before. */
	questions?: Question[];
	/** Positions of columns with personal data that were allowed. */
	kept?: number[];
}

/** A question about one entity column. */
export type Question =
	| { kind: 'codes'; column: string; codes: string[] }
	| { kind: 'quantities'; column: string; headers: string[] };

/** The entity columns a mapping fills, in alphabetical order. */
export function columnsOf({ columns, constants }: Mapping): string[] {
	return [...new Set([...Object.keys(columns), ...Object.keys(constants)])].sort();
}

/** The mapping's entity. Throws {@link IntakeError} for a name no table has. */
export function entityOf(name: string): Entity {
	const entity = entityByName(name);
	if (entity) return entity;
	throw new IntakeError({
		en: `There is no table called ${name}: choose one of the tables listed.`,
		zh: `没有名为 ${name} 的表：请从列出的表中选择。`
	});
}
