/** Where a key leads among `count` places in a row; null for a key that leads nowhere. From nowhere: the last place. */
export function placeByKey(key: string, from: number | undefined, count: number): number | null {
	const last = count - 1;
	switch (key) {
		case 'Home':
			return 0;
		case 'End':
			return last;
		case 'ArrowLeft':
		case 'ArrowDown':
			return from === undefined ? last : Math.max(0, from - 1);
		case 'ArrowRight':
		case 'ArrowUp':
			return from === undefined ? last : Math.min(last, from + 1);
		default:
			return null;
	}
}
