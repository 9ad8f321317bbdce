import type { Abuse } from './abuse';
import type { Calendar } from './calendar';
import type { Campaign } from './campaign';
import type { Standing } from './campaign-tables';
import type { ConfirmCounts } from './events';
import type { Ledger } from './ledger';
import type { MarketHistory } from './market';
import type { SampleOptions } from './options';
import type { Person } from './person';
import type { Plan } from './plan';
import type { LaunchOutcome } from './product-tables';
import type { Promotions } from './promotions';
import type { Reward } from './rewards';
import type { Timeline } from './timeline';
import type { TransferTotals } from './transfers';
import type { Whales } from './whales';

/** Everything a finished run knows, from which the answer key is told. */
export interface Facts {
	options: SampleOptions;
	calendar: Calendar;
	timeline: Timeline;
	history: MarketHistory;
	people: readonly Person[];
	plan: Plan;
	promotions: Promotions;
	abuse: Abuse;
	whales: Whales;
	ledger: Ledger;
	standings: ReadonlyMap<Campaign, readonly Standing[]>;
	rewards: readonly Reward[];
	transfers: TransferTotals;
	iosConfirms: ConfirmCounts;
	launch: LaunchOutcome;
	/** Rows by table. */
	rows: Record<string, number>;
}

/** A part of the answer key. */
export type Answer = Record<string, unknown>;
