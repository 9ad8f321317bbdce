/** Samples by measure and contender, in the order of the rounds. */
import type { Sample } from './clock';

export class Samples {
	private readonly lists = new Map<string, Sample[]>();

	add(measure: string, contender: string, sample: Sample): void {
		const key = `${measure}\n${contender}`;
		this.lists.set(key, [...(this.lists.get(key) ?? []), sample]);
	}

	of(measure: string, contender: string): readonly Sample[] {
		return this.lists.get(`${measure}\n${contender}`) ?? [];
	}
}
