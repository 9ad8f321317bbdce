/** Tapedeck's own way from files to reports, as the page and the terminal take it. */
import { openAsBlob } from 'node:fs';
import path from 'node:path';
import type { Engine, Source } from '$lib/engine/engine';
import { recognise, sniff, type Mapping, type Sniffed } from '$lib/intake';
import { loadReport } from '$lib/reports';
import type { ReportRun } from '$lib/reports/run';
import { defaultScope, type ResolvedScope } from '$lib/reports/scope';
import { Dataset } from '$lib/workspace/dataset';
import { parametersFromQuery } from '$lib/workspace/url';

/** What the first report is computed from. */
export const firstTables = ['users', 'trades'] as const;
/** What the other reports read besides. */
export const otherTables = ['transfers', 'events', 'campaigns', 'campaign_participants', 'rewards'] as const;

export const reportIds = ['overview', 'retention', 'conversion', 'tiers', 'campaigns'] as const;
export type ReportId = (typeof reportIds)[number];

export type Run = ReportRun & { scope: ResolvedScope };

export async function sourceOf(folder: string, table: string): Promise<Source> {
	const file = path.join(folder, `${table}.csv`);
	return { name: `${table}.csv`, blob: await openAsBlob(file), path: file };
}

/** Sniffs a file and decides what it is. */
export async function understand(source: Source): Promise<{ sniffed: Sniffed; mapping: Mapping }> {
	const sniffed = await sniff(source);
	const best = recognise(sniffed)[0];
	if (!best) throw new Error(`${source.name} was not recognised.`);
	return { sniffed, mapping: best.mapping };
}

/** An engine with nothing loaded, the store and the empty model made. */
export async function openEmpty(engine: Engine): Promise<Dataset> {
	return Dataset.open(engine);
}

/** Loads the tables, receipts included, and builds the model over them. */
export async function loadTables(dataset: Dataset, folder: string, tables: readonly string[]): Promise<void> {
	for (const table of tables) {
		const source = await sourceOf(folder, table);
		const read = await understand(source);
		await dataset.load({ source, ...read, mode: 'append', importedAt: '2026-11-01T00:00:00Z' });
	}
	await dataset.refresh();
}

/** A report with its default parameters over everything loaded, its blocks included. */
export async function runReport(dataset: Dataset, id: ReportId): Promise<Run> {
	const report = await loadReport(id);
	if (!report) throw new Error(`There is no report ${id}.`);
	const params = parametersFromQuery(report.params, new URLSearchParams());
	return dataset.report(report, params, defaultScope, 'en');
}
