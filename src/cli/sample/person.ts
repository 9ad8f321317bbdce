/** How an account behaves. */
export type Kind = 'human' | 'api' | 'maker' | 'internal';
export type Device = 'ios' | 'android' | 'web' | 'api';

/** One registered account; times are seconds since the epoch, undefined where they never came. */
export interface Person {
	/** Order of registration. */
	index: number;
	userId: string;
	registeredAt: number;
	kind: Kind;
	accountType: 'retail' | 'pro' | 'institution' | 'mm' | 'internal';
	country: string;
	language: string;
	currency: string;
	channel: string;
	subChannel: string;
	device: Device;
	kycLevel: number;
	kycSubmittedAt: number | undefined;
	kycPassedAt: number | undefined;
	firstDepositAt: number | undefined;
	firstTradeAt: number | undefined;
	referrer: Person | undefined;
	marketingOptIn: boolean;
	status: 'active' | 'frozen' | 'closed';
	vipLevel: number;
	/** USD traded in an ordinary month of full activity. */
	monthlyVolume: number;
	/** Chance that a fill in a market with a perpetual is the perpetual. */
	perpetualShare: number;
	/** Only trades perpetuals. */
	perpetualOnly: boolean;
	favourite: string;
	deviceId: string;
	/** Set for accounts that carry a planted fact, which keeps them out of every other one. */
	role: string | undefined;
}
