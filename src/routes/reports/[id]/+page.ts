import { error } from '@sveltejs/kit';
import { reportById, reports } from '$lib/reports';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => reports.map(({ id }) => ({ id }));

export const load: PageLoad = ({ params }) => {
	const report = reportById(params.id);
	if (!report) error(404, 'There is no such report.');
	return { report };
};
