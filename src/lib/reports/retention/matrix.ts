/** The report's cells as others print them: a matrix. Used by the tests of published results. */
import type { ParameterValues } from '../report';
import type { Scope } from '../scope';
import type { TestWorkspace } from '../testing';
import type { Params } from './params';
import report from './report';

/** Retained users by cohort (outer) and age (inner), with each cohort's first day. */
export async function matrixOf(
	workspace: TestWorkspace,
	params: Partial<ParameterValues<Params>>,
	scope: Partial<Scope> = {}
): Promise<{ starts: string[]; counts: number[][] }> {
	// The other questions have no part in it.
	const cellsOnly = { ...report, queries: { cells: report.queries.cells }, present: () => [] };
	const { tables } = await workspace.run(cellsOnly, params, scope);
	const byCohort = new Map<string, number[]>();
	for (const row of tables.cells?.rows ?? []) {
		const hour = params.grain === 'hour' ? ` ${String(row.cohort_hour).padStart(2, '0')}` : '';
		const start = `${row.cohort_on}${hour}`;
		byCohort.set(start, [...(byCohort.get(start) ?? []), Number(row.retained)]);
	}
	return { starts: [...byCohort.keys()], counts: [...byCohort.values()] };
}
