import { defineReport } from '../report';
import about from './about';
import { params } from './params';
import { present } from './present';
import { queries } from './queries';
import { appliesTo, fixedRules } from './slots';
import { text } from './text';
import { who } from './who';

export default defineReport({
	...about,
	text,
	needs: { required: ['users', 'trades'], better: ['transfers', 'events', 'releases', 'tickets'] },
	params,
	fixed: fixedRules,
	optionNames: (name, { funnel }, { usualUnit }) =>
		name === 'window_unit' ? { auto: usualUnit[funnel === 'place_order' ? 'hours' : 'days'] } : null,
	appliesTo: (name, params, text) => appliesTo(name, params, text.step),
	period: () => ({ last: 90, unit: 'day' }),
	exclude: ['internal', 'market_makers'],
	queries,
	shared: ['journeys'],
	who,
	present
});
