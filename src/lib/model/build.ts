/** Builds the model from the loaded tables: each `.sql` beside this file, in the order of its number. */
import { bind, parameterNames } from '$lib/engine/bind';
import type { Engine, RunOptions, Value } from '$lib/engine/engine';
import { makeDictionaries } from './dictionaries';

const files = import.meta.glob<string>('./[0-9]*.sql', { eager: true, query: '?raw', import: 'default' });

/** The model's statements in build order, by file name without folder and ending. */
export const modelSteps: readonly { name: string; sql: string }[] = Object.entries(files)
	.map(([path, sql]) => ({ name: path.replace(/^.*\/|\.sql$/g, ''), sql }))
	.sort((a, b) => a.name.localeCompare(b.name));

export interface ModelOptions extends RunOptions {
	/** Minutes the reporting time zone is ahead of UTC; decides which day a moment belongs to. */
	zoneMinutes: number;
	/** When the last file was loaded, ISO 8601; what is dated after it is no record. Not given: nothing is. */
	loadedAt?: string;
	/** Called before each step. */
	onStep?: (step: ModelStep) => void;
}

/** A step of the model by the name of its table; `number` counts from 1. */
export interface ModelStep {
	name: string;
	number: number;
	of: number;
}

/**
 * Rebuilds every model table from the `loaded` views. Earlier model tables are replaced one by one.
 * Throws EngineError with the statement that failed.
 */
export async function buildModel(engine: Engine, options: ModelOptions): Promise<void> {
	const { zoneMinutes, loadedAt = '9999-01-01' } = options;
	const values: Record<string, Value> = { zone_minutes: zoneMinutes, loaded_on: loadedAt.slice(0, 10) };
	await engine.exec('create schema if not exists model');
	await makeDictionaries(engine);
	for (const [index, step] of modelSteps.entries()) {
		options.signal?.throwIfAborted();
		options.onStep?.({ name: stepName(step), number: index + 1, of: modelSteps.length });
		if (parameterNames(step.sql).length > 0) {
			const bound = bind(step.sql, values);
			await engine.run(bound.sql, bound.values, { signal: options.signal });
		} else {
			await engine.exec(step.sql, { signal: options.signal });
		}
	}
}

/** A step's name without the number that orders it: the name of its table. */
export function stepName({ name }: { name: string }): string {
	return name.replace(/^\d+_/, '');
}
