/** `tapedeck list`: every report, its question, needs and parameters. */
import { loadReports } from '$lib/reports';
import type { Parameter } from '$lib/reports/report';
import { UsageError, type Arguments } from './arguments';

/** Text, or JSON with `--format json`. */
export async function list({ options }: Arguments): Promise<string> {
	const format = options.format?.at(-1) ?? 'text';
	const reports = await loadReports();
	if (format === 'json') {
		const entries = reports.map(({ id, group, title, question, needs, params }) => ({
			id,
			group,
			title: title.en,
			question: question.en,
			needs,
			params
		}));
		return `${JSON.stringify(entries, null, 2)}\n`;
	}
	if (format !== 'text' && format !== 'md') throw new UsageError('--format takes text or json here.');
	return reports
		.map(({ id, question, needs, params }) => {
			const lines = Object.entries(params).map(
				([name, parameter]) =>
					`    ${name}: ${choices(parameter)} (default ${parameter.default === '' ? 'none' : parameter.default})`
			);
			return [`${id}: ${question.en}`, `  needs ${needs.required.join(', ')}`, ...lines].join('\n') + '\n';
		})
		.join('\n');
}

function choices(parameter: Parameter): string {
	if (parameter.kind === 'choice') {
		const { options, more } = parameter;
		return [...options, ...(more ? [`any ${more.column} in the data`] : [])].join(' | ');
	}
	if (parameter.kind === 'text') return 'text';
	return parameter.kind === 'number' ? `${parameter.min} to ${parameter.max}` : 'YYYY-MM-DD';
}
