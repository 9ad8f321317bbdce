import { at } from './lists';

/** FNV-1a, so that a stream's name and the seed together give its starting state. */
function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}

/**
 * A repeatable stream of random numbers (sfc32). Each concern opens its own stream by name, so that one more
 * draw in one table does not reshuffle the others.
 */
export class RandomStream {
	private a: number;
	private b: number;
	private c: number;
	private counter = 1;
	private spareNormal: number | undefined;

	constructor(seed: number, name: string) {
		this.a = hashText(`${seed}:${name}:a`);
		this.b = hashText(`${seed}:${name}:b`);
		this.c = hashText(`${seed}:${name}:c`);
		for (let round = 0; round < 12; round += 1) this.next();
	}

	/** Uniform in [0, 1). */
	next(): number {
		const sum = (this.a + this.b + this.counter) | 0;
		this.counter = (this.counter + 1) | 0;
		this.a = this.b ^ (this.b >>> 9);
		this.b = (this.c + (this.c << 3)) | 0;
		this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
		return (sum >>> 0) / 4294967296;
	}

	between(low: number, high: number): number {
		return low + (high - low) * this.next();
	}

	/** A whole number from low to high, both included. */
	integer(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(items: readonly T[]): T {
		return at(items, Math.floor(this.next() * items.length));
	}

	/** Standard normal by Box and Muller. */
	normal(): number {
		if (this.spareNormal !== undefined) {
			const spare = this.spareNormal;
			this.spareNormal = undefined;
			return spare;
		}
		const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
		const angle = 2 * Math.PI * this.next();
		this.spareNormal = radius * Math.sin(angle);
		return radius * Math.cos(angle);
	}

	lognormal(median: number, sigma: number): number {
		return median * Math.exp(sigma * this.normal());
	}

	/** Lognormal with mean 1: noise that leaves totals where they are. */
	noise(sigma: number): number {
		return Math.exp(sigma * this.normal() - (sigma * sigma) / 2);
	}

	poisson(mean: number): number {
		const limit = Math.exp(-mean);
		let product = this.next();
		let count = 0;
		while (product > limit) {
			product *= this.next();
			count += 1;
		}
		return count;
	}

	/** Gamma with the given shape and scale 1 (Marsaglia and Tsang). */
	private gamma(shape: number): number {
		if (shape < 1) return this.gamma(shape + 1) * Math.pow(1 - this.next(), 1 / shape);
		const d = shape - 1 / 3;
		const c = 1 / Math.sqrt(9 * d);
		for (;;) {
			const x = this.normal();
			const v = Math.pow(1 + c * x, 3);
			if (v > 0 && Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
		}
	}

	beta(a: number, b: number): number {
		const x = this.gamma(a);
		return x / (x + this.gamma(b));
	}

	/** The same items in a random order. */
	shuffled<T>(items: readonly T[]): T[] {
		const list = [...items];
		for (let index = list.length - 1; index > 0; index -= 1) {
			const other = Math.floor(this.next() * (index + 1));
			const kept = at(list, index);
			list[index] = at(list, other);
			list[other] = kept;
		}
		return list;
	}
}
