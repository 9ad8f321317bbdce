/** What was typed, checked: one clear line for the first thing wrong. */

/** Wrong input; printed as one line, exit code 2. */
export class UsageError extends Error {}

export interface Arguments {
	command: string;
	positional: string[];
	/** Every value of each option, in order. */
	options: Record<string, string[]>;
}

/** Options that take every following word until the next option. */
const greedy = new Set(['data']);

/**
 * Reads `command positional… --option value… --option=value`. Throws UsageError for an option that is not in
 * `known` or has no value.
 */
export function parseArguments(words: string[], known: readonly string[]): Arguments {
	const result: Arguments = { command: '', positional: [], options: {} };
	let index = 0;
	const isOption = (word: string | undefined) => word === undefined || word.startsWith('--');
	while (index < words.length) {
		const word = words[index++] ?? '';
		if (!word.startsWith('--')) {
			if (result.command === '') result.command = word;
			else result.positional.push(word);
			continue;
		}
		const [, name = '', , given] = /^--([a-z-]+)(=(.*))?$/s.exec(word) ?? [];
		if (!known.includes(name))
			throw new UsageError(`Unknown option ${word}; there are --${known.join(', --')}.`);
		const values = (result.options[name] ??= []);
		if (given !== undefined) {
			values.push(given);
			continue;
		}
		if (isOption(words[index])) throw new UsageError(`--${name} needs a value.`);
		values.push(words[index++] ?? '');
		while (greedy.has(name) && !isOption(words[index])) values.push(words[index++] ?? '');
	}
	return result;
}

/** `key=value` as a pair; the value may hold further `=`. */
export function pair(text: string, option: string, form: string): [string, string] {
	const cut = text.indexOf('=');
	if (cut < 1) throw new UsageError(`--${option} takes ${form}, not “${text}”.`);
	return [text.slice(0, cut), text.slice(cut + 1)];
}
