/** Growth accounting of one bucket: who came in, who went, and whether that is more than chance. */
import { newcombe, smallSample, wilson } from '$lib/stats/interval';
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
	state: 'new' | 'resurrected' | 'dormant';
	/** Users of the latest bucket, and how many there would be if it were as those before. */
	users: number;
	usual: number;
	/** Of the dormant: the share of those active before, and the share in the buckets before. */
	rate?: { share: number; usual: number; difference: number; low: number; high: number };
	/** How many buckets before. */
	buckets: number;
	/** Too few were active before for their share to be read. */
	isSmall: boolean;
	/** Beyond what counts or shares of this size differ by chance. */
	isClear: boolean;
}

const bucketsBefore = 4;
/** Newcomers of whom a larger share may have come earlier are not compared, nor are those who came back. */
const unsettledLimit = 0.1;

/** The state that differs by most users from up to four comparable buckets before; null with fewer than two. */
export function largestMovement(judged: readonly Bucket[]): Movement | null {
	const latest = judged.at(-1);
	const base = judged.slice(0, -1).slice(-bucketsBefore);
	if (!latest || base.length < 2) return null;
	const areNewKnown = [latest, ...base].every(
		(bucket) => bucket.unsettled_users <= unsettledLimit * bucket.new_users
	);
	const movements = [
		...(areNewKnown ? [counted('new', latest, base), counted('resurrected', latest, base)] : []),
		dormancy(latest, base)
	].filter((movement) => movement !== null);
	return movements.toSorted((a, b) => difference(b) - difference(a))[0] ?? null;
}

function counted(state: 'new' | 'resurrected', latest: Bucket, base: readonly Bucket[]): Movement {
	const users = usersIn(latest, state) ?? 0;
	const usual = base.reduce((sum, bucket) => sum + (usersIn(bucket, state) ?? 0), 0) / base.length;
	const spread = Math.sqrt(usual * (1 + 1 / base.length));
	const isClear = Math.abs(users - usual) > 2 * spread;
	return { state, users, usual, buckets: base.length, isSmall: false, isClear };
}

/** By share: a larger base has more to lose. */
function dormancy(latest: Bucket, base: readonly Bucket[]): Movement | null {
	const left = base.reduce((sum, bucket) => sum + (bucket.dormant_users ?? 0), 0);
	const before = base.reduce((sum, bucket) => sum + bucket.previous_users, 0);
	const users = latest.dormant_users ?? 0;
	const compared = newcombe(users, latest.previous_users, left, before);
	if (!compared) return null;
	const isSmall = latest.previous_users < smallSample;
	const rate = { share: users / latest.previous_users, usual: left / before, ...compared };
	return {
		state: 'dormant',
		users,
		usual: rate.usual * latest.previous_users,
		rate,
		buckets: base.length,
		isSmall,
		isClear: !isSmall && (compared.low > 0 || compared.high < 0)
	};
}

const difference = ({ users, usual }: Movement) => Math.abs(users - usual);
