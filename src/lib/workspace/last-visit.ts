/** What the last visit left beside the stored database: enough to show its reports while the engine starts. */
import type { KeptAnswers } from './answers';
import type { Holdings } from './holdings';

export interface LastVisit {
	holdings: Holdings;
	answers: KeptAnswers;
}

const name = 'tapedeck.last.json';
/** Milliseconds without another report, after which what there is is written down. */
const quiet = 1000;

/** Undefined where nothing was left, or the browser gives no private file system. */
export async function recallLastVisit(): Promise<LastVisit | undefined> {
	try {
		const folder = await navigator.storage.getDirectory();
		const file = await (await folder.getFileHandle(name)).getFile();
		return JSON.parse(await file.text()) as LastVisit;
	} catch {
		// Not there, or cut off: the engine will tell.
		return undefined;
	}
}

/** Writes and forgets one after the other, so that nothing forgotten comes back. */
export class VisitKeeper {
	private timer: ReturnType<typeof setTimeout> | undefined;
	private work: Promise<void> = Promise.resolve();

	/** Writes the visit down soon, whole or not at all. Where the browser cannot, nothing is left. */
	keep(visit: () => LastVisit): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => (this.work = this.work.then(() => write(visit()))), quiet);
	}

	/** To be awaited before anything the visit was computed from changes. */
	forget(): Promise<void> {
		clearTimeout(this.timer);
		this.work = this.work.then(remove);
		return this.work;
	}
}

async function write(visit: LastVisit): Promise<void> {
	try {
		const folder = await navigator.storage.getDirectory();
		const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
		await writable.write(JSON.stringify(visit));
		await writable.close();
	} catch (cause) {
		console.warn('The last reports were not kept for the next visit.', cause);
	}
}

async function remove(): Promise<void> {
	const folder = await navigator.storage.getDirectory().catch(() => undefined);
	await folder?.removeEntry(name).catch(() => undefined);
}
