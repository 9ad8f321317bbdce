/** Growth accounting of one bucket: who came in, who went, and whether that is more than chance. */
import { smallSample, wilson } from '$lib/stats/interval';
import type { Bucket } from './queries';

export interface Growth {
	/** New and resurrected users. */
	came: number;
	/** Users who fell dormant. */
	left: number;
	/** came ÷ left with its 95 % interval, from the Wilson interval of came in came + left; nulls while nobody left. */
	quickRatio: number | null;
	low: number | null;
	high: number | null;
	/** Too few moved to read much into the ratio. */
	isSmall: boolean;
	/** The interval leaves out 1: more came than left, or fewer, beyond chance. */
	isClear: boolean;
}

/** Null while it is not known who left. */
export function growthOf(bucket: Bucket): Growth | null {
	if (bucket.dormant_users === null) return null;
	const came = bucket.new_users + bucket.resurrected_users;
	const left = bucket.dormant_users;
	const moved = wilson(came, came + left);
	const odds = (share: number) => (share < 1 ? share / (1 - share) : null);
	const isSmall = came + left < smallSample;
	return {
		came,
		left,
		quickRatio: left > 0 ? came / left : null,
		low: moved && left > 0 ? odds(moved.low) : null,
		high: moved && left > 0 ? odds(moved.high) : null,
		isSmall,
		isClear: !isSmall && moved !== null && (moved.low > 0.5 || moved.high < 0.5)
	};
}

export const states = ['new', 'returning', 'resurrected', 'dormant'] as const;
export type State = (typeof states)[number];

/** Users in a state; null while not known. */
export function usersIn(bucket: Bucket, state: State): number | null {
	if (state === 'new') return bucket.new_users;
	if (state === 'returning') return bucket.returning_users;
	if (state === 'resurrected') return bucket.resurrected_users;
	return bucket.dormant_users;
}

export interface Movement {
	state: State;
	users: number;
	/** Mean of the buckets before. */
	usual: number;
	/** How many buckets before. */
	buckets: number;
	/** Beyond twice the spread that counts of this size have by chance. */
	isClear: boolean;
}

const bucketsBefore = 4;

/** The state whose users differ most from the mean of up to four complete buckets before; null with fewer than two. */
export function largestMovement(complete: readonly Bucket[]): Movement | null {
	const latest = complete.at(-1);
	// The first bucket of a history has nobody before it: all its users are new.
	const before = complete.slice(0, -1).filter((bucket) => bucket.previous_users > 0);
	const base = before.slice(-bucketsBefore);
	if (!latest || base.length < 2) return null;
	const movements = states.map((state): Movement => {
		const users = usersIn(latest, state) ?? 0;
		const usual = base.reduce((sum, bucket) => sum + (usersIn(bucket, state) ?? 0), 0) / base.length;
		const spread = Math.sqrt(usual * (1 + 1 / base.length));
		return { state, users, usual, buckets: base.length, isClear: Math.abs(users - usual) > 2 * spread };
	});
	return movements.reduce((largest, one) => (difference(one) > difference(largest) ? one : largest));
}

const difference = ({ users, usual }: Movement) => Math.abs(users - usual);
