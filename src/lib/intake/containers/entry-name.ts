/** Names inside a zip archive, which old packers write in whatever their system used. */
import { narrowEncoding } from '../encoding';

/** `unicodePath` is Info-ZIP's extra field: a version, a checksum, then the name in UTF-8. */
export function entryName(bytes: Uint8Array, isUtf8: boolean, unicodePath: DataView | undefined): string {
	if (unicodePath && unicodePath.byteLength > 5 && unicodePath.getUint8(0) === 1) {
		const { buffer, byteOffset, byteLength } = unicodePath;
		return clean(new TextDecoder().decode(new Uint8Array(buffer, byteOffset + 5, byteLength - 5)));
	}
	const encoding = isUtf8 ? 'utf-8' : narrowEncoding(bytes);
	return clean(new TextDecoder(encoding).decode(bytes));
}

function clean(name: string): string {
	return name
		.replaceAll('\\', '/')
		.replace(/\p{Cc}/gu, '')
		.replace(/^(\.{0,2}\/)+/, '');
}
