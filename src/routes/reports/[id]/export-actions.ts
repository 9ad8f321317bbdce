/**
 * A block as a file: pictures of charts as they stand on the screen, tables as CSV; there user ids are pseudonymous and
 * small counts withheld unless the reader decided otherwise.
 */
import type { Chart, TableBlock } from '$lib/figure/block';
import { figureTable } from '$lib/figure/table';
import type { Locale } from '$lib/i18n/locale';
import type { Receipt } from '$lib/intake';
import { tablesRead } from '$lib/reports/needs';
import type { ParameterValues, Parameters, Report } from '$lib/reports/report';
import type { ResolvedScope } from '$lib/reports/scope';
import { formatFor } from '$lib/figure/format';
import { csvText } from '$lib/deck/csv';
import { download } from '$lib/deck/download';
import { fileName } from '$lib/deck/file-name';
import { pseudonymous } from '$lib/deck/pseudonym';
import { withoutSmallCells } from '$lib/deck/small-cells';
import type { BlockActions } from '$lib/ui/block-actions';
import { workspaceSalt } from '$lib/workspace/memory';

interface Context {
	report: Report;
	locale: Locale;
	scope: ResolvedScope | undefined;
	/** Those the blocks were computed with. */
	params: ParameterValues<Parameters> | undefined;
	/** As-of day and filters as printed under figures; the period stands in the heading. */
	source: string;
	/** The reader decided for real user ids and small counts. */
	isExact: boolean;
	receipts: Receipt[];
}

/** What a reader can take away from each block of a report. */
export function exportActions(context: Context): BlockActions {
	const { report, locale, scope, receipts } = context;
	const read = tablesRead(report.needs);
	const files = receipts.filter((receipt) => read.includes(receipt.entity)).map((receipt) => receipt.file);
	const meta = {
		locale,
		period: scope ? formatFor(locale).period(scope.from, scope.to) : '',
		source: [context.source, 'Tapedeck', files.slice(0, 4).join(', ') + (files.length > 4 ? ' …' : '')].join(
			' · '
		)
	};
	const choices = choicesOf(context);
	const name = (block: string, extension: string) =>
		fileName({ report: report.id, block, from: scope?.from, to: scope?.to, choices }, extension);
	return {
		png: async (chart: Chart) => {
			const { pngOf } = await import('$lib/deck/picture');
			download(await pngOf(chart, meta), name(chart.id, 'png'));
		},
		svg: async (chart: Chart) => {
			const { svgOf } = await import('$lib/deck/picture');
			download(new Blob([await svgOf(chart, meta)], { type: 'image/svg+xml' }), name(chart.id, 'svg'));
		},
		csv: async (block: Chart | TableBlock) => {
			const { columns, rows } = block.kind === 'chart' ? figureTable(block, locale) : block;
			const ids =
				block.kind === 'table' ? columns.findIndex((column) => column.name === block.userColumn) : -1;
			const named = ids >= 0 ? await pseudonymous(rows, ids, workspaceSalt()) : rows;
			const safe = context.isExact ? rows : withoutSmallCells(columns, named);
			download(new Blob([csvText(columns, safe)], { type: 'text/csv' }), name(block.id, 'csv'));
		}
	};
}

/** Parameters set otherwise than by default, and the filters of the scope: what makes two files of one block differ. */
function choicesOf({ report, scope, params }: Context): string[] {
	const set = Object.entries(params ?? {})
		.filter(([name, value]) => value !== report.params[name]?.default)
		.map(([name, value]) => `${name}-${value}`);
	const filters = (['product', 'country', 'channel', 'device', 'segment'] as const).flatMap((name) =>
		scope && scope[name].length > 0 ? [`${name}-${scope[name].join('-')}`] : []
	);
	if (!scope) return set;
	const isUsual = [...scope.exclude].sort().join() === [...report.exclude].sort().join();
	const left = scope.exclude.length === 0 ? 'all-accounts' : `without-${scope.exclude.join('-')}`;
	return [
		...set,
		...filters,
		isUsual ? '' : left,
		scope.isCut ? `as-of-${scope.asOf}` : '',
		scope.weekStart === 'sunday' ? 'weeks-from-sunday' : '',
		scope.zone === 0 ? '' : `utc-${scope.zone > 0 ? 'plus' : 'minus'}-${Math.abs(scope.zone)}-minutes`
	].filter(Boolean);
}
