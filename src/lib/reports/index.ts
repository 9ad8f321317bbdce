/** Every report there is: one folder each, found by its `report.ts`. */
import type { Report } from './report';

const found = import.meta.glob<Report>('./*/report.ts', { eager: true, import: 'default' });

const groups: Report['group'][] = ['overview', 'users', 'growth'];

export const reports: readonly Report[] = Object.values(found).sort(
	(a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.order - b.order
);

export function reportById(id: string): Report | undefined {
	return reports.find((report) => report.id === id);
}
