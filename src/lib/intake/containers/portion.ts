/** How far a container is unpacked, told while its bytes go by. */

/** Called with a fraction from 0 to 1 that never falls. */
export type Tell = (fraction: number) => void;

/** The part of the whole from `start` on that is `share` long. */
export function portion(tell: Tell, start: number, share: number): Tell {
	return (fraction) => tell(start + share * Math.min(1, fraction));
}

type Bytes = TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;

/** Lets bytes through and counts them. */
export function counting(count: (bytes: number) => void): Bytes {
	return new TransformStream({
		transform(chunk, output) {
			count(chunk.length);
			output.enqueue(chunk);
		}
	});
}
