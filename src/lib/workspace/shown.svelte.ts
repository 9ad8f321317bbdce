/** What the page shows of the data: what is loaded, and the answers computed from it. */
import type { ParameterValues, Parameters, Report } from '$lib/reports/report';
import type { ResolvedScope, Scope } from '$lib/reports/scope';
import { Answers, type Answer, type KeptAnswers } from './answers';
import { nothingLoaded, resolveIn, type Holdings } from './holdings';
import { VisitKeeper } from './last-visit';

export class Shown {
	/** What is loaded; while the engine starts, what the last visit left. */
	holdings = $state.raw<Holdings>(nothingLoaded);
	/** Grows with every change of the loaded data: reports run again when it does. */
	version = $state(0);
	/** Whether the engine keeps its tables, so that what was computed from them is worth keeping too. */
	isKept = false;
	/** What is loaded is about to change: answers are about what may no longer be there. */
	private isChanging = false;
	private answers = new Answers(nothingLoaded.fingerprint);
	private readonly visits = new VisitKeeper();

	/** Shows these from now on. Answers about other data than these are let go. */
	adopt(holdings: Holdings, answers?: KeptAnswers): void {
		const { fingerprint } = holdings;
		this.isChanging = false;
		if (answers) this.answers = new Answers(fingerprint, answers);
		this.follow(holdings);
		this.version += 1;
	}

	/** The same files in another time zone. */
	follow(holdings: Holdings): void {
		if (this.answers.fingerprint !== holdings.fingerprint) this.answers = new Answers(holdings.fingerprint);
		this.holdings = holdings;
	}

	/** The answer to a question asked before of the same data. None about a segment, which can change by itself. */
	known(
		report: Report,
		params: ParameterValues<Parameters>,
		scope: Scope
	): { answer: Answer; resolved: ResolvedScope } | undefined {
		if (scope.zone !== this.holdings.zone || scope.segment.length > 0) return undefined;
		const resolved = resolveIn(this.holdings, report, params, scope);
		const answer = resolved && this.answers.find(report, params, resolved);
		return answer ? { answer, resolved } : undefined;
	}

	/** Keeps an answer for the next time it is asked for, in this visit or the next. */
	keep(report: Report, scope: Scope, answer: Answer): void {
		if (scope.segment.length > 0) return;
		this.answers.keep(report, answer);
		if (!this.isKept || this.isChanging) return;
		this.visits.keep(() => ({ holdings: this.holdings, answers: this.answers.toKeep() }));
	}

	/** To be awaited before what is loaded changes: nothing is left for the next visit until it is adopted. */
	forget(): Promise<void> {
		this.isChanging = true;
		return this.visits.forget();
	}
}
