/** Steps that several questions of a run go through alike: computed once, kept in temporary tables until it ends. */
import { bind } from '$lib/engine/bind';
import type { Engine, RunOptions, Value } from '$lib/engine/engine';
import { inScope } from './in-scope';
import { onlyNeeded, putTogether, withoutComments, type Step, type Steps } from './steps';

/** What is made before the questions are asked, in order. */
export interface KeptStep {
	table: string;
	/** The step's own rows; steps kept before it are read from their tables. */
	statement: string;
}

export interface Shared {
	kept: KeptStep[];
	/** The questions by name, each kept step read from its table. */
	questions: Record<string, Steps>;
}

let tablesNamed = 0;

/**
 * Chooses the steps of these names that at least two questions come to in the same words. The questions give the same
 * rows as before: a kept step's text is exchanged for its table.
 */
export function shareSteps(
	questions: Readonly<Record<string, Steps>>,
	names: readonly string[],
	values: Readonly<Record<string, Value>>
): Shared {
	const kept: KeptStep[] = [];
	let shared: Record<string, Steps> = { ...questions };
	for (const name of names) {
		for (const alike of likeGroups(questions, name)) {
			const [first] = alike;
			const source = first === undefined ? undefined : shared[first];
			if (alike.length < 2 || !source) continue;
			const table = `kept_${(tablesNamed += 1)}`;
			const own = onlyNeeded({ ...until(source, name), answer: `select *\nfrom ${name}` });
			kept.push({ table, statement: inScope(putTogether(own), values) });
			shared = Object.fromEntries(
				Object.entries(shared).map(([question, steps]) => [
					question,
					alike.includes(question) ? onlyNeeded(readFrom(steps, name, table)) : steps
				])
			);
		}
	}
	return { kept, questions: shared };
}

/** The questions that come to a step, those together whose SQL up to it is the same, whatever is said beside it. */
function likeGroups(questions: Readonly<Record<string, Steps>>, name: string): string[][] {
	const groups = new Map<string, string[]>();
	for (const [question, steps] of Object.entries(questions)) {
		if (!steps.steps.some((step) => step.name === name)) continue;
		const text = withoutComments(putTogether(onlyNeeded({ ...until(steps, name), answer: `from ${name}` })));
		groups.set(text, [...(groups.get(text) ?? []), question]);
	}
	return [...groups.values()];
}

function until({ steps, answer }: Steps, name: string): Steps {
	return { steps: steps.slice(0, steps.findIndex((step) => step.name === name) + 1), answer };
}

function readFrom({ steps, answer }: Steps, name: string, table: string): Steps {
	const read = (step: Step) =>
		step.name === name ? { ...step, body: `    select *\n    from temp.${table}` } : step;
	return { steps: steps.map(read), answer };
}

/** Makes the tables, does the work, and drops them again, whatever came of it. */
export async function withKept<T>(
	engine: Engine,
	kept: readonly KeptStep[],
	values: Readonly<Record<string, Value>>,
	options: RunOptions,
	work: () => Promise<T>
): Promise<T> {
	const made: string[] = [];
	try {
		for (const { table, statement } of kept) {
			options.signal?.throwIfAborted();
			const ready = bind(`create or replace temp table ${table} as\n${statement}`, values);
			made.push(table);
			await engine.run(ready.sql, ready.values, { signal: options.signal });
		}
		return await work();
	} finally {
		for (const table of made) {
			try {
				await engine.exec(`drop table if exists temp.${table}`);
			} catch (cause) {
				// An engine that stopped has let go of them; the reason it stopped is already on its way.
				console.warn('A table of a run could not be dropped.', cause);
			}
		}
	}
}
