import { Weighted } from './weighted';

export interface Channel {
	/** Empty where attribution is unknown. */
	name: string;
	/** Share of registrations in percent. */
	share: number;
	/** Multiplies the odds of each funnel step. */
	quality: number;
	/** USD paid per registration; 0 where nothing is bought. */
	costPerRegistration: number;
	subChannels: string[];
}

export const channels: Channel[] = [
	{
		name: 'organic',
		share: 33.5,
		quality: 1.05,
		costPerRegistration: 0,
		subChannels: ['direct', 'app_store']
	},
	{
		name: 'referral',
		share: 21.7,
		quality: 1.45,
		costPerRegistration: 0,
		subChannels: ['invite_link', 'qr']
	},
	{
		name: 'affiliate',
		share: 15.8,
		quality: 1,
		costPerRegistration: 24,
		subChannels: ['kol_tr', 'kol_vn', 'media_br', 'comparison']
	},
	{
		name: 'paid_social',
		share: 11.8,
		quality: 0.5,
		costPerRegistration: 23,
		subChannels: ['meta', 'tiktok', 'x']
	},
	{
		name: 'paid_search',
		share: 7.9,
		quality: 0.95,
		costPerRegistration: 32,
		subChannels: ['google', 'apple']
	},
	{ name: 'content', share: 4.9, quality: 1.1, costPerRegistration: 12, subChannels: ['blog', 'academy'] },
	{ name: 'event', share: 2.9, quality: 0.9, costPerRegistration: 38, subChannels: ['meetup', 'expo'] },
	{ name: '', share: 1.5, quality: 0.8, costPerRegistration: 0, subChannels: [''] }
];

export const channelChoice = new Weighted(channels.map((channel) => [channel, channel.share]));
