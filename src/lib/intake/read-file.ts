/** One file into one table, whatever its bytes are. */
import { EngineError, type Engine, type Source } from '../engine/engine';
import { asUtf8, type TextForm } from './decode';
import type { Encoding } from './encoding';
import { explainRejects } from './explain-rejects';
import { laterEncoding } from './later-encoding';
import type { LoadRun } from './load-progress';
import type { Mapping } from './mapping';
import { TextReader } from './read-text';
import type { Sniffed } from './sniff';

/**
 * Creates `table` and `table_rejected`, and gives the encoding the file turned out to be written in. The head of a
 * file can mislead: where line ends change further down, or the first Chinese character comes late, the file is
 * converted and read once more.
 */
export async function readFile(
	engine: Engine,
	table: string,
	source: Source,
	sniffed: Sniffed,
	mapping: Mapping,
	options: LoadRun
): Promise<Encoding> {
	let isGuessed = !sniffed.isEncodingChosen;
	const form: TextForm = {
		encoding: sniffed.encoding,
		gzip: sniffed.gzip,
		mixedLineEnds: sniffed.mixedLineEnds,
		invisibleSigns: sniffed.invisibleSigns
	};
	const reader = new TextReader(engine, table, sniffed, mapping, options);
	for (;;) {
		const text = await asUtf8(source, form, options);
		try {
			await reader.read(text);
		} catch (cause) {
			if (form.mixedLineEnds || !isMixedLineEnds(cause)) throw cause;
			form.mixedLineEnds = true;
			continue;
		}
		if (isGuessed && form.encoding === 'utf-8' && (await hasForeignBytes(engine, table))) {
			isGuessed = false;
			form.encoding = await laterEncoding(source, form);
			if (form.encoding !== 'utf-8') {
				await reader.drop();
				continue;
			}
		}
		await explainRejects(engine, table, sniffed, mapping.kept);
		return form.encoding;
	}
}

function isMixedLineEnds(cause: unknown): boolean {
	return cause instanceof EngineError && cause.message.includes('state machine reached an invalid state');
}

async function hasForeignBytes(engine: Engine, table: string): Promise<boolean> {
	const { rows } = await engine.run(
		`select 1 as found from ${table}_rejected where reason = 'invalid_encoding' limit 1`
	);
	return rows.length > 0;
}
