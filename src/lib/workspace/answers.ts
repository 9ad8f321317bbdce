/** What reports were answered, kept while the data stays as it is: the same question is not computed twice. */
import { breachOf, plan, type ReportRun } from '$lib/reports/run';
import type { ParameterValues, Parameters, Report } from '$lib/reports/report';
import type { ResolvedScope } from '$lib/reports/scope';

/** The rows of each query, and what was asked. */
export type Answer = Pick<ReportRun, 'tables' | 'statements' | 'bound'>;

/** Answers by their question, as they are written down. */
export type KeptAnswers = [question: string, answer: Answer][];

/** How many answers are kept, and of how many rows each: while the page is open, and for the next visit. */
const open = { answers: 16, rows: 50_000 };
const written = { answers: 8, rows: 5_000 };

export class Answers {
	private readonly answers: Map<string, Answer>;

	/** `fingerprint` is that of the holdings the answers are about. */
	constructor(
		readonly fingerprint: string,
		kept: KeptAnswers = []
	) {
		this.answers = new Map(kept);
	}

	/** The answer to exactly this question, asked in exactly these statements, in the columns declared now; else undefined. */
	find(report: Report, params: ParameterValues<Parameters>, scope: ResolvedScope): Answer | undefined {
		const question = asked(report.id, plan(report, params, scope));
		const answer = this.answers.get(question);
		if (!answer) return undefined;
		for (const [name, { columns }] of Object.entries(report.queries)) {
			const table = answer.tables[name];
			if (!table || breachOf(table, columns) !== null) return undefined;
		}
		this.put(question, answer);
		return answer;
	}

	keep(report: Report, { tables, statements, bound }: Answer): void {
		if (rowsOf(tables) > open.rows) return;
		this.put(asked(report.id, { statements, bound }), { tables, statements, bound });
	}

	/** What is worth writing down, the last used last. */
	toKeep(): KeptAnswers {
		return [...this.answers]
			.filter(([, { tables }]) => rowsOf(tables) <= written.rows)
			.slice(-written.answers);
	}

	private put(question: string, answer: Answer): void {
		this.answers.delete(question);
		this.answers.set(question, answer);
		for (const oldest of this.answers.keys()) {
			if (this.answers.size <= open.answers) break;
			this.answers.delete(oldest);
		}
	}
}

function rowsOf(tables: Answer['tables']): number {
	return Object.values(tables).reduce((sum, { rows }) => sum + rows.length, 0);
}

function asked(id: string, { statements, bound }: Pick<Answer, 'statements' | 'bound'>): string {
	const sorted = Object.entries(bound).sort(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify([id, statements, sorted]);
}
