/** What the unpacking thread tells the page. Errors lose their class on the way, so their sentences travel. */
import { IntakeError, type Words } from '../intake-error';
import type { TableSource } from '../table-source';
import type { Unpacked } from './unpack';

interface WrittenPart {
	source: TableSource;
	refusal?: Words;
}

export type UnpackMessage =
	| { kind: 'progress'; fraction: number }
	| { kind: 'done'; parts: WrittenPart[] }
	/** An error of the browser, such as a file that has gone: its class survives. */
	| { kind: 'failed'; cause: DOMException | Error };

export function written({ source, refusal }: Unpacked): WrittenPart {
	return refusal ? { source, refusal: refusal.localised } : { source };
}

export function read({ source, refusal }: WrittenPart): Unpacked {
	return refusal ? { source, refusal: new IntakeError(refusal) } : { source };
}

/** The same failure in a form that can be sent. */
export function cloneable(cause: unknown): DOMException | Error {
	if (cause instanceof DOMException) return cause;
	return new Error(cause instanceof Error ? cause.message : String(cause));
}
