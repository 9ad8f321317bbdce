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
	needs: { required: ['trades'], better: ['users', 'transfers', 'events', 'balances'] },
	params,
	// Ours: the oldest cohort has reached the last column. PostHog: as many cohorts as columns. Of hours two days.
	period: ({ grain, periods, definition }) =>
		grain === 'hour'
			? { last: 2, unit: 'day' }
			: { last: definition === 'posthog' ? periods : periods + 2, unit: grain },
	exclude: ['internal', 'market_makers', 'api'],
	queries,
	shared: ['grid', 'trade_buckets', 'counted_starts', 'members', 'answers'],
	who,
	present
});
