import type { RandomStream } from './random';
import { Weighted } from './weighted';

/** Activity by hour of the day, UTC: peaks at 08, 13 to 15 and 20. */
const humanHours = [
	3.2, 2.7, 2.4, 2.3, 2.5, 3, 3.9, 5, 6.6, 5, 4.4, 4.4, 5, 6.8, 7.1, 6.7, 5, 4.4, 4.5, 5, 6.5, 5, 4.2, 3.6
];
const humanChoice = new Weighted(humanHours.map((weight, hour) => [hour, weight]));
/** Programs follow the same day at half its swing. */
const programChoice = new Weighted(humanHours.map((weight, hour) => [hour, (weight + 100 / 24) / 2]));

export function hourOfHumans(random: RandomStream): number {
	return humanChoice.draw(random);
}

export function hourOfPrograms(random: RandomStream): number {
	return programChoice.draw(random);
}
