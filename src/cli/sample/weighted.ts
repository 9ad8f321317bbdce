import { at } from './lists';
import type { RandomStream } from './random';

/** A choice between items with given weights (any scale). */
export class Weighted<T> {
	private readonly items: T[] = [];
	private readonly bounds: number[] = [];
	private total = 0;

	constructor(entries: Iterable<readonly [T, number]>) {
		for (const [item, weight] of entries) {
			this.total += weight;
			this.items.push(item);
			this.bounds.push(this.total);
		}
	}

	draw(random: RandomStream): T {
		const target = random.next() * this.total;
		let low = 0;
		let high = this.bounds.length - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (at(this.bounds, middle) > target) high = middle;
			else low = middle + 1;
		}
		return at(this.items, low);
	}
}
