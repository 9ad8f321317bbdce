/** Unpacks one container on a thread of its own; what goes back and forth is in `unpack-message.ts`. */
import type { TableSource } from '../table-source';
import { unpack } from './unpack';
import { cloneable, written, type UnpackMessage } from './unpack-message';

/** Milliseconds between two words about progress. */
const interval = 100;

const tell = (message: UnpackMessage): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<TableSource>) => {
	let last = performance.now();
	unpack(data, (fraction) => {
		if (performance.now() - last < interval) return;
		last = performance.now();
		tell({ kind: 'progress', fraction });
	}).then(
		(parts) => tell({ kind: 'done', parts: parts.map(written) }),
		(cause: unknown) => tell({ kind: 'failed', cause: cloneable(cause) })
	);
});
