/** The users behind a mark, on the screen and as a file. */
import { csvText } from '$lib/deck/csv';
import { download } from '$lib/deck/download';
import { fileName } from '$lib/deck/file-name';
import { pseudonymous } from '$lib/deck/pseudonym';
import { EngineError } from '$lib/engine/engine';
import type { TableColumn, Who } from '$lib/figure/block';
import { peopleColumns, type Asked, type People } from '$lib/reports/who';
import type { Dataset } from './dataset';
import { workspaceSalt } from './memory';

/** Rows on the screen. */
const shown = 200;

/** The column of {@link peopleColumns} that names people. */
const idColumn = 0;

export interface FoundPeople extends People {
	who: Who;
}

export class WhoView {
	/** Ids are pseudonyms. */
	people = $state.raw<FoundPeople>();
	error = $state.raw<EngineError>();
	private abort: AbortController | undefined;

	constructor(private readonly dataset: () => Dataset | undefined) {}

	/** Finds the users behind another mark and stops what is under way. */
	async find(asked: Asked, who: Who): Promise<void> {
		this.stop();
		const dataset = this.dataset();
		if (!dataset) return;
		const abort = new AbortController();
		this.abort = abort;
		this.error = undefined;
		try {
			const people = await dataset.people(asked, who, { limit: shown, signal: abort.signal });
			const rows = await pseudonymous(people.rows, idColumn, workspaceSalt());
			if (!abort.signal.aborted) this.people = { ...people, rows, who };
		} catch (cause) {
			if (abort.signal.aborted) return;
			this.error =
				cause instanceof EngineError ? cause : new EngineError('sql', String(cause), undefined, { cause });
		}
	}

	stop(): void {
		this.abort?.abort();
	}
}

type Words = Record<(typeof peopleColumns)[number]['name'], string>;

/** The columns under their names in the reader's language. */
export const columnsIn = (words: Words): TableColumn[] =>
	peopleColumns.map((column) => ({ ...column, label: words[column.name] }));

/** All the users as a CSV in the download list; `isExact` for their real ids. Throws EngineError. */
export async function saveList(
	dataset: Dataset,
	asked: Asked,
	who: Who,
	{ isExact, words }: { isExact: boolean; words: Words }
): Promise<void> {
	const { rows } = await dataset.people(asked, who);
	const safe = isExact ? rows : await pseudonymous(rows, idColumn, workspaceSalt());
	const { from, to } = asked.scope;
	const name = fileName({ report: asked.report.id, block: who.label, from, to }, 'csv');
	download(new Blob([csvText(columnsIn(words), safe)], { type: 'text/csv' }), name);
}
