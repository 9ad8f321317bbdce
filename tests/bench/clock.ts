/** How long something takes, and what the processor spent on it. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Seconds. `cpu` counts every thread of this process, and is what busy neighbours disturb least. */
export interface Sample {
	wall: number;
	cpu: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Runs the work once, on a heap cleared of what others left. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ sample: Sample; result: T }> {
	collectGarbage();
	const before = process.cpuUsage();
	const start = performance.now();
	const result = await work();
	const wall = (performance.now() - start) / 1000;
	const { user, system } = process.cpuUsage(before);
	return { sample: { wall, cpu: (user + system) / 1e6 }, result };
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** Median over the rounds of one contender's time over another's, each pair taken side by side. */
export function ratio(over: readonly Sample[], under: readonly Sample[], of: keyof Sample): number {
	return median(over.map((sample, round) => sample[of] / (under[round]?.[of] ?? NaN)));
}
