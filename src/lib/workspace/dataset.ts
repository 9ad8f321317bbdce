/** What is loaded: the engine, its imported files and the model over them. The page and the terminal share it. */
import { EngineError, type Engine, type RunOptions, type Source } from '$lib/engine/engine';
import type { Who } from '$lib/figure/block';
import {
	fingerprint,
	load,
	openStore,
	receipts,
	rejectedRows,
	undo,
	type LoadRun,
	type Mapping,
	type Receipt,
	type Sniffed
} from '$lib/intake';
import type { Locale } from '$lib/i18n/locale';
import { buildModel, modelSteps, type ModelStep } from '$lib/model/build';
import { readCoverage, readFacts } from '$lib/model/coverage';
import { reconcile } from '$lib/model/reconciliation';
import type { ParameterValues, Parameters, Report } from '$lib/reports/report';
import { runReport, type ReportRun } from '$lib/reports/run';
import type { ResolvedScope, Scope } from '$lib/reports/scope';
import { foundUsers, peopleOf, type Asked, type People } from '$lib/reports/who';
import { dataFactsOf, nothingLoaded, resolveIn, tablesIn } from './holdings';
import { preparedAt } from './prepared';
import { SegmentError, unknownSegments } from './segment-error';
import { readSegments, saveSegment, segmentTables, type Saved, type Segment } from './segments';

/** Bytes from which an import is written down at once. */
const largeFile = 20e6;

export interface LoadRequest {
	source: Source;
	sniffed: Sniffed;
	mapping: Mapping;
	mode: 'append' | 'replace';
	/** ISO 8601, when the reader pressed the button. */
	importedAt: string;
}

export class Dataset {
	holdings = nothingLoaded;
	/** Saved lists of users, oldest first. */
	segments: readonly Segment[] = [];
	private zone: number | undefined;
	private refreshing: Promise<void> = Promise.resolve();
	/** What reads the model just now; none of it fails. */
	private readonly reading = new Set<Promise<void>>();

	private constructor(readonly engine: Engine) {}

	/** Opens what an engine already holds; the model is rebuilt only when it no longer fits it. */
	static async open(engine: Engine, zoneMinutes = 0): Promise<Dataset> {
		const dataset = new Dataset(engine);
		await dataset.reopen(zoneMinutes);
		return dataset;
	}

	/** Reads anew what the engine holds, after its store was exchanged. */
	async reopen(zoneMinutes = this.zone ?? 0): Promise<void> {
		await openStore(this.engine);
		await this.engine.exec(
			`create schema if not exists model; create table if not exists model.built (fingerprint varchar);
${segmentTables}`
		);
		await this.readSegments();
		await this.refresh(zoneMinutes);
	}

	/** Reads the saved segments anew. */
	async readSegments(): Promise<void> {
		this.segments = await readSegments(this.engine);
	}

	/** Loads one file. The model is stale until {@link refresh}. */
	async load(request: LoadRequest, options: LoadRun = {}): Promise<Receipt> {
		const { source, sniffed, mapping, mode, importedAt } = request;
		const receipt = await load(this.engine, source, sniffed, mapping, { mode, importedAt, ...options });
		// Small files wait for the refresh after them: each save costs a fraction of a second.
		if (source.blob.size > largeFile) await this.engine.save();
		return receipt;
	}

	/** The rows an import left out, in file order, at most `limit`; reasons as codes. */
	rejected(id: number, limit: number): Promise<{ row: number; reason: string; line: string }[]> {
		return rejectedRows(this.engine, id, limit);
	}

	/** Takes an import back. The model is stale until {@link refresh}. */
	async undo(id: number): Promise<void> {
		await undo(this.engine, id);
	}

	/**
	 * Brings receipts, model, coverage and facts up to date with what is loaded. One at a time, and never stopped
	 * half-way: a model in two time zones would give numbers of neither. Each step of the model is told before it begins.
	 */
	refresh(zoneMinutes = this.zone ?? 0, onStep?: (step: ModelStep) => void): Promise<void> {
		const refreshed = this.refreshing.then(() => this.refreshNow(zoneMinutes, onStep));
		this.refreshing = refreshed.catch(() => undefined);
		return refreshed;
	}

	private async refreshNow(zone: number, onStep?: (step: ModelStep) => void): Promise<void> {
		const held = await receipts(this.engine);
		// Shown also where the model cannot be built over them.
		this.holdings = { ...this.holdings, receipts: held };
		const fingerprint = await this.madeFrom(zone);
		const built = await this.engine.run('select fingerprint from model.built');
		if (held.length === 0 && built.rows.length === 0) {
			this.zone = zone;
			return;
		}
		if (built.rows[0]?.fingerprint !== fingerprint) {
			await Promise.all(this.reading);
			await this.engine.exec('delete from model.built');
			await buildModel(this.engine, { zoneMinutes: zone, loadedAt: lastImport(held), onStep });
			await this.engine.run('insert into model.built values ($1)', [fingerprint]);
			await this.engine.save();
		}
		this.zone = zone;
		const coverage = await readCoverage(this.engine);
		const facts = await readFacts(this.engine);
		const reconciled = this.tables.includes('control_totals') ? await reconcile(this.engine) : [];
		this.holdings = { fingerprint, zone, receipts: held, coverage, facts, reconciled };
	}

	get receipts(): Receipt[] {
		return this.holdings.receipts;
	}

	/** Entities with at least one loaded row. */
	get tables(): string[] {
		return tablesIn(this.holdings);
	}

	/** The segments a scope names that are not there. */
	missingSegments(scope: Scope): string[] {
		return scope.segment.filter((name) => !this.segments.some((segment) => segment.name === name));
	}

	/**
	 * The users behind a mark of a report that was run, at most `limit` of them; all without one. Throws EngineError:
	 * kind `outdated` where the model stands in another time zone since.
	 */
	async people(asked: Asked, who: Who, options: RunOptions & { limit?: number } = {}): Promise<People> {
		return this.reads(async () => {
			this.mustStandIn(asked.scope.zone);
			return peopleOf(this.engine, asked, who, options);
		});
	}

	/**
	 * Saves the users behind a mark as a segment. Throws SegmentError for a name that cannot be used, EngineError as
	 * {@link people} does.
	 */
	async savePeople(asked: Asked, who: Who, wanted: Omit<Segment, 'users'>): Promise<Saved> {
		return this.reads(async () => {
			this.mustStandIn(asked.scope.zone);
			return saveSegment(this.engine, wanted, foundUsers(asked, who));
		});
	}

	/**
	 * Runs a report on what is loaded, rebuilding the model first when the scope asks for another time zone. Throws
	 * SegmentError when the scope names a segment that is not there.
	 */
	async report(
		report: Report,
		params: ParameterValues<Parameters>,
		scope: Scope,
		locale: Locale,
		options: RunOptions = {}
	): Promise<ReportRun & { scope: ResolvedScope }> {
		const missing = this.missingSegments(scope);
		if (missing.length > 0) throw new SegmentError(unknownSegments(missing));
		await this.refreshing;
		if (scope.zone !== this.zone) await this.refresh(scope.zone);
		return this.reads(async () => {
			this.mustStandIn(scope.zone);
			const resolved = resolveIn(this.holdings, report, params, scope);
			if (!resolved) throw new Error('Nothing with a date is loaded.');
			const facts = dataFactsOf(this.holdings);
			const run = await runReport(this.engine, report, params, resolved, facts, locale, options);
			return { ...run, scope: resolved };
		});
	}

	/** Reads the model once it stands, and keeps it as it is until `work` is done: user keys change with it. */
	private async reads<T>(work: () => Promise<T>): Promise<T> {
		for (let last: Promise<void> | undefined; last !== this.refreshing;) {
			last = this.refreshing;
			await last;
		}
		const result = work();
		const ended = result.then(
			() => undefined,
			() => undefined
		);
		this.reading.add(ended);
		void ended.then(() => this.reading.delete(ended));
		return result;
	}

	private mustStandIn(zone: number): void {
		if (zone !== this.zone)
			throw new EngineError('outdated', 'The model stands in another time zone by now.');
	}

	// What the model was made from: the imports, the zone, and the model's own text.
	private async madeFrom(zoneMinutes: number): Promise<string> {
		const text = JSON.stringify([zoneMinutes, this.receipts.map(({ id, hash }) => [id, hash]), modelSteps]);
		return fingerprint(new Blob([text]));
	}
}

/** ISO 8601; files of a prepared store were imported at no time that says anything. */
function lastImport(held: readonly Receipt[]): string | undefined {
	return held
		.map((receipt) => receipt.importedAt)
		.filter((importedAt) => importedAt !== preparedAt)
		.sort()
		.at(-1);
}
