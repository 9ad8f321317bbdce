/** The files dropped on the page, in order; archives by their parts. */
import type { Source } from '$lib/engine/engine';
import type { Receipt } from '$lib/intake';
import { Drop } from './drop.svelte';

export class DropList {
	drops = $state<Drop[]>([]);

	/**
	 * Reads the heads of files, side by side. `held` gives the receipts of what is loaded, with which they are compared.
	 * Resolves with what they hold.
	 */
	async add(sources: Source[], held: () => Promise<Receipt[]>): Promise<Drop[]> {
		const dropped = sources.map((source) => new Drop(source));
		this.drops.push(...dropped);
		// A plain file does not wait for the workbook beside it.
		const read = async (drop: Drop): Promise<Drop[]> => {
			const parts = await this.unpacked(drop);
			const receipts = await held();
			await Promise.all(parts.map((part) => part.read(receipts)));
			return parts;
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

	/** Takes the file off whose import was taken back. */
	forget(receiptId: number): void {
		this.drops = this.drops.filter((drop) => drop.receipt?.id !== receiptId);
	}

	/** Stops whatever is being read or loaded. */
	cancel(): void {
		for (const drop of this.drops) drop.cancel();
	}
}
