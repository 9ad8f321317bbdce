/** What a campaign cost and, where a holdout allows it, what came back. All money in USD. */
import type { Evidence, MoneyComparison } from './evidence';
import type { Campaign } from './queries';

export interface Cost {
	rewards: number | null;
	media: number | null;
	ops: number | null;
	/** null unless every part is known for exactly the users shown. */
	total: number | null;
	state: 'known' | 'no_rewards' | 'unpriced' | 'filtered';
}

/**
 * Rewards paid plus media and operations. Unknown, not zero, when no rewards are loaded, when some reward has no USD
 * value, or when the scope shows only a part of the users while media and operations belong to all.
 */
export function costOf(campaign: Campaign, hasRewards: boolean, isUserFiltered: boolean): Cost {
	const { reward_usd, media_usd: media, ops_usd: ops } = campaign;
	const rewards = hasRewards ? reward_usd : null;
	const state = !hasRewards
		? 'no_rewards'
		: campaign.unpriced_rewards > 0
			? 'unpriced'
			: isUserFiltered
				? 'filtered'
				: 'known';
	return {
		rewards,
		media,
		ops,
		state,
		total: state === 'known' ? reward_usd + (media ?? 0) + (ops ?? 0) : null
	};
}

export type Return =
	| { state: 'no_evidence' | 'cost_unknown' | 'no_cost' | 'filtered' | 'running' | 'unknown' }
	/** The interval holds zero: neither gain nor loss can be told. */
	| { state: 'unclear'; low: number; high: number }
	/** The effect itself is not distinguishable from zero, yet even its upper end does not pay the cost. */
	| { state: 'loss'; low: number; high: number }
	| { state: 'value'; roi: number; low: number; high: number };

/** (incremental net fees of all treated users − cost) ÷ cost, with the 95 % interval of the difference carried through. */
export function returnOf(campaign: Campaign, evidence: Evidence, cost: Cost, isFiltered: boolean): Return {
	if (evidence.grade !== 'A') return { state: 'no_evidence' };
	if (isFiltered) return { state: 'filtered' };
	if (cost.total === null) return { state: 'cost_unknown' };
	if (!(cost.total > 0)) return { state: 'no_cost' };
	if (campaign.is_running) return { state: 'running' };
	const fees = netFeesDuring(evidence);
	if (!fees?.result) return { state: 'unknown' };
	const total = cost.total;
	const roi = (perUser: number) => (perUser * campaign.participants - total) / total;
	const low = roi(fees.result.low);
	const high = roi(fees.result.high);
	if (low <= 0 && high >= 0) return { state: 'unclear', low, high };
	if (fees.reading === 'unclear') return { state: 'loss', low, high };
	return { state: 'value', roi: roi(fees.result.difference), low, high };
}

/** The comparison a return rests on. */
export function netFeesDuring(evidence: Evidence): MoneyComparison | undefined {
	return evidence.money.find(({ measure, part }) => measure === 'net_fees' && part === 'during');
}
