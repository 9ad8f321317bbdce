/** Reporting and file time zones as the reader sees them: fixed offsets from UTC. */

/** Minutes east of UTC that are offered; any other is possible. */
export const commonZones: readonly number[] = [
	-480, -300, -180, 0, 60, 120, 180, 240, 330, 420, 480, 540, 600
];

/** `UTC+8`, `UTC−3:30`, `UTC`, from minutes east of it. */
export function zoneName(minutes: number): string {
	if (minutes === 0) return 'UTC';
	const size = Math.abs(minutes);
	const rest = size % 60;
	const hours = `${Math.floor(size / 60)}${rest > 0 ? `:${String(rest).padStart(2, '0')}` : ''}`;
	return `UTC${minutes < 0 ? '−' : '+'}${hours}`;
}
