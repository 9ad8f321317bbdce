/** How long a load still takes, from how far it is: told only when there is something to tell it from. */

interface Told {
	fraction: number;
	/** Milliseconds since any moment. */
	time: number;
}

/** Below these nothing sensible can be said. */
const leastFraction = 0.02;
const leastMilliseconds = 2000;

/** Seconds until the fraction is 1 at the pace since `first`; undefined while that is too little to go by. */
export function secondsLeft(first: Told, last: Told): number | undefined {
	const done = last.fraction - first.fraction;
	const time = last.time - first.time;
	if (done < leastFraction || time < leastMilliseconds) return undefined;
	return ((time / 1000) * (1 - last.fraction)) / done;
}

/** `8 s`, `40 s`, `3 min`, `1 h 10 min`: as exact as such a guess can be. */
export function timeLeftWords(seconds: number, units: { s: string; min: string; h: string }): string {
	if (seconds < 10) return `${Math.max(1, Math.ceil(seconds))} ${units.s}`;
	if (seconds <= 55) return `${Math.ceil(seconds / 5) * 5} ${units.s}`;
	const minutes = Math.ceil(seconds / 60);
	if (minutes < 60) return `${minutes} ${units.min}`;
	const rest = minutes % 60;
	return `${Math.floor(minutes / 60)} ${units.h}${rest > 0 ? ` ${rest} ${units.min}` : ''}`;
}
