/** CRC-32 as zip archives keep it for every file (ISO 3309, polynomial 0xEDB88320). */

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

/** Goes on from the checksum of the bytes before, 0 at first. */
export function crc32(bytes: Uint8Array, before = 0): number {
	let value = ~before;
	for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
	return ~value >>> 0;
}

/** Lets bytes through; throws `damaged()` at their end where they are not those the checksum was made from. */
export function verified(
	checksum: number,
	damaged: () => Error
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
	let found = 0;
	return new TransformStream({
		transform(chunk, output) {
			found = crc32(chunk, found);
			output.enqueue(chunk);
		},
		flush() {
			if (found !== checksum) throw damaged();
		}
	});
}
