/** Peak memory of a browser's largest process. */
import { execFileSync } from 'node:child_process';

/** Looks every second at the processes whose command line names `profile`; the function stops it and gives megabytes. */
export function watchMemory(profile: string): () => number {
	let peak = 0;
	const timer = setInterval(() => {
		const lines = execFileSync('ps', ['-eo', 'rss,args'], { encoding: 'utf8' }).split('\n');
		for (const line of lines) {
			if (line.includes(profile)) peak = Math.max(peak, Number.parseInt(line, 10) / 1024);
		}
	}, 1000);
	return () => {
		clearInterval(timer);
		return peak;
	};
}
