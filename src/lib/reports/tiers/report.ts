/** Who the users are by lifecycle state and value, and who moved between states. */
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
	needs: { required: ['trades'], better: ['users', 'transfers', 'rewards', 'trades.fee_usd|fee_amount'] },
	params,
	period: () => 'all' as const,
	exclude: ['internal', 'market_makers'],
	queries,
	shared: ['members', 'states'],
	who,
	present
});
