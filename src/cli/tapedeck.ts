/** The terminal: the same reports on the same code as the page. `npm run -s tapedeck -- <command> …` */
import { EngineError } from '$lib/engine/engine';
import { IntakeError } from '$lib/intake';
import { SegmentError } from '$lib/workspace/segment-error';
import { UsageError, parseArguments } from './terminal/arguments';
import { check } from './terminal/check';
import { list } from './terminal/list';
import { read } from './terminal/read';
import { report } from './terminal/report';
import { usage } from './terminal/usage';

const options = [
	'data',
	'as',
	'map',
	'value',
	'user',
	'set',
	'dates',
	'param',
	'scope',
	'segment',
	'engine',
	'format',
	'lang',
	'help'
] as const;

/** Runs one command; the exit code: 0 done, 1 failed, 2 wrong input. */
export async function main(words: string[]): Promise<number> {
	try {
		if (words.length === 0 || words.includes('--help') || words[0] === 'help') {
			process.stdout.write(usage);
			return words.length === 0 ? 2 : 0;
		}
		const given = parseArguments(words, options);
		switch (given.command) {
			case 'list':
				process.stdout.write(await list(given));
				return 0;
			case 'check':
				process.stdout.write(await check(given, warn));
				return 0;
			case 'read':
				await read(given, (text) => process.stdout.write(text), warn);
				return 0;
			case 'report':
				process.stdout.write(await report(given, warn));
				return 0;
			default:
				throw new UsageError(`Unknown command “${given.command}”; there are report, read, check and list.`);
		}
	} catch (cause) {
		process.stderr.write(`tapedeck: ${line(cause)}\n`);
		return cause instanceof UsageError || cause instanceof IntakeError || cause instanceof SegmentError
			? 2
			: 1;
	}
}

function warn(text: string): void {
	process.stderr.write(`tapedeck: ${text}\n`);
}

function line(cause: unknown): string {
	if (cause instanceof EngineError) return `${cause.message.replaceAll('\n', ' ')} ${cause.hint}`;
	return cause instanceof Error ? cause.message.replaceAll('\n', ' ') : String(cause);
}
