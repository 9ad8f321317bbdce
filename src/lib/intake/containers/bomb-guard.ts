/** Archives that unpack to far more than any table would. */
import { IntakeError } from '../intake-error';

/** Deflate reaches 1032 at best; tables of numbers stay below 100. */
const largestRatio = 400;
const harmless = 256e6;
/** Bytes. More than this no browser loads. */
const largest = 32e9;

/** Lets bytes through until they are out of all proportion to the packed size; then {@link IntakeError}. */
export function bombGuard(
	name: string,
	packedSize: number
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
	let size = 0;
	return new TransformStream({
		transform(chunk, output) {
			size += chunk.length;
			refuseBomb(name, packedSize, size);
			output.enqueue(chunk);
		}
	});
}

/** Throws {@link IntakeError} when so few packed bytes claim to hold so many. */
export function refuseBomb(name: string, packedSize: number, size: number): void {
	if (size <= largest && (size <= harmless || size <= packedSize * largestRatio)) return;
	throw new IntakeError({
		en: `${name} unpacks to more than ${Math.round(Math.min(size, largest) / 1e6)} MB from ${Math.ceil(packedSize / 1e6)} MB, which no real table does: unpack it yourself and drop the table.`,
		zh: `${name} 由 ${Math.ceil(packedSize / 1e6)} MB 解压出超过 ${Math.round(Math.min(size, largest) / 1e6)} MB，不像真实数据：请自行解压后拖入其中的表格。`
	});
}
