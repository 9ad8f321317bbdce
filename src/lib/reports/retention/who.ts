/** The users behind the report's marks: its own steps, and lists instead of counts at their end. */
import type { WhoQuery } from '../report';
import { goOn } from '../steps';
import { asked, lasting, under } from './queries';
import segmentedSql from './segmented.sql?raw';
import survivalSql from './survival.sql?raw';
import tiersAtStartSql from './tiers_at_start.sql?raw';
import whoStartedSql from './who_started.sql?raw';
import whoSurvivalSql from './who_survival.sql?raw';
import whoSql from './who.sql?raw';

export const who = {
	/** `cohorts`, `age`, `segment` and `part` say which. */
	returned: { sql: asked([segmentedSql, whoSql]), under: under(segmentedSql, whoSql) },
	returned_in_tier: { sql: asked([tiersAtStartSql, whoSql]), under: under(tiersAtStartSql, whoSql) },
	started: { sql: asked([whoStartedSql]), under: under(whoStartedSql) },
	survival: {
		sql: goOn(lasting(survivalSql), undefined, whoSurvivalSql),
		under: (_, { product }) => goOn(lasting(survivalSql, product.length === 0), undefined, whoSurvivalSql)
	}
} satisfies Record<string, WhoQuery>;
