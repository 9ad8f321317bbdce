/** Whether what a file becomes fits into what the browser still gives, before an hour is spent on it. */
import type { EngineInfo, Source } from '$lib/engine/engine';
import { freeSpace } from '$lib/engine/stored-database';
import { IntakeError, type Sniffed } from '$lib/intake';

type Storage = EngineInfo['storage'];

/** Bytes kept per byte of a trades export, its share of the model included, measured at 10 and 30 million rows (0.53 and 0.46). */
const keptPerByte: Record<Storage, number> = { opfs: 0.5, memory: 1.2 };
/** What the engine can hold in memory, in bytes. */
const memory = 3.2e9;
/** Exports packed by gzip unpack to about so many times their size. */
const gzipRatio = 4;
/** Bytes of a file that is simply tried. */
const small = 20e6;

/** Bytes a file will take, about. */
export function spaceNeeded(storage: Storage, size: number, isPacked: boolean): number {
	return size * (isPacked ? gzipRatio : 1) * keptPerByte[storage];
}

/** Throws {@link IntakeError} where a file cannot fit; does nothing where nobody can tell. */
export async function refuseWithoutSpace(
	storage: Storage,
	{ name, blob }: Source,
	{ gzip }: Sniffed
): Promise<void> {
	if (blob.size < small) return;
	const needed = spaceNeeded(storage, blob.size, gzip);
	const free = storage === 'memory' ? memory : await freeSpace();
	if (free === undefined || needed <= free) return;
	throw storage === 'memory' ? tooMuchMemory(name, needed) : tooMuchSpace(name, needed, free);
}

function tooMuchSpace(name: string, needed: number, free: number): IntakeError {
	return new IntakeError({
		en: `${name} was not loaded: it needs about ${amount(needed)} and the browser still gives this page ${amount(free)}. Free disk space, leave the private window, take an import back, or load a shorter period. Earlier data is untouched.`,
		zh: `${name} 未载入：约需 ${amount(needed)}，而浏览器只能再给本页 ${amount(free)}。请释放磁盘空间、退出无痕窗口、撤销一次导入，或载入更短的时段。之前的数据未受影响。`
	});
}

function tooMuchMemory(name: string, needed: number): IntakeError {
	return new IntakeError({
		en: `${name} was not loaded: it needs about ${amount(needed)} of memory, since this window keeps nothing on disk, and the engine can use ${amount(memory)}. Use an ordinary window, or load a shorter period. Earlier data is untouched.`,
		zh: `${name} 未载入：此窗口不在磁盘上保存数据，约需 ${amount(needed)} 内存，而引擎最多可用 ${amount(memory)}。请使用普通窗口，或载入更短的时段。之前的数据未受影响。`
	});
}

function amount(bytes: number): string {
	return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`;
}
