/**
 * Every report there is: one folder each. Its `about.ts` is part of every visit; its `report.ts`, with the queries,
 * the words and all it imports, is fetched when the report is opened.
 */
import type { About, Report } from './report';

const abouts = import.meta.glob<About>('./*/about.ts', { eager: true, import: 'default' });
const bodies = import.meta.glob<Report>('./*/report.ts', { import: 'default' });

const groups: About['group'][] = ['overview', 'users', 'growth'];

/** In the order the navigation shows them. */
export const reports: readonly About[] = Object.values(abouts).sort(
	(a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.order - b.order
);

/** The whole report; undefined when there is none of that id. Rejects when it cannot be fetched. */
export async function loadReport(id: string): Promise<Report | undefined> {
	return bodies[`./${id}/report.ts`]?.();
}

/** All of them whole, for the terminal and the tests. */
export function loadReports(): Promise<Report[]> {
	return Promise.all(
		reports.map(async ({ id }) => {
			const report = await loadReport(id);
			if (!report) throw new Error(`Report ${id} has no report.ts in a folder of its name.`);
			return report;
		})
	);
}
