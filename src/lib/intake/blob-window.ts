/** A stretch of a large blob kept in memory, so that looking around in it does not read it again each time. */

const usual = 4 * 1024 * 1024;

export class BlobWindow {
	private start = 0;
	private kept = new Uint8Array(0);

	constructor(readonly blob: Blob) {}

	/** Bytes from `start` on: as many as are at hand, but at least `least` where the blob has them. */
	async from(start: number, least: number): Promise<Uint8Array> {
		const end = Math.min(this.blob.size, start + least);
		if (start < this.start || end > this.start + this.kept.length) {
			const size = Math.max(usual, least);
			this.kept = new Uint8Array(await this.blob.slice(start, start + size).arrayBuffer());
			this.start = start;
		}
		return this.kept.subarray(start - this.start);
	}

	async text(start: number, end: number): Promise<string> {
		const bytes = await this.from(start, end - start);
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, end - start));
	}

	/** Position of the next such byte at or after `start`; the size of the blob when there is none. */
	async indexOf(byte: number, start: number): Promise<number> {
		for (let position = start; position < this.blob.size;) {
			const bytes = await this.from(position, 1);
			const found = bytes.indexOf(byte);
			if (found >= 0) return position + found;
			position += bytes.length;
		}
		return this.blob.size;
	}
}
