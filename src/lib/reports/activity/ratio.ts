/** Stickiness: how much of its month's users a day has. */
import type { Day } from './queries';

export type Population = 'trading' | 'active';

interface Ratio {
	/** Users of a day: the mean of 30 days, or of that day alone. */
	daily: number;
	/** Different users in the 30 days. */
	monthly: number;
	share: number;
}

/** Whether a definition divides the day's own users, not the mean of the month's days. */
export const dividesDay = (definition: string) => definition === 'posthog' || definition === 'amplitude';

/**
 * Daily over monthly users of the 30 days up to a day; null before there are 30 days, or without users.
 * PostHog and Amplitude divide the day's own users; Tapedeck and Mixpanel the mean of the same 30 days.
 */
export function ratioOf(day: Day, population: Population, definition: string): Ratio | null {
	const [own, mean, monthly] =
		population === 'trading'
			? [day.trading_users, day.mean_trading, day.trading_30]
			: [day.active_users, day.mean_active, day.active_30];
	const daily = dividesDay(definition) ? own : mean;
	if (daily === null || monthly === null || monthly === 0) return null;
	return { daily, monthly, share: daily / monthly };
}
