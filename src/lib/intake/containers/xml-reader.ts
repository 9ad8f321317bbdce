/** XML that arrives in pieces, as a walk over its tags; the whole text is never one string. */

export interface XmlVisitor {
	/** `attributes` is what stands in the tag behind its name; see {@link attribute}. */
	open(name: string, attributes: string): void;
	close(name: string): void;
	/** As written: see {@link plainText}. May come in several parts. */
	text(text: string): void;
}

class XmlReader {
	private rest = '';

	constructor(private readonly visitor: XmlVisitor) {}

	push(chunk: string): void {
		const text = this.rest === '' ? chunk : this.rest + chunk;
		let position = 0;
		for (;;) {
			const start = text.indexOf('<', position);
			// An entity such as &amp; may be cut: text waits for its tag.
			if (start < 0) break;
			if (start > position) this.visitor.text(text.slice(position, start));
			const end = tagEnd(text, start);
			if (end < 0) {
				position = start;
				break;
			}
			this.tag(text, start, end);
			position = end;
		}
		this.rest = text.slice(position);
	}

	private tag(text: string, start: number, end: number): void {
		const sign = text.charCodeAt(start + 1);
		if (sign === 0x2f) {
			this.visitor.close(localName(text.slice(start + 2, end - 1).trimEnd()));
		} else if (sign === 0x21) {
			if (text.startsWith('<![CDATA[', start)) this.visitor.text(escaped(text.slice(start + 9, end - 3)));
		} else if (sign !== 0x3f) {
			const isEmpty = text.charCodeAt(end - 2) === 0x2f;
			const inner = text.slice(start + 1, isEmpty ? end - 2 : end - 1);
			const blank = inner.search(/\s/);
			const name = localName(blank < 0 ? inner : inner.slice(0, blank));
			this.visitor.open(name, blank < 0 ? '' : inner.slice(blank));
			if (isEmpty) this.visitor.close(name);
		}
	}
}

/** Behind the tag that starts here; −1 when it is not all there. A `>` may stand inside an attribute. */
function tagEnd(text: string, start: number): number {
	if (text.startsWith('<!--', start)) return behind(text, '-->', start);
	if (text.startsWith('<![CDATA[', start)) return behind(text, ']]>', start);
	if (text.length - start < 9 && text.startsWith('<!', start)) return -1;
	let end = text.indexOf('>', start);
	let quote = text.indexOf('"', start);
	while (end >= 0 && quote >= 0 && quote < end) {
		const closing = text.indexOf('"', quote + 1);
		if (closing < 0) return -1;
		if (closing > end) end = text.indexOf('>', closing);
		quote = text.indexOf('"', closing + 1);
	}
	return end < 0 ? -1 : end + 1;
}

function behind(text: string, sign: string, start: number): number {
	const found = text.indexOf(sign, start);
	return found < 0 ? -1 : found + sign.length;
}

function localName(name: string): string {
	const colon = name.indexOf(':');
	return colon < 0 ? name : name.slice(colon + 1);
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The value of an attribute, whatever its prefix. */
export function attribute(attributes: string, name: string): string | undefined {
	const mark = `${name}=`;
	let position = attributes.indexOf(mark);
	while (position > 0 && !/[\s:]/.test(attributes[position - 1] ?? '')) {
		position = attributes.indexOf(mark, position + 1);
	}
	if (position < 0) return undefined;
	const quote = attributes[position + mark.length] ?? '';
	const start = position + mark.length + 1;
	const end = attributes.indexOf(quote, start);
	return plainText(attributes.slice(start, end));
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text without entities. Only XML's own five are known: a document type's would be a way to blow up memory. */
export function plainText(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
		if (typeof name === 'string') return named[name] ?? whole;
		const point = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
		return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
	});
}

/** Walks a whole document. */
export async function readXml(bytes: ReadableStream<BufferSource>, visitor: XmlVisitor): Promise<void> {
	const reader = bytes.pipeThrough(new TextDecoderStream()).getReader();
	const xml = new XmlReader(visitor);
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		xml.push(value);
	}
}
