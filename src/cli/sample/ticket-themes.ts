export interface Theme {
	category: string;
	texts: string[];
	severity: string;
	/** Share of ordinary tickets in percent. */
	weight: number;
	/** Mean satisfaction from 1 to 5. */
	mood: number;
}

export const themes: Theme[] = [
	{
		category: 'deposit',
		texts: [
			'Deposit not credited',
			'Card payment declined',
			'Sent on the wrong network, can you recover it?'
		],
		severity: 'medium',
		weight: 22,
		mood: 3.2
	},
	{
		category: 'withdrawal',
		texts: ['Withdrawal stuck in review', 'Withdrawal fee is too high', 'Why is there a 24 hour hold?'],
		severity: 'high',
		weight: 18,
		mood: 2.9
	},
	{
		category: 'kyc',
		texts: [
			'Verification rejected without a reason',
			'Document upload fails',
			'How long does verification take?'
		],
		severity: 'medium',
		weight: 17,
		mood: 3.1
	},
	{
		category: 'trading',
		texts: [
			'Order not filled at my price',
			'Stop order triggered too early',
			'Liquidation price looks wrong'
		],
		severity: 'medium',
		weight: 15,
		mood: 3
	},
	{
		category: 'fees',
		texts: ['Which fee tier am I in?', 'Charged taker fee on a limit order', 'Fee discount not applied'],
		severity: 'low',
		weight: 8,
		mood: 3.4
	},
	{
		category: 'account',
		texts: ['Lost my authenticator', 'Cannot change e-mail', 'Suspicious login message'],
		severity: 'high',
		weight: 8,
		mood: 3.5
	},
	{
		category: 'campaign',
		texts: ['Reward not received', 'Do convert trades count for the competition?', 'Bonus terms are unclear'],
		severity: 'low',
		weight: 6,
		mood: 3
	},
	{ category: 'app', texts: ['App is slow', 'Chart does not load'], severity: 'low', weight: 4, mood: 3.1 },
	{
		category: 'api',
		texts: ['Rate limit too low', 'Order stream disconnects'],
		severity: 'medium',
		weight: 2,
		mood: 3.3
	}
];
