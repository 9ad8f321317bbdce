/**
 * The columns that tell one row of a table from every other, the deciding one first; a file without the first has no
 * key. Tables not named here have none: their rows are the same only when every cell is.
 */
export const keys: Readonly<Record<string, readonly [string, ...string[]]>> = {
	users: ['user_id'],
	trades: ['trade_id', 'user_id', 'side'],
	orders: ['order_id', 'user_id'],
	transfers: ['user_id', 'created_at', 'direction', 'asset', 'amount'],
	campaigns: ['campaign_id'],
	campaign_participants: ['campaign_id', 'user_id'],
	referrals: ['referee_id', 'referrer_id'],
	tickets: ['ticket_id'],
	balances: ['user_id', 'date', 'account', 'asset'],
	marketing_spend: ['date', 'channel', 'sub_channel', 'campaign_code'],
	market_quality: ['symbol', 'ts'],
	listings: ['symbol', 'product'],
	milestones: ['item', 'stage'],
	fx_rates: ['date', 'asset'],
	control_totals: ['from_on', 'to_on']
};

/** Tables whose rows of one key complete each other, so that files with different columns add up. */
export const completing: readonly string[] = ['users', 'control_totals'];
