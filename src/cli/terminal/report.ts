/** `tapedeck report <id>`: one report as JSON or Markdown. */
import type { Table, Value } from '$lib/engine/engine';
import { markdown } from '$lib/deck/markdown';
import { formatFor } from '$lib/figure/format';
import { isLocale, type Locale } from '$lib/i18n/locale';
import { loadReport, reports } from '$lib/reports';
import { tablesRead } from '$lib/reports/needs';
import {
	sqlOf,
	type Contract,
	type ParameterValues,
	type Parameters,
	type Report
} from '$lib/reports/report';
import type { ResolvedScope } from '$lib/reports/scope';
import { absentFrom, possible } from '$lib/workspace/address';
import { dataFactsOf, missingIn } from '$lib/workspace/holdings';
import { filterWords } from '$lib/workspace/scope-words';
import { shellText } from '$lib/workspace/text';
import { parseParameter } from '$lib/workspace/url';
import { UsageError, pair, type Arguments } from './arguments';
import { openDataset } from './open';
import { scopeFrom } from './scope';

/** The whole answer as text. Throws UsageError for an unknown report, parameter, scope or format. */
export async function report(given: Arguments, warn: (line: string) => void): Promise<string> {
	const id = given.positional[0];
	if (!id || given.positional.length > 1)
		throw new UsageError('report takes one id and then options; see list.');
	const wanted = await loadReport(id);
	if (!wanted)
		throw new UsageError(`There is no report “${id}”; there are ${reports.map((one) => one.id).join(', ')}.`);
	const format = given.options.format?.at(-1) ?? 'json';
	if (format !== 'json' && format !== 'md') throw new UsageError('--format takes json or md.');
	const locale = given.options.lang?.at(-1) ?? 'en';
	if (!isLocale(locale)) throw new UsageError('--lang takes en or zh.');
	const params = parametersFrom(wanted, given.options.param ?? []);
	const scope = scopeFrom(given.options.scope ?? []);

	const { dataset } = await openDataset(given, scope.zone, warn);
	try {
		const { holdings } = dataset;
		const missing = missingIn(holdings, wanted);
		if (missing.length > 0)
			throw new UsageError(`${id} needs ${missing.join(', ')}: name the file with --data or --as.`);
		if (!holdings.coverage) throw new UsageError('No row with a date was loaded: see check.');
		const run = await dataset.report(wanted, params, scope, locale);
		for (const { text } of absentFrom(wanted, params, run.scope, run.tables, holdings.facts?.dimensions))
			warn(text[locale]);
		const read = tablesRead(wanted.needs);
		const receipts = dataset.receipts.filter((receipt) => read.includes(receipt.entity));
		if (format === 'md')
			return document(
				wanted,
				locale,
				run.scope,
				markdown(run.blocks, { locale, rows: 40 }),
				receipts.map((receipt) => receipt.file)
			);
		const answer = {
			report: id,
			asOf: run.scope.asOf,
			params,
			scope: run.scope,
			facts: {
				...dataFactsOf(holdings),
				unpricedFills: holdings.facts?.unpricedFills ?? 0,
				datedAhead: holdings.facts?.datedAhead ?? 0
			},
			receipts,
			blocks: run.blocks,
			tables: Object.fromEntries(
				Object.entries(run.tables).map(([name, table]) => [
					name,
					typed(table, wanted.queries[name]?.columns ?? {})
				])
			),
			sql: sqlOf(wanted.queries, params, run.scope),
			statements: run.statements,
			bound: run.bound
		};
		return `${JSON.stringify(answer, withoutWho, 2)}\n`;
	} finally {
		await dataset.engine.close();
	}
}

/** The page's links from a mark to its users are none of the answer. */
const withoutWho = (key: string, value: unknown) => (key === 'who' ? undefined : value);

function parametersFrom(wanted: Report, texts: readonly string[]): ParameterValues<Parameters> {
	const values: ParameterValues<Parameters> = Object.fromEntries(
		Object.entries(wanted.params).map(([name, parameter]) => [name, parameter.default])
	);
	for (const text of texts) {
		const [name, value] = pair(text, 'param', 'name=value');
		const parameter = wanted.params[name];
		if (!parameter) {
			const names = Object.keys(wanted.params).join(', ') || 'none';
			throw new UsageError(`${wanted.id} has no parameter “${name}”; there are ${names}.`);
		}
		const parsed = parseParameter(parameter, value);
		if (parsed === undefined) {
			const read = parameter.kind === 'text' ? parameter.read(value) : undefined;
			if (read && 'problem' in read)
				throw new UsageError(`Parameter ${name}: ${read.problem.en} ${read.problem.zh}`);
			throw new UsageError(`Parameter ${name} takes ${possible(parameter).en}, not “${value}”.`);
		}
		values[name] = parsed;
	}
	return values;
}

function typed(table: Table, contract: Contract): { columns: object[]; rows: Value[][] } {
	const names = table.columns.map((column) => column.name);
	return {
		columns: names.map((name) => ({ name, kind: contract[name]?.kind, unit: contract[name]?.unit ?? null })),
		rows: table.rows.map((row) => names.map((name) => row[name] ?? null))
	};
}

function document(
	wanted: Report,
	locale: Locale,
	scope: ResolvedScope,
	body: string,
	files: string[]
): string {
	const format = formatFor(locale);
	const source = [
		format.period(scope.from, scope.to),
		shellText[locale].report.asOf(format.day(scope.asOf)),
		...filterWords(scope, locale),
		files.join(', ')
	].join(' · ');
	return `# ${wanted.title[locale]}\n\n${wanted.question[locale]}\n\n${source}\n\n${body}`;
}
