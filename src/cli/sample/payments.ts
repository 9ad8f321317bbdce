import type { Person } from './person';
import type { RandomStream } from './random';
import { Weighted } from './weighted';

export interface Rail {
	method: 'onchain' | 'bank' | 'card' | 'p2p' | 'third_party';
	provider: string;
	/** Chance that an attempt is credited. */
	success: number;
	/** Median minutes until it is credited. */
	minutes: number;
	/** USD charged by the provider per USD moved. */
	cost: number;
	failReasons: string[];
	/** Fiat rails move the user's own currency where there is one. */
	fiat: boolean;
}

const rails: [Rail, number][] = [
	[
		{
			method: 'onchain',
			provider: '',
			success: 0.99,
			minutes: 9,
			cost: 0,
			failReasons: ['wrong_network'],
			fiat: false
		},
		46
	],
	[
		{
			method: 'card',
			provider: 'PayBridge',
			success: 0.885,
			minutes: 1.5,
			cost: 0.019,
			failReasons: ['issuer_declined', '3ds_failed'],
			fiat: true
		},
		12
	],
	[
		{
			method: 'card',
			provider: 'NovaPay',
			success: 0.86,
			minutes: 1.8,
			cost: 0.016,
			failReasons: ['issuer_declined', 'limit_exceeded'],
			fiat: true
		},
		9
	],
	[
		{
			method: 'bank',
			provider: 'SwiftLink',
			success: 0.94,
			minutes: 210,
			cost: 0.002,
			failReasons: ['name_mismatch', 'returned'],
			fiat: true
		},
		10
	],
	[
		{
			method: 'bank',
			provider: 'LocalRail',
			success: 0.965,
			minutes: 14,
			cost: 0.003,
			failReasons: ['name_mismatch', 'timeout'],
			fiat: true
		},
		9
	],
	[
		{
			method: 'p2p',
			provider: 'desk',
			success: 0.93,
			minutes: 22,
			cost: 0,
			failReasons: ['order_cancelled', 'timeout'],
			fiat: false
		},
		9
	],
	[
		{
			method: 'third_party',
			provider: 'MoonGate',
			success: 0.9,
			minutes: 6,
			cost: 0.021,
			failReasons: ['risk_rejected', 'abandoned'],
			fiat: false
		},
		5
	]
];

const railChoice = new Weighted(rails);
export const onchainRail: Rail = rails[0]?.[0] as Rail;
/** The card provider whose acceptance falls, and what it falls to. */
export const decliningProvider = 'NovaPay';
export const decliningSuccess = 0.62;

const assetChoice = new Weighted([
	['USDT', 70],
	['BTC', 12],
	['ETH', 10],
	['USDC', 8]
] as [string, number][]);
const networks: Record<string, string[]> = {
	USDT: ['TRC20', 'TRC20', 'BEP20', 'ERC20'],
	USDC: ['ERC20', 'SOL'],
	BTC: ['BTC'],
	ETH: ['ERC20', 'ARB']
};

export function drawRail(person: Person, random: RandomStream): Rail {
	return person.kind === 'human' ? railChoice.draw(random) : onchainRail;
}

/** Currency moved on a rail. */
export function drawAsset(rail: Rail, person: Person, random: RandomStream): string {
	if (rail.fiat && person.currency !== 'USDT') return person.currency;
	return rail.method === 'onchain' ? assetChoice.draw(random) : 'USDT';
}

export function drawNetwork(asset: string, rail: Rail, random: RandomStream): string {
	return rail.method === 'onchain' ? random.pick(networks[asset] ?? ['']) : '';
}
