/** The saved segments as the page shows them, and what a reader does with them. */
import { EngineError } from '$lib/engine/engine';
import type { Who } from '$lib/figure/block';
import type { Asked } from '$lib/reports/who';
import type { Dataset } from './dataset';
import { idsIn } from './id-list';
import { now } from './now';
import { removeSegment, renameSegment, saveIds, type Saved, type Segment } from './segments';

export class SegmentList {
	/** Oldest first. */
	all = $state.raw<readonly Segment[]>([]);

	/** `dataset` resolves once the engine has started; undefined where the data is not open here. */
	constructor(private readonly dataset: () => Promise<Dataset | undefined>) {}

	/** Shows those of the data now open. */
	follow(dataset: Dataset): void {
		this.all = dataset.segments;
	}

	/** Saves the users behind a mark. Throws SegmentError for a name that cannot be used, else EngineError. */
	save(asked: Asked, who: Who, name: string, origin: string): Promise<Saved> {
		return this.change((dataset) => dataset.savePeople(asked, who, { name, origin, createdAt: now() }));
	}

	/** Saves the user ids in a file. Throws SegmentError where it has none, or for a name that cannot be used. */
	async upload(file: File, name: string): Promise<Saved> {
		const ids = idsIn(await file.text());
		return this.change(({ engine }) => saveIds(engine, { name, origin: file.name, createdAt: now() }, ids));
	}

	/** Throws SegmentError for a name that cannot be used. */
	rename(from: string, to: string): Promise<void> {
		return this.change(({ engine }) => renameSegment(engine, from, to));
	}

	remove(name: string): Promise<void> {
		return this.change(({ engine }) => removeSegment(engine, name));
	}

	private async change<T>(work: (dataset: Dataset) => Promise<T>): Promise<T> {
		const dataset = await this.dataset();
		if (!dataset) throw new EngineError('lost', 'The data is not open here.');
		const result = await work(dataset);
		await dataset.readSegments();
		this.follow(dataset);
		return result;
	}
}
