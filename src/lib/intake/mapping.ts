/** Which header feeds which column, and how its cells are read. Plain data: it can be kept as JSON. */
import type { Entity } from '../schema/entity';
import { entityByName } from '../schema/index';
import { IntakeError, type Words } from './intake-error';
import type { DateOrder, TimeForm } from './time-form';

export interface MappedColumn {
	header: string;
	/** Position among the headers, from 0; names may repeat. */
	index: number;
	/** From 0 to 1. */
	confidence: number;
	reason: 'header' | 'synonym' | 'values' | 'chosen' | 'remembered';
}

export interface Mapping {
	/** Name of the entity. */
	entity: string;
	/** By entity column. */
	columns: Record<string, MappedColumn>;
	/** Minutes east of UTC of times that carry no offset of their own. */
	zoneMinutes: number;
	zoneFrom: 'header' | 'preamble' | 'default' | 'chosen';
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
}

interface Problem {
	column: string;
	message: Words;
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

/** What is missing before the mapping can be loaded; empty when nothing is. */
export function problems(mapping: Mapping): Problem[] {
	const entity = entityOf(mapping.entity);
	const isMapped = (name: string): boolean => name in mapping.columns || name in mapping.constants;
	const found: Problem[] = entity.columns
		.filter((column) => column.required && !isMapped(column.name))
		.map((column) => ({
			column: column.name,
			message: {
				en: `No header was found for ${column.name} (${column.help.en.replace(/\.$/, '')}): choose one.`,
				zh: `未找到 ${column.name} 对应的列（${column.help.zh.replace(/。$/, '')}）：请指定。`
			}
		}));
	const sets = entity.oneOf ?? [];
	if (sets.length > 0 && !sets.some((set) => set.every(isMapped))) {
		const choices = sets.map((set) => set.join(' + '));
		found.push({
			column: sets[0]?.[0] ?? '',
			message: {
				en: `No value was found: map ${choices.join(', or ')}.`,
				zh: `未找到数值列：请指定 ${choices.join('，或 ')}。`
			}
		});
	}
	return found;
}
