/** One report on the screen: runs again when its parameters, the scope or the data change. */
import { EngineError } from '$lib/engine/engine';
import type { Block } from '$lib/figure/block';
import type { ParameterValues, Parameters, Report } from '$lib/reports/report';
import { presentTables, type ReportRun } from '$lib/reports/run';
import type { ResolvedScope, Scope } from '$lib/reports/scope';
import type { Workspace } from './workspace.svelte';

interface Asked {
	report: Report;
	params: ParameterValues<Parameters>;
	scope: Scope;
}

type Done = Asked & { run: ReportRun; resolved: ResolvedScope };

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
		const facts = this.workspace.dataset?.dataFacts;
		if (!done || !facts) return [];
		return presentTables(report, done.run.tables, done.params, done.resolved, facts, this.workspace.locale);
	}

	/** Starts a run and drops the one under way. */
	async run(asked: Asked): Promise<void> {
		this.abort?.abort();
		this.error = undefined;
		const { dataset } = this.workspace;
		if (!dataset?.coverage || dataset.missingFor(asked.report).length > 0) {
			this.done = undefined;
			return;
		}
		const abort = new AbortController();
		this.abort = abort;
		this.isRunning = true;
		try {
			const { scope, ...run } = await dataset.report(asked.report, asked.params, asked.scope, 'en', {
				signal: abort.signal
			});
			this.workspace.follow(dataset);
			if (!abort.signal.aborted) this.done = { ...asked, run, resolved: scope };
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
	}
}
