/** Who traded and who registered in a span; the days are those of the trades, read off by hand. */
import { expect, test } from 'vitest';
import { formatFor } from '$lib/figure/format';
import { whoIn, workspaceOf } from '../testing';
import report from './report';

const users = `user_id,registered_at,is_internal
u1,2026-01-10 08:00:00,false
u2,2026-02-05 08:00:00,false
u3,2026-03-02 08:00:00,false
staff,2026-03-01 08:00:00,true`;
const trades = `user_id,traded_at,trade_id,notional_usd
u1,2026-02-01 10:00:00,1,100
u2,2026-02-28 10:00:00,2,200
u1,2026-03-01 09:00:00,3,400
ghost,2026-03-09 12:00:00,4,1000
staff,2026-03-15 12:00:00,5,9999
u3,2026-03-31 23:30:00,6,500`;

test('the users of each month and of the period, ids outside the users export and internal ones left out', async () => {
	const workspace = await workspaceOf({ users, trades });
	const { blocks } = await workspace.run(report, { grain: 'month' });
	const told: Record<string, string> = {};
	for (const who of whoIn(blocks)) {
		const found = await workspace.who(report, { grain: 'month' }, {}, who);
		told[who.label] = found.join(' ');
	}
	const { period } = formatFor('en');
	expect(told).toEqual({
		[`Traded ${period('2026-02-01', '2026-02-28')}`]: 'u1 u2',
		[`Traded ${period('2026-03-01', '2026-03-31')}`]: 'u1 u3',
		[`Traded ${period('2026-03-02', '2026-03-31')}`]: 'u3',
		[`Registered ${period('2026-02-01', '2026-02-28')}`]: 'u2',
		[`Registered ${period('2026-03-01', '2026-03-31')}`]: 'u3'
	});
});
