/** `--value`, `--user`, `--set` and `--dates`: what cells mean, and what a file does not say. */
import type { Choices } from '$lib/intake';
import { UsageError, pair } from './arguments';

export interface MeaningWishes {
	/** `<table>.<column>.<cell>=<value>` */
	value: readonly string[];
	/** `<table>=<id>` */
	user: readonly string[];
	/** `<table>.<column>=<value>` */
	set: readonly string[];
	/** `<table>=<order>` */
	dates: readonly string[];
}

const orders = ['ymd', 'dmy', 'mdy'] as const;
type Meant = Pick<Choices, 'values' | 'constants' | 'dateOrder'>;

/** The choices for files of each table. Throws UsageError for a wish in another form. */
export function meanings(wishes: MeaningWishes): Record<string, Meant> {
	const found: Record<string, Meant & Required<Pick<Choices, 'values' | 'constants'>>> = {};
	const of = (table: string) => (found[table] ??= { values: {}, constants: {} });
	for (const text of wishes.value) {
		const form = '<table>.<column>.<cell>=<value>';
		const [target, value] = pair(text, 'value', form);
		const [table, column, ...cell] = target.split('.');
		if (!table || !column || cell.length === 0) throw new UsageError(`--value takes ${form}, not “${text}”.`);
		(of(table).values[column] ??= {})[cell.join('.')] = value;
	}
	for (const text of wishes.user) {
		const [table, id] = pair(text, 'user', '<table>=<id>');
		of(table).constants['user_id'] = id;
	}
	for (const text of wishes.set) {
		const form = '<table>.<column>=<value>';
		const [target, value] = pair(text, 'set', form);
		const [table, column, ...more] = target.split('.');
		if (!table || !column || more.length > 0) throw new UsageError(`--set takes ${form}, not “${text}”.`);
		of(table).constants[column] = value;
	}
	for (const text of wishes.dates) {
		const form = `<table>=${orders.join('|')}`;
		const [table, wanted] = pair(text, 'dates', form);
		const order = orders.find((known) => known === wanted);
		if (!order) throw new UsageError(`--dates takes ${form}, not “${text}”.`);
		of(table).dateOrder = order;
	}
	return found;
}
