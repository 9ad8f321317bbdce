/** What is loaded and chosen on this page: the one object every screen reads. */
import { openBrowserEngine, type KeepingEngine } from '$lib/engine/browser';
import { EngineError, type EngineInfo, type Source } from '$lib/engine/engine';
import {
	deleteStoredDatabase,
	hasStoredDatabase,
	replaceStoredDatabase,
	type StoredDatabase
} from '$lib/engine/stored-database';
import { IntakeError, type Receipt } from '$lib/intake';
import type { Locale, Localised } from '$lib/i18n/locale';
import type { ModelStep } from '$lib/model/build';
import type { Coverage, ModelFacts } from '$lib/model/coverage';
import type { Reconciled } from '$lib/model/reconciliation';
import { controlTotalFile, type ControlTotal } from './control-total';
import { Dataset } from './dataset';
import { Drop } from './drop.svelte';
import { loadDrops } from './load-drops';
import * as memory from './memory';
import { now } from './now';
import { placePrepared } from './place-prepared';
import { stampReceipts } from './prepared';
import { TabLease } from './tab-lease';

export class Workspace {
	phase = $state<'starting' | 'ready' | 'failed' | 'moved'>('starting');
	/** Why the engine failed, or why data is only in memory. */
	error = $state.raw<EngineError>();
	/** Why the last thing asked for was not done. */
	refusal = $state.raw<Localised>();
	info = $state.raw<EngineInfo>();
	dataset = $state.raw<Dataset>();
	receipts = $state.raw<Receipt[]>([]);
	coverage = $state.raw<Coverage | null>(null);
	facts = $state.raw<ModelFacts | null>(null);
	/** Control totals beside ours. */
	reconciled = $state.raw<Reconciled[]>([]);
	/** Grows with every change of the loaded data: reports run again when it does. */
	version = $state(0);
	drops = $state<Drop[]>([]);
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
	readonly tables = $derived.by(() => {
		void this.version;
		return this.dataset?.tables ?? [];
	});

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
			const engine = await openBrowserEngine({
				storage,
				onLost: (error) => this.lose(error),
				beforeOpening: async () => {
					if (memory.isWiping()) {
						await deleteStoredDatabase();
						memory.forgetAll();
					}
					if (this.placing) await this.placing;
					this.isStoreTaken = true;
				}
			});
			this.engine = engine;
			this.info = engine.info;
			if (engine.info.storage === 'opfs') this.lease.hold();
			if (this.placing && (await this.placing)) await stampReceipts(engine, now());
			this.dataset = await Dataset.open(engine, zoneMinutes);
			if (this.isMoved()) return;
			this.adopt(this.dataset);
			this.phase = 'ready';
		} catch (cause) {
			this.lose(cause instanceof EngineError ? cause : new EngineError('load_failed', String(cause)));
		}
	}

	/** Takes the stored data over from the tab that has it open. */
	async takeOver(zoneMinutes: number): Promise<void> {
		await this.lease.askToRelease();
		await this.engine?.close();
		this.engine = undefined;
		this.dataset = undefined;
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

	/** Reads the heads of dropped files, side by side, and shows what they seem to be; archives by their parts. */
	async addFiles(sources: Source[]): Promise<Drop[]> {
		const dropped = sources.map((source) => new Drop(source));
		this.drops.push(...dropped);
		// A plain file does not wait for the workbook beside it.
		const read = async (drop: Drop): Promise<Drop[]> => {
			const added = await this.unpacked(drop);
			await this.started;
			await Promise.all(added.map((part) => part.read(this.receipts)));
			return added;
		};
		return (await Promise.all(dropped.map(read))).flat();
	}

	/** The tables in a dropped file take its place on the list. */
	private async unpacked(drop: Drop): Promise<Drop[]> {
		const parts = await drop.parts();
		if (parts.length === 0 || !this.drops.includes(drop)) return [];
		this.drops = this.drops.flatMap((other) => (other === drop ? parts : [other]));
		return parts;
	}

	/** Takes a file off the list; one that is being loaded is stopped. */
	remove(drop: Drop): void {
		drop.cancel();
		this.drops = this.drops.filter((other) => other !== drop);
	}

	/** Loads the given files one after another, then rebuilds the model once. */
	async load(drops: Drop[], mode: 'append' | 'replace'): Promise<void> {
		if (this.isLoading) return;
		this.isLoading = true;
		try {
			await this.started;
			const dataset = this.dataset;
			if (!dataset) return;
			await loadDrops(dataset, drops, mode, (drop) => this.drops.includes(drop));
			try {
				await this.refresh(dataset);
			} finally {
				this.adopt(dataset);
			}
		} catch (cause) {
			this.report(cause);
		} finally {
			this.isLoading = false;
		}
	}

	/** Whether nothing is loaded; waits for the engine only where an earlier visit may have left something. */
	async isEmpty(): Promise<boolean> {
		if (this.phase === 'starting' && !(await hasStoredDatabase().catch(() => false))) return true;
		await this.started;
		return this.receipts.length === 0;
	}

	/**
	 * Works on a prepared store from now on, where nothing is loaded and the browser keeps files. False, and nothing
	 * changed, where it cannot: there is none, or the browser does not let it be put in place.
	 */
	async openPrepared(content: Promise<StoredDatabase | undefined>): Promise<boolean> {
		if (this.isLoading || this.phase === 'failed' || this.phase === 'moved') return false;
		this.isLoading = true;
		try {
			if (!this.isStoreTaken) {
				this.placing = placePrepared(content);
				await this.started;
				return this.receipts.length > 0 && (await this.placing);
			}
			await this.started;
			const { engine, dataset, info } = this;
			const stored = await content;
			if (!engine || !dataset || !stored || this.receipts.length > 0 || info?.storage !== 'opfs')
				return false;
			await engine.reopen(() => replaceStoredDatabase(stored));
			await stampReceipts(engine, now());
			await dataset.reopen();
			this.adopt(dataset);
			return true;
		} catch (cause) {
			console.warn('The prepared store was not used.', cause);
			return false;
		} finally {
			this.isLoading = false;
		}
	}

	/** Takes over coverage and facts after the model was rebuilt for another time zone. */
	follow(dataset: Dataset): void {
		if (dataset !== this.dataset) return;
		this.coverage = dataset.coverage;
		this.facts = dataset.facts;
		this.reconciled = dataset.reconciled;
	}

	/** Loads one control total the reader typed, the way a file of them is loaded. */
	async addControlTotal(given: ControlTotal): Promise<void> {
		const drops = await this.addFiles([controlTotalFile(given)]);
		for (const drop of drops) drop.choose({ entity: 'control_totals' });
		await this.load(drops, 'append');
	}

	/** Takes one import back. */
	async undo(id: number): Promise<void> {
		const dataset = this.dataset;
		if (!dataset || this.isLoading) return;
		this.isLoading = true;
		this.refusal = undefined;
		try {
			await dataset.undo(id);
			this.drops = this.drops.filter((drop) => drop.receipt?.id !== id);
			await this.refresh(dataset);
			this.adopt(dataset);
		} catch (cause) {
			this.report(cause);
		} finally {
			this.isLoading = false;
		}
	}

	/** Deletes every table, mapping and setting this page keeps in the browser, also those another tab has open. */
	async wipe(zoneMinutes: number): Promise<void> {
		for (const drop of this.drops) drop.cancel();
		memory.beginWipe();
		try {
			if (this.info?.storage !== 'opfs') await this.lease.askToRelease();
			await this.engine?.close();
			this.engine = undefined;
			this.dataset = undefined;
			this.drops = [];
			await deleteStoredDatabase();
			const { locale, theme } = this;
			memory.forgetAll();
			await this.start(zoneMinutes);
			this.locale = locale;
			this.theme = theme;
		} catch (cause) {
			this.report(cause);
		}
	}

	private refresh(dataset: Dataset): Promise<void> {
		return dataset.refresh(undefined, (step) => (this.building = step));
	}

	private adopt(dataset: Dataset): void {
		this.receipts = dataset.receipts;
		this.coverage = dataset.coverage;
		this.facts = dataset.facts;
		this.reconciled = dataset.reconciled;
		this.version += 1;
		this.building = undefined;
	}

	private report(cause: unknown): void {
		this.building = undefined;
		if (cause instanceof IntakeError) {
			this.refusal = cause.localised;
			return;
		}
		this.error = cause instanceof EngineError ? cause : new EngineError('sql', String(cause));
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
		for (const drop of this.drops) drop.cancel();
		await this.engine?.close();
		this.engine = undefined;
		this.dataset = undefined;
	}
}
