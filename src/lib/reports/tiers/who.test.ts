/** Who is in a tier and who moved; five users, worked out by hand. The as-of day is 2026-06-30. */
import { beforeAll, expect, test } from 'vitest';
import { whoIn, workspaceOf, type TestWorkspace } from '../testing';
import report from './report';

const users = `user_id,registered_at,kyc_passed_at
fresh,2026-06-20 00:00:00,
rich,2026-01-01 00:00:00,2026-01-02 00:00:00
gone,2026-01-01 00:00:00,2026-01-02 00:00:00
verified,2026-01-01 00:00:00,2026-01-02 00:00:00
idle,2026-01-01 00:00:00,`;

// fresh first traded 9 days ago; rich trades every ten days, 2,000,000 in all of June; gone last traded 86 days ago.
const trades = `user_id,traded_at,trade_id,notional_usd
fresh,2026-06-21 12:00:00,1,100
rich,2026-04-11 12:00:00,2,1000000
rich,2026-04-21 12:00:00,3,1000000
rich,2026-05-01 12:00:00,4,1000000
rich,2026-05-11 12:00:00,5,1000000
rich,2026-05-21 12:00:00,6,1000000
rich,2026-05-31 12:00:00,7,1000000
rich,2026-06-10 12:00:00,8,1000000
rich,2026-06-20 12:00:00,9,1000000
rich,2026-06-30 23:30:00,10,1000000
gone,2026-04-05 12:00:00,11,100`;

let workspace: TestWorkspace;

beforeAll(async () => {
	workspace = await workspaceOf({ users, trades });
});

test('each tier, the high-net-worth in it, the steps of those who never traded, and every move', async () => {
	const { blocks } = await workspace.run(report);
	const told = new Map<string, string>();
	for (const who of whoIn(blocks)) {
		const found = await workspace.who(report, {}, {}, who);
		told.set(who.label, found.join(' '));
	}
	const text = report.text.en;
	const { tier, side, step } = text;
	expect(Object.fromEntries(told)).toEqual({
		[tier.all]: 'fresh gone idle rich verified',
		[`${tier.all}, high net worth`]: 'rich',
		'Ever traded': 'fresh gone rich',
		[tier.hnw]: 'rich',
		[tier.new]: 'fresh',
		[tier.active]: 'rich',
		[`${tier.active}, high net worth`]: 'rich',
		[tier.dormant]: 'gone',
		[tier.never_traded]: 'idle verified',
		[`${tier.never_traded} · ${step.unverified}`]: 'idle',
		[`${tier.never_traded} · ${step.verified}`]: 'verified',
		// No fees, no rewards: everyone is worth nothing.
		[`LTV · ${text.band.zero}`]: 'fresh gone idle rich verified',
		// On May 31: gone was 56 days silent, rich active; fresh not registered.
		[`${side.dormant} on May 31, 2026`]: 'gone',
		[`${side.dormant} on May 31, 2026, now ${side.dormant}`]: 'gone',
		[`${side.active} on May 31, 2026`]: 'rich',
		[`${side.active} on May 31, 2026, now ${side.active}`]: 'rich',
		[`${side.joined_since} on May 31, 2026`]: 'fresh',
		[`${side.joined_since} on May 31, 2026, now ${side.new}`]: 'fresh',
		[`${side.never_traded} on May 31, 2026`]: 'idle verified',
		[`${side.never_traded} on May 31, 2026, now ${side.never_traded}`]: 'idle verified'
	});
});
