/** The item at an index that is known to exist; anything else is a mistake in the generator. */
export function at<T>(items: ArrayLike<T>, index: number): T {
	const item = items[index];
	if (item === undefined) throw new RangeError(`no item at ${index} of ${items.length}`);
	return item;
}

/** Items grouped by a key, in first-seen order. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

export function sumOf<T>(items: Iterable<T>, valueOf: (item: T) => number): number {
	let total = 0;
	for (const item of items) total += valueOf(item);
	return total;
}
