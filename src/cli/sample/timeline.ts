import type { Calendar, Month } from './calendar';
import { at } from './lists';

/** When everything that was planted happens; days are calendar day numbers, ends included. */
export interface Timeline {
	bullMonth: Month;
	/** Raw events are kept from this day on, as product-analytics stores do. */
	eventLogStart: number;
	ringDay: number;
	exploitDay: number;
	iosRelease: { firstDay: number; lastDay: number };
	launchDay: number;
	thinPair: { firstDay: number; lastDay: number };
	/** The month in which the rising whale multiplies its volume. */
	risingMonth: Month;
	/** The last day on which the lost whale trades, a month's end. */
	whaleLastDay: number;
	/** First days of the five wash pairs that act outside any campaign. */
	looseWashDay: number;
	/** The month in which one card provider begins to decline payments. */
	providerMonth: Month;
}

/** Places the planted facts relative to the last month, so that any length and end date has them all. */
export function planTimeline(calendar: Calendar): Timeline {
	const last = calendar.months.length - 1;
	const monthBack = (count: number): Month => at(calendar.months, Math.max(0, last - count));
	const iosDay = monthBack(1).firstDay + 8;
	return {
		bullMonth: monthBack(7),
		eventLogStart: monthBack(3).firstDay,
		ringDay: monthBack(3).firstDay + 19,
		exploitDay: monthBack(4).firstDay + 23,
		iosRelease: { firstDay: iosDay, lastDay: iosDay + 13 },
		launchDay: monthBack(1).firstDay + 20,
		thinPair: { firstDay: calendar.days - 9, lastDay: calendar.days - 1 },
		risingMonth: monthBack(0),
		whaleLastDay: monthBack(2).lastDay,
		looseWashDay: monthBack(4).firstDay + 2,
		providerMonth: monthBack(1)
	};
}
