/** How is the exchange doing? The headline figures against the same days before, and what they are made of. */
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
		required: ['trades'],
		better: ['users', 'events', 'trades.fee_usd|fee_amount', 'trades.symbol', 'trades.product']
	},
	params,
	period: () => 'month-to-date',
	exclude: ['internal'],
	queries,
	who,
	present
});
