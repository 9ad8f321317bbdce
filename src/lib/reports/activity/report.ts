/** Who is active, how often, and is the base growing? Lifecycle, stickiness, frequency, hours, sources and products. */
import { defineReport } from '../report';
import about from './about';
import { params } from './params';
import { present } from './present';
import { queries } from './queries';
import { text } from './text';
import { who } from './who';

export default defineReport({
	...about,
	text,
	needs: { required: ['trades'], better: ['users', 'transfers', 'events', 'trades.fee_usd|fee_amount'] },
	params,
	// A quarter of weeks, a month of days or a year of months, and the one that is running.
	period: ({ grain }) => ({ last: grain === 'day' ? 31 : 13, unit: grain }),
	exclude: ['internal', 'market_makers'],
	queries,
	who,
	present
});
