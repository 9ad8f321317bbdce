/** The sample exchange: files of sample-data/, served from the own origin. */
import type { Source } from '$lib/engine/engine';
import type { Workspace } from './workspace.svelte';

const urls = import.meta.glob<string>('../../../sample-data/*.csv', {
	eager: true,
	query: '?url',
	import: 'default'
});

/** What the first report needs; the rest follows behind it. */
const first = ['users', 'trades'];

const files = Object.entries(urls).map(([path, url]) => ({ name: path.replace(/^.*\//, ''), url }));

/**
 * Replaces what is loaded by the sample: first what the first report needs, then `shown`, then the others.
 * Throws when the server does not have a file.
 */
export async function openSample(workspace: Workspace, shown: () => Promise<void>): Promise<void> {
	const isFirst = (name: string) => first.includes(name.replace(/\.csv$/, ''));
	await loadFiles(
		workspace,
		files.filter((file) => isFirst(file.name))
	);
	await shown();
	await loadFiles(
		workspace,
		files.filter((file) => !isFirst(file.name))
	);
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
