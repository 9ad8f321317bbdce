/** Conversion by what the users export says of an account, by hand, in the short walk and in the long one. */
import { beforeAll, expect, test } from 'vitest';
import { workspaceOf, type TestWorkspace } from '../testing';
import report from './report';

// All register on Jan 1. p1 and b1 trade that day, p2 after the window of two days; ghost only makes Jan 20 the last day.
const tables = {
	users: `user_id,registered_at,account_type,vip_level
p1,2026-01-01 00:00:00,personal,2
p2,2026-01-01 00:00:00,personal,1
b1,2026-01-01 00:00:00,business,1
x1,2026-01-01 00:00:00,,`,
	trades: `user_id,traded_at,trade_id,notional_usd
p1,2026-01-01 10:00:00,1,10
b1,2026-01-01 11:00:00,2,10
p2,2026-01-05 10:00:00,3,10
ghost,2026-01-20 23:30:00,4,10`
};

let workspace: TestWorkspace;
beforeAll(async () => {
	workspace = await workspaceOf(tables);
}, 60_000);

async function tradedBy(breakdown: 'account_type' | 'vip_level', chosen: object): Promise<unknown[]> {
	const { tables: found } = await workspace.run(
		report,
		{ window_days: 2, breakdown, ...chosen },
		{ from: '2026-01-01', to: '2026-01-01' }
	);
	return (found.funnel?.rows ?? [])
		.filter(({ part, step }) => part === 'segment' && step === 'first_trade')
		.map(({ member, mature_entrants, mature_reached }) => [member, mature_entrants, mature_reached]);
}

test.each([{}, { entries: 'every' }])('by account type and VIP level: %o', async (walk) => {
	expect(await tradedBy('account_type', walk)).toEqual([
		['business', 1, 1],
		['personal', 2, 1],
		['unknown', 1, 0]
	]);
	expect(await tradedBy('vip_level', walk)).toEqual([
		['VIP 1', 2, 1],
		['VIP 2', 1, 1],
		['unknown', 1, 0]
	]);
});
