/** The users behind the report's marks: its own steps, and lists instead of counts at their end. */
import { goOn } from '../steps';
import { revenueSql } from './queries';
import adoptionSql from './adoption.sql?raw';
import frequencySql from './frequency.sql?raw';
import hoursSql from './hours.sql?raw';
import lifecycleSql from './lifecycle.sql?raw';
import rollingSql from './rolling.sql?raw';
import sourcesSql from './sources.sql?raw';
import stickinessSql from './stickiness.sql?raw';
import whoAdoptionSql from './who_adoption.sql?raw';
import whoFrequencySql from './who_frequency.sql?raw';
import whoGapsSql from './who_gaps.sql?raw';
import whoHoursSql from './who_hours.sql?raw';
import whoLifecycleSql from './who_lifecycle.sql?raw';
import whoRevenueSql from './who_revenue.sql?raw';
import whoRollingSql from './who_rolling.sql?raw';
import whoSourcesSql from './who_sources.sql?raw';
import whoSpansSql from './who_spans.sql?raw';

export const who = {
	lifecycle: { sql: goOn(lifecycleSql, 'active', whoLifecycleSql) },
	spans: { sql: goOn(stickinessSql, 'possible', whoSpansSql) },
	frequency: { sql: goOn(frequencySql, 'pauses', whoFrequencySql) },
	gaps: { sql: goOn(frequencySql, 'measured', whoGapsSql) },
	hours: { sql: goOn(hoursSql, 'summed', whoHoursSql) },
	revenue: { sql: goOn(revenueSql, 'gained', whoRevenueSql) },
	rolling: { sql: goOn(rollingSql, 'histories', whoRollingSql) },
	adoption: { sql: goOn(adoptionSql, 'totals', whoAdoptionSql) },
	sources: { sql: goOn(sourcesSql, 'known', whoSourcesSql) }
};
