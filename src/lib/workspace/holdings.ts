/** What is loaded, as far as a page has to know it before it asks the engine for numbers. */
import type { Receipt } from '$lib/intake';
import type { Coverage, ModelFacts } from '$lib/model/coverage';
import type { Reconciled } from '$lib/model/reconciliation';
import { resolveScope } from '$lib/reports/period';
import type { DataFacts, ParameterValues, Parameters, Report } from '$lib/reports/report';
import type { ResolvedScope, Scope } from '$lib/reports/scope';

export interface Holdings {
	/** Of the imports, the model's text and its time zone: the same rows answer the same questions while it stays. */
	fingerprint: string;
	/** Minutes the model's days are ahead of UTC. */
	zone: number;
	receipts: Receipt[];
	/** null while nothing with a date is loaded. */
	coverage: Coverage | null;
	facts: ModelFacts | null;
	/** Control totals beside ours; empty while none is loaded. */
	reconciled: Reconciled[];
}

export const nothingLoaded: Holdings = {
	fingerprint: '',
	zone: 0,
	receipts: [],
	coverage: null,
	facts: null,
	reconciled: []
};

/** Entities with at least one loaded row. */
export function tablesIn({ receipts }: Holdings): string[] {
	return [...new Set(receipts.filter((receipt) => receipt.rowsLoaded > 0).map((receipt) => receipt.entity))];
}

/** The tables a report needs and does not have. */
export function missingIn(holdings: Holdings, report: Report): string[] {
	const tables = tablesIn(holdings);
	return report.needs.required.filter((name) => !tables.includes(name));
}

/** The scope with everything filled in; null while nothing with a date is loaded. */
export function resolveIn(
	holdings: Holdings,
	report: Report,
	params: ParameterValues<Parameters>,
	scope: Scope
): ResolvedScope | null {
	if (!holdings.coverage) return null;
	return resolveScope(scope, holdings.coverage, report.period(params), report.exclude);
}

/** What reports say of the data in words. */
export function dataFactsOf(holdings: Holdings): DataFacts {
	const { facts } = holdings;
	return {
		tables: tablesIn(holdings),
		knownUsers: facts?.knownUsers ?? 0,
		unknownUsers: facts?.unknownUsers ?? 0,
		excluded: {
			internal: facts?.internal ?? 0,
			marketMakers: facts?.marketMakers ?? 0,
			api: facts?.api ?? 0
		},
		unpricedFees: facts?.unpricedFees ?? 0
	};
}
