import { defineReport } from '../report';
import about from './about';
import { bracketsOf } from './brackets';
import { params } from './params';
import { present } from './present';
import { queries } from './queries';
import { rulesOf } from './rules';
import { text } from './text';
import { who } from './who';

export default defineReport({
	...about,
	text,
	needs: { required: ['trades'], better: ['users', 'transfers', 'events', 'balances'] },
	params,
	fixed: (params) => {
		if (params.definition === 'tapedeck') return {};
		const { starts, counting, buckets, mean } = rulesOf(params);
		return { starts, counting, buckets, mean };
	},
	// Ours: the oldest cohort has reached the last column. PostHog: as many cohorts as columns. Of hours two days.
	period: ({ grain, periods, definition, counting, brackets }) => {
		if (grain === 'hour') return { last: 2, unit: 'day' };
		if (definition === 'posthog') return { last: periods, unit: grain };
		const isBracketed = definition === 'tapedeck' && counting === 'brackets';
		const columns = isBracketed ? Math.max(0, ...bracketsOf(brackets).map(({ to }) => to)) : periods;
		return { last: columns + 2, unit: grain };
	},
	exclude: ['internal', 'market_makers', 'api'],
	queries,
	shared: ['grid', 'trade_buckets', 'counted_starts', 'members', 'answers'],
	who,
	present
});
