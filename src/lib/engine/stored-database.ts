/** The one file in the origin's private file system that keeps the tables. */
import { EngineError } from './engine';

const name = 'tapedeck.db';
const files = [name, `${name}.wal`] as const;

/** The file as the engine names it. */
export const databasePath = `opfs://${name}`;

/** Every file the engine holds for it. */
export const databaseFiles: readonly string[] = files.map((file) => `opfs://${file}`);

/** A whole database: its file, and its log, without which the engine would only read it. */
export interface StoredDatabase {
	file: Blob;
	log: Blob;
}

/** Whether an earlier visit left a database, whatever is in it. Throws where the browser gives no private file system. */
export async function hasStoredDatabase(): Promise<boolean> {
	return (await sizeOf(await navigator.storage.getDirectory(), name)) > 0;
}

/** Bytes the browser says it still gives this page; undefined where it does not say. Some give a fixed number instead. */
export async function freeSpace(): Promise<number | undefined> {
	const { quota, usage } = await navigator.storage.estimate().catch(() => ({ quota: undefined, usage: 0 }));
	return quota === undefined ? undefined : Math.max(0, quota - (usage ?? 0));
}

/**
 * Puts a whole database in the place of the stored one, which must not be open anywhere. Its file comes last, and the
 * browser shows it only once every byte is written: whatever stops this half-way leaves nothing stored.
 * Throws when it cannot.
 */
export function replaceStoredDatabase({ file, log }: StoredDatabase): Promise<void> {
	return exclusively(async () => {
		const folder = await navigator.storage.getDirectory();
		for (const stored of files) await removeFile(folder, stored);
		await writeFile(folder, files[1], log);
		await writeFile(folder, name, file);
	});
}

/** Runs what opens the stored database, after taking away a log that an exchange stopped half-way has left. */
export function openingStoredDatabase<T>(open: () => Promise<T>): Promise<T> {
	return exclusively(async () => {
		const folder = await navigator.storage.getDirectory();
		if ((await sizeOf(folder, name)) === 0) {
			// Another tab that is creating the database has it open, and keeps it.
			await folder.removeEntry(files[1]).catch(() => undefined);
		}
		return open();
	});
}

// Two tabs that start at the same time would take each other's halves away.
async function exclusively<T>(work: () => Promise<T>): Promise<T> {
	return navigator.locks.request('tapedeck.store', work);
}

async function writeFile(folder: FileSystemDirectoryHandle, file: string, content: Blob): Promise<void> {
	const writable = await (await folder.getFileHandle(file, { create: true })).createWritable();
	try {
		await writable.write(content);
	} catch (cause) {
		await writable.abort();
		throw cause;
	}
	await writable.close();
}

/** Bytes; 0 where there is no such file. */
async function sizeOf(folder: FileSystemDirectoryHandle, file: string): Promise<number> {
	try {
		return (await (await folder.getFileHandle(file)).getFile()).size;
	} catch (cause) {
		if (isMissing(cause)) return 0;
		throw cause;
	}
}

/** Deletes the kept database file; waits for a closed tab's worker to let go of it. Throws when it cannot be deleted. */
export async function deleteStoredDatabase(): Promise<void> {
	const folder = await navigator.storage.getDirectory().catch(() => undefined);
	// A browser that gives no directory has kept nothing.
	if (!folder) return;
	for (const file of files) await removeFile(folder, file);
}

async function removeFile(folder: FileSystemDirectoryHandle, file: string): Promise<void> {
	for (const wait of [0, 300, 700, 1500, 2500]) {
		await new Promise((resolve) => setTimeout(resolve, wait));
		try {
			await folder.removeEntry(file);
			return;
		} catch (cause) {
			if (isMissing(cause)) return;
			if (wait === 2500)
				throw new EngineError('storage_busy', `${file} could not be deleted.`, undefined, { cause });
		}
	}
}

function isMissing(cause: unknown): boolean {
	return cause instanceof DOMException && cause.name === 'NotFoundError';
}
