/** Addresses within the app: the one place that knows how they are written. */
import { resolve } from '$app/paths';

/** The start page, the data page or a report, with the scope carried along. */
export function href(target: 'start' | 'data' | { report: string }, query?: URLSearchParams): string {
	const path =
		target === 'start'
			? resolve('/')
			: target === 'data'
				? resolve('/data')
				: resolve('/reports/[id]', { id: target.report });
	const text = query?.toString();
	return text ? `${path}?${text}` : path;
}
