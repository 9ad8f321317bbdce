import { error } from '@sveltejs/kit';
import { loadReport, reports } from '$lib/reports';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => reports.map(({ id }) => ({ id }));

export const load: PageLoad = async ({ params }) => {
	const report = await loadReport(params.id);
	if (!report) error(404, 'There is no such report.');
	return { report };
};
