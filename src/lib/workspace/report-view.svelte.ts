/** One report on the screen: runs again when its parameters, the scope or the data change. */
import { EngineError } from '$lib/engine/engine';
import type { Block } from '$lib/figure/block';
import type { DataFacts, ParameterValues, Parameters, Report } from '$lib/reports/report';
import { presentTables } from '$lib/reports/run';
import type { ResolvedScope, Scope } from '$lib/reports/scope';
import type { Answer } from './answers';
import { dataFactsOf, missingIn } from './holdings';
import type { Workspace } from './workspace.svelte';

interface Asked {
	report: Report;
	params: ParameterValues<Parameters>;
	scope: Scope;
}

type Done = Asked & { answer: Answer; resolved: ResolvedScope; facts: DataFacts };

export class ReportView {
	isRunning = $state(false);
	error = $state.raw<EngineError>();
	/** The last finished run: stays on screen while the next one is computed. */
	private done = $state.raw<Done>();
	private abort: AbortController | undefined;

	constructor(private readonly workspace: Workspace) {}

	/** What was run, when it is the report asked for; another report's numbers are never shown under its name. */
	of(report: Report): Done | undefined {
		return this.done?.report.id === report.id ? this.done : undefined;
	}

	/** The blocks in the reader's language; a switch of language asks the engine nothing. */
	blocks(report: Report): Block[] {
		const done = this.of(report);
		if (!done) return [];
		const { answer, params, resolved, facts } = done;
		return presentTables(report, answer.tables, params, resolved, facts, this.workspace.locale);
	}

	/** Shows the answer where it is known, else starts a run, once the engine is there, and drops the one under way. */
	async run(asked: Asked): Promise<void> {
		this.stop();
		this.error = undefined;
		this.isRunning = false;
		const { dataset, shown, phase } = this.workspace;
		if (!shown.holdings.coverage || missingIn(shown.holdings, asked.report).length > 0) {
			this.done = undefined;
			return;
		}
		const known = shown.known(asked.report, asked.params, asked.scope);
		if (known) {
			this.done = { ...asked, ...known, facts: dataFactsOf(shown.holdings) };
			return;
		}
		if (!dataset) {
			this.isRunning = phase === 'starting';
			return;
		}
		const abort = new AbortController();
		this.abort = abort;
		this.isRunning = true;
		try {
			const { scope, ...answer } = await dataset.report(asked.report, asked.params, asked.scope, 'en', {
				signal: abort.signal
			});
			this.workspace.follow(dataset);
			if (abort.signal.aborted) return;
			this.done = { ...asked, answer, resolved: scope, facts: dataFactsOf(dataset.holdings) };
			shown.keep(asked.report, asked.scope, answer);
		} catch (cause) {
			if (abort.signal.aborted) return;
			this.done = undefined;
			this.error =
				cause instanceof EngineError ? cause : new EngineError('sql', String(cause), undefined, { cause });
		} finally {
			if (this.abort === abort) this.isRunning = false;
		}
	}

	stop(): void {
		this.abort?.abort();
		this.abort = undefined;
	}
}
