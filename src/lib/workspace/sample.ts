/** The sample exchange, served from the own origin: one prepared database, or the files of sample-data/. */
import { version } from '$app/environment';
import { base } from '$app/paths';
import type { Source } from '$lib/engine/engine';
import type { StoredDatabase } from '$lib/engine/stored-database';
import type { LastVisit } from './last-visit';
import { isPlacing, isWiping } from './memory';
import { now } from './now';
import { isFirst } from './prepared';
import type { Workspace } from './workspace.svelte';

const urls = import.meta.glob<string>('../../../sample-data/*.csv', {
	eager: true,
	query: '?url',
	import: 'default'
});

const files = Object.entries(urls).map(([path, url]) => ({ name: path.replace(/^.*\//, ''), url }));

/**
 * Replaces what is loaded by the sample. Where nothing was, by the prepared database; else from the files, first what
 * the first report needs, then `shown`, then the others. `onProgress` gets the fraction of the database that is here.
 * Throws when the server does not have a file.
 */
export async function openSample(
	workspace: Workspace,
	shown: () => Promise<void>,
	onProgress: (fraction: number) => void
): Promise<void> {
	let isShown = false;
	const show = () => {
		isShown = true;
		void shown();
	};
	if (await workspace.openPrepared(fetchPrepared(onProgress), fetchVisit(), show)) return;
	await loadFiles(
		workspace,
		files.filter((file) => isFirst(file.name))
	);
	// Who has seen it may have gone on to another page.
	if (!isShown) await shown();
	await loadFiles(
		workspace,
		files.filter((file) => !isFirst(file.name))
	);
}

/** Goes on with the sample where an earlier visit was closed while it was put in place. To be called as the engine starts. */
export async function resumeSample(workspace: Workspace): Promise<void> {
	if (!isPlacing() || isWiping()) return;
	await workspace.openPrepared(
		fetchPrepared(() => undefined),
		fetchVisit(),
		() => undefined
	);
}

/** The database the build wrote for this very version of the app; undefined where it wrote none. */
async function fetchPrepared(onProgress: (fraction: number) => void): Promise<StoredDatabase | undefined> {
	const url = `${base}/_app/immutable/assets/sample.${version}.db`;
	const [file, log] = await Promise.all([fetchBytes(url, onProgress), fetchBytes(`${url}.wal`)]);
	return file && log ? { file, log } : undefined;
}

/** What a visit to that database leaves, as if its files had just been imported. */
async function fetchVisit(): Promise<LastVisit | undefined> {
	const file = await fetchBytes(`${base}/_app/immutable/assets/sample.${version}.json`);
	if (!file) return undefined;
	const { holdings, answers } = JSON.parse(await file.text()) as LastVisit;
	const receipts = holdings.receipts.map((receipt) => ({ ...receipt, importedAt: now() }));
	return { holdings: { ...holdings, receipts }, answers };
}

/** Undefined where there is no such file. The bytes never pass through the page: the browser keeps them as they come. */
function fetchBytes(url: string, onProgress?: (fraction: number) => void): Promise<Blob | undefined> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('GET', url);
		request.responseType = 'blob';
		request.onprogress = ({ lengthComputable, loaded, total }) => {
			if (lengthComputable) onProgress?.(loaded / total);
		};
		request.onerror = () => reject(new Error(`${url}: the server did not answer.`));
		request.onload = () => {
			// A server may answer with a page of its own instead of “not found”.
			const isPage = request.getResponseHeader('content-type')?.startsWith('text/');
			resolve(request.status === 200 && !isPage ? (request.response as Blob) : undefined);
		};
		request.send();
	});
}

async function loadFiles(workspace: Workspace, wanted: typeof files): Promise<void> {
	const drops = await workspace.addFiles(await Promise.all(wanted.map(fetchFile)));
	await workspace.load(drops, 'replace');
}

async function fetchFile({ name, url }: { name: string; url: string }): Promise<Source> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${name}: the server answered ${response.status}.`);
	return { name, blob: await response.blob() };
}
