import { defineReport } from '../report';
import about from './about';
import { who } from './behind';
import { present } from './present';
import { params, queries } from './queries';
import { text } from './text';

export default defineReport({
	...about,
	text,
	needs: {
		required: ['trades', 'campaigns', 'campaign_participants'],
		better: ['rewards', 'users', 'campaign_participants.group', 'trades.fee_usd|fee_amount']
	},
	params,
	period: () => 'all' as const,
	exclude: ['internal', 'market_makers'],
	queries,
	who,
	present
});
