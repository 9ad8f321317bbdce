/** One dropped file on its way in: read, recognised, confirmed, loaded. */
import { EngineError } from '$lib/engine/engine';
import {
	IntakeError,
	applyChoices,
	fingerprint,
	isContainer,
	problems,
	recogniseInTurns,
	remembered,
	sniff,
	unpackApart,
	type Choices,
	type LoadPhase,
	type Mapping,
	type Receipt,
	type Recognition,
	type Sniffed,
	type TableSource,
	type TextChoices,
	type Unpacked
} from '$lib/intake';
import type { Localised } from '$lib/i18n/locale';
import { recallMapping } from './memory';
import { shellText } from './text';
import { secondsLeft } from './time-left';

export type DropState = 'reading' | 'ready' | 'question' | 'loading' | 'loaded' | 'failed' | 'cancelled';

let nextId = 1;

export class Drop {
	readonly id = nextId++;
	state = $state<DropState>('reading');
	sniffed = $state.raw<Sniffed>();
	recognitions = $state.raw<Recognition[]>([]);
	mapping = $state.raw<Mapping>();
	/** The mapping was confirmed before for files with these headers. */
	isRemembered = $state(false);
	/** The reader changed what was proposed. */
	isCorrected = $state(false);
	/** How far an archive or workbook is unpacked, from 0 to 1; undefined for a plain file. */
	unpacking = $state<number>();
	/** Waits until another container is unpacked. */
	isWaiting = $state(false);
	/** What is done of the file, and how far, from 0 to 1. */
	phase = $state<LoadPhase>('reading');
	progress = $state(0);
	/** Seconds until the phase is over; undefined while nobody can tell. */
	secondsLeft = $state<number>();
	/** When the load last got on, in milliseconds. */
	movedAt = $state(0);
	private phaseBegan = { fraction: 0, time: 0 };
	receipt = $state.raw<Receipt>();
	/** An earlier import of the very same file; loading it again would count its rows twice. */
	same = $state.raw<Receipt>();
	error = $state.raw<Localised>();
	private textChoices: TextChoices = {};
	private abort = new AbortController();

	/** `refusal`: why a part of an archive or workbook cannot be read. */
	constructor(
		readonly source: TableSource,
		private readonly refusal?: IntakeError
	) {}

	readonly problems = $derived(this.mapping && this.sniffed ? problems(this.mapping) : []);

	/** Dates such as 05/11/2026, and no sampled value that tells day from month: the reader is asked. */
	readonly hasDoubtfulDates = $derived(
		this.state !== 'loaded' &&
			this.mapping !== undefined &&
			!this.mapping.dateOrderCertain &&
			this.mapping.dateOrder !== 'ymd'
	);

	/** How sure the recognition is, from 0 to 1. */
	readonly confidence = $derived(
		this.isRemembered
			? 1
			: (this.recognitions.find((found) => found.mapping.entity === this.mapping?.entity)?.confidence ?? 0)
	);

	/** Reads the head of the file and proposes what it is, and whether it is loaded already. */
	async read(receipts: readonly Receipt[]): Promise<void> {
		try {
			if (this.refusal) throw this.refusal;
			const hash = await fingerprint(this.source.blob);
			this.same = receipts.find((receipt) => receipt.hash === hash && receipt.size === this.source.blob.size);
			await this.look();
		} catch (cause) {
			this.fail(cause);
		}
	}

	/** Reads the head again in the encoding or with the delimiter the reader names. */
	async chooseText(chosen: TextChoices): Promise<void> {
		this.textChoices = { ...this.textChoices, ...chosen };
		this.error = undefined;
		try {
			await this.look();
			this.isCorrected = true;
		} catch (cause) {
			this.fail(cause);
		}
	}

	private async look(): Promise<void> {
		const choices = this.textChoices;
		const sniffed = await sniff(this.source, choices);
		const recognitions = await recogniseInTurns(sniffed);
		// Another choice was made meanwhile, and is being looked at.
		if (choices !== this.textChoices) return;
		this.sniffed = sniffed;
		this.recognitions = recognitions;
		const kept = recallMapping(sniffed.signature);
		this.isRemembered = kept !== undefined;
		this.mapping = kept ? remembered(sniffed, kept) : recognitions[0]?.mapping;
		this.settle();
	}

	/** Applies the reader's correction: another table, another column, another zone. */
	choose(choices: Choices): void {
		if (!this.sniffed || !this.mapping) return;
		this.mapping = applyChoices(this.sniffed, this.mapping, choices);
		this.isRemembered = false;
		this.isCorrected = true;
		this.settle();
	}

	/** Everything is answered: it can be loaded, also again after it was cancelled or failed. */
	readonly isLoadable = $derived(
		(this.state === 'ready' || this.state === 'cancelled' || this.state === 'failed') &&
			this.mapping !== undefined &&
			this.problems.length === 0 &&
			!this.hasDoubtfulDates
	);

	/** Itself where it is a plain file, else a drop for each table in it; none where it cannot be unpacked. */
	async parts(): Promise<Drop[]> {
		try {
			const parts = (await this.unpack()) ?? [];
			const isPlain = parts.length === 1 && parts[0]?.source === this.source;
			return isPlain ? [this] : parts.map(({ source, refusal }) => new Drop(source, refusal));
		} catch (cause) {
			this.fail(cause);
			return [];
		}
	}

	/** The tables inside, or the file itself; undefined once it was taken off the list. */
	private async unpack(): Promise<Unpacked[] | undefined> {
		if (!(await isContainer(this.source))) return [{ source: this.source }];
		this.unpacking = 0;
		this.isWaiting = true;
		try {
			return await unpackApart(this.source, this.abort.signal, (fraction) => {
				this.isWaiting = false;
				this.unpacking = fraction;
			});
		} finally {
			this.unpacking = undefined;
			this.isWaiting = false;
		}
	}

	/** Marks the load as begun; the signal ends it. */
	begin(): AbortSignal {
		this.abort = new AbortController();
		this.state = 'loading';
		this.error = undefined;
		this.phase = 'reading';
		this.restart(0);
		return this.abort.signal;
	}

	/** Hears how far the load is. A phase that begins, or begins again, is timed by itself. */
	moved(fraction: number, phase: LoadPhase): void {
		if (phase !== this.phase || fraction < this.progress) {
			this.phase = phase;
			this.restart(fraction);
			return;
		}
		if (fraction === this.progress) return;
		this.progress = fraction;
		this.movedAt = Date.now();
		this.secondsLeft = secondsLeft(this.phaseBegan, { fraction, time: this.movedAt });
	}

	private restart(fraction: number): void {
		this.progress = fraction;
		this.movedAt = Date.now();
		this.secondsLeft = undefined;
		this.phaseBegan = { fraction, time: this.movedAt };
	}

	cancel(): void {
		this.abort.abort();
	}

	fail(cause: unknown): void {
		if (cause instanceof EngineError && cause.kind === 'cancelled') {
			this.state = 'cancelled';
			return;
		}
		this.state = 'failed';
		this.error = localisedError(cause);
	}

	private settle(): void {
		const isAsking = this.problems.length > 0 || !this.mapping || this.hasDoubtfulDates;
		this.state = isAsking ? 'question' : 'ready';
	}
}

/** Any failure as a sentence in both languages. */
export function localisedError(cause: unknown): Localised {
	if (cause instanceof IntakeError) return cause.localised;
	if (cause instanceof EngineError) {
		const { kind, message } = cause;
		return {
			en: `${shellText.en.hints[kind]} (${message})`,
			zh: `${shellText.zh.hints[kind]}（${message}）`
		};
	}
	if (
		cause instanceof DOMException &&
		(cause.name === 'NotFoundError' || cause.name === 'NotReadableError')
	) {
		return {
			en: 'This cannot be read: a folder, or a file that was moved or changed. Drop the files themselves again.',
			zh: '无法读取：可能是文件夹，或文件已被移动或更改。请重新拖入文件本身。'
		};
	}
	const message = cause instanceof Error ? cause.message : String(cause);
	return { en: message, zh: message };
}
