/** What is loaded and chosen on this page: the one object every screen reads. */
import { openBrowserEngine, type KeepingEngine } from '$lib/engine/browser';
import { EngineError, type EngineInfo, type Source } from '$lib/engine/engine';
import { deleteStoredDatabase, hasStoredDatabase, type StoredDatabase } from '$lib/engine/stored-database';
import { IntakeError } from '$lib/intake';
import type { Locale, Localised } from '$lib/i18n/locale';
import type { ModelStep } from '$lib/model/build';
import type { KeptAnswers } from './answers';
import { controlTotalFile, type ControlTotal } from './control-total';
import { Dataset } from './dataset';
import type { Drop } from './drop.svelte';
import { DropList } from './drop-list.svelte';
import { tablesIn } from './holdings';
import { interruption } from './interrupted';
import { recallLastVisit, type LastVisit } from './last-visit';
import { loadDrops } from './load-drops';
import * as memory from './memory';
import { now } from './now';
import { exchangePrepared, placePrepared } from './place-prepared';
import { stampReceipts } from './prepared';
import { SegmentList } from './segment-list.svelte';
import { Shown } from './shown.svelte';
import { TabLease } from './tab-lease';

export class Workspace {
	phase = $state<'starting' | 'ready' | 'failed' | 'moved'>('starting');
	/** Why the engine failed, or why data is only in memory. */
	error = $state.raw<EngineError>();
	/** Why the last thing asked for was not done. */
	refusal = $state.raw<Localised>();
	info = $state.raw<EngineInfo>();
	dataset = $state.raw<Dataset>();
	/** What is loaded, and what was computed from it. */
	readonly shown = new Shown();
	/** Files dropped on the page. */
	readonly files = new DropList();
	readonly segments = new SegmentList(() => this.started.then(() => this.dataset));
	isLoading = $state(false);
	/** What the model is doing while it is built after a load. */
	building = $state.raw<ModelStep>();
	locale = $state<Locale>('en');
	theme = $state<memory.Theme>('system');
	private engine: KeepingEngine | undefined;
	private readonly lease = new TabLease(() => this.moveAway());
	/** Settles when the engine is up or has failed: what the reader asks for earlier waits for it. */
	private started: Promise<void> = Promise.resolve();
	/** The stored file is open, or about to be. */
	private isStoreTaken = false;
	/** Whether a prepared store was put where nothing was stored, before the store was opened. */
	private placing: Promise<boolean> | undefined;

	/** Entities with at least one loaded row. */
	readonly tables = $derived(tablesIn(this.shown.holdings));

	/** Starts the engine with what an earlier visit left. */
	start(zoneMinutes: number, storage: 'opfs' | 'memory' = 'opfs'): Promise<void> {
		this.locale = memory.recallLocale();
		this.theme = memory.recallTheme();
		this.started = this.open(zoneMinutes, storage);
		return this.started;
	}

	private async open(zoneMinutes: number, storage: 'opfs' | 'memory'): Promise<void> {
		this.phase = 'starting';
		this.error = undefined;
		try {
			this.isStoreTaken = false;
			this.placing = undefined;
			if (storage === 'opfs' && !memory.isWiping()) void this.recall(recallLastVisit());
			const engine = await openBrowserEngine({
				storage,
				onLost: (error) => this.lose(error),
				beforeOpening: async () => {
					if (memory.isWiping()) {
						await Promise.all([deleteStoredDatabase(), this.shown.forget()]);
						memory.forgetAll();
					}
					if (this.placing) await this.placing;
					this.isStoreTaken = true;
				}
			});
			this.engine = engine;
			this.info = engine.info;
			this.shown.isKept = engine.info.storage === 'opfs';
			if (engine.info.storage === 'opfs') this.lease.hold();
			const isPlaced = this.placing && (await this.placing);
			// An earlier visit may have ended between the two.
			if (isPlaced || memory.isPlacing()) await stampReceipts(engine, now());
			this.dataset = await Dataset.open(engine, zoneMinutes);
			if (this.isMoved()) return;
			this.adopt(this.dataset);
			this.phase = 'ready';
			if (engine.info.storage === 'opfs')
				this.refusal = interruption(this.dataset.holdings.receipts) ?? this.refusal;
		} catch (cause) {
			this.lose(cause instanceof EngineError ? cause : new EngineError('load_failed', String(cause)));
		}
	}

	/** Takes the stored data over from the tab that has it open. */
	async takeOver(zoneMinutes: number): Promise<void> {
		await this.lease.askToRelease();
		await this.letGo();
		await this.start(zoneMinutes);
	}

	setLocale(locale: Locale): void {
		this.locale = locale;
		memory.rememberLocale(locale);
	}

	setTheme(theme: memory.Theme): void {
		this.theme = theme;
		memory.rememberTheme(theme);
	}

	/** Shows what dropped files seem to be, once the engine is there to say what they repeat. */
	addFiles(sources: Source[]): Promise<Drop[]> {
		const held = () => this.started.then(() => this.shown.holdings.receipts);
		return this.files.add(sources, held);
	}

	/** Ends an engine that no longer answers; what was saved is there again after a reload. */
	readonly abandonEngine = (): void => this.engine?.abandon();

	/** Loads the given files one after another, then rebuilds the model once. */
	async load(drops: Drop[], mode: 'append' | 'replace'): Promise<void> {
		await this.change(async (dataset) => {
			const importedAt = now();
			const files = drops.filter(({ isLoadable }) => isLoadable).map(({ source }) => source.name);
			if (this.info?.storage === 'opfs') memory.rememberLoading({ files, importedAt });
			try {
				await loadDrops(dataset, drops, mode, importedAt, (drop) => this.files.drops.includes(drop));
				await this.refresh(dataset);
			} finally {
				memory.forgetLoading();
			}
		});
	}

	/** Whether nothing is loaded; waits for the engine only where an earlier visit may have left something. */
	async isEmpty(): Promise<boolean> {
		if (this.phase === 'starting' && !(await hasStoredDatabase().catch(() => false))) return true;
		await this.started;
		return this.shown.holdings.receipts.length === 0;
	}

	/**
	 * Works on a prepared store from now on, where nothing is loaded and the browser keeps files. False, and nothing
	 * changed, where it cannot: there is none, or the browser does not let it be put in place. `shown` is called, once, when
	 * there is something to show: what was prepared as `visit` does not wait for the engine.
	 */
	async openPrepared(
		content: Promise<StoredDatabase | undefined>,
		visit: Promise<LastVisit | undefined>,
		shown: () => void
	): Promise<boolean> {
		if (this.isLoading || this.phase === 'failed' || this.phase === 'moved') return false;
		this.isLoading = true;
		memory.beginPlacing();
		try {
			if (!this.isStoreTaken) {
				this.placing = placePrepared(content);
				const isSeen = await this.recall(visit);
				if (isSeen) shown();
				await this.started;
				if (this.shown.holdings.receipts.length === 0 || !(await this.placing)) return false;
				if (!isSeen) shown();
				return true;
			}
			await this.started;
			const { engine, dataset, info } = this;
			const stored = await content;
			const isEmpty = this.shown.holdings.receipts.length + this.segments.all.length === 0;
			if (!engine || !dataset || !stored || !isEmpty || info?.storage !== 'opfs') return false;
			await this.shown.forget();
			await exchangePrepared(engine, dataset, stored);
			this.adopt(dataset, (await visit)?.answers);
			shown();
			return true;
		} catch (cause) {
			console.warn('The prepared store was not used.', cause);
			return false;
		} finally {
			memory.endPlacing();
			this.isLoading = false;
		}
	}

	/** Takes over coverage and facts after the model was rebuilt for another time zone. */
	follow(dataset: Dataset): void {
		if (dataset === this.dataset) this.shown.follow(dataset.holdings);
	}

	/** Loads one control total the reader typed, the way a file of them is loaded. */
	async addControlTotal(given: ControlTotal): Promise<void> {
		const drops = await this.addFiles([controlTotalFile(given)]);
		for (const drop of drops) drop.choose({ entity: 'control_totals' });
		await this.load(drops, 'append');
	}

	/** Takes one import back. */
	async undo(id: number): Promise<void> {
		await this.change(async (dataset) => {
			await dataset.undo(id);
			this.files.forget(id);
			await this.refresh(dataset);
		});
	}

	/** One change of what is loaded at a time, once the engine is there. */
	private async change(work: (dataset: Dataset) => Promise<void>): Promise<void> {
		if (this.isLoading) return;
		this.isLoading = true;
		this.refusal = undefined;
		try {
			await this.started;
			if (!this.dataset) return;
			await this.shown.forget();
			await work(this.dataset);
		} catch (cause) {
			this.report(cause);
		} finally {
			this.isLoading = false;
		}
	}

	/** Deletes every table, mapping and setting this page keeps in the browser, also those another tab has open. */
	async wipe(zoneMinutes: number): Promise<void> {
		this.files.cancel();
		memory.beginWipe();
		await this.started;
		try {
			if (this.info?.storage !== 'opfs') await this.lease.askToRelease();
			await this.letGo();
			this.files.drops = [];
			await Promise.all([deleteStoredDatabase(), this.shown.forget()]);
			const { locale, theme } = this;
			memory.forgetAll();
			await this.start(zoneMinutes);
			this.locale = locale;
			this.theme = theme;
		} catch (cause) {
			this.report(cause);
		}
	}

	private async letGo(): Promise<void> {
		await this.engine?.close();
		this.engine = undefined;
		this.dataset = undefined;
	}

	private async refresh(dataset: Dataset): Promise<void> {
		try {
			await dataset.refresh(undefined, (step) => (this.building = step));
		} finally {
			this.adopt(dataset);
		}
	}

	private adopt(dataset: Dataset, answers?: KeptAnswers): void {
		this.shown.adopt(dataset.holdings, answers);
		this.segments.follow(dataset);
		this.building = undefined;
	}

	/** Shows what an earlier visit left, as long as the engine is not there to tell. */
	private async recall(visit: Promise<LastVisit | undefined>): Promise<boolean> {
		const left = await visit;
		if (!left || this.phase !== 'starting') return false;
		this.shown.adopt(left.holdings, left.answers);
		return true;
	}

	private report(cause: unknown): void {
		this.building = undefined;
		if (cause instanceof IntakeError) this.refusal = cause.localised;
		else this.error = cause instanceof EngineError ? cause : new EngineError('sql', String(cause));
	}

	private lose(error: EngineError): void {
		this.error = error;
		this.phase = 'failed';
	}

	/** The data was handed to another tab while this one was still opening it. */
	private isMoved(): boolean {
		return this.phase === 'moved';
	}

	private async moveAway(): Promise<void> {
		this.phase = 'moved';
		this.files.cancel();
		await this.letGo();
	}
}
