import type { Calendar } from './calendar';
import { CsvWriter, type Cell } from './csv';
import { launchSymbol, thinSymbol, type MarketHistory } from './market';
import type { Timeline } from './timeline';

function writeRows(path: string, header: string, rows: readonly Cell[][]): number {
	const file = new CsvWriter(path, header.split(','));
	for (const row of rows) file.row(row);
	file.close();
	return file.rows;
}

/** Every market that was ever listed, spot and perpetual apart. */
export function writeListings(path: string, history: MarketHistory, calendar: Calendar): number {
	const rows: Cell[][] = [];
	for (const market of history.markets) {
		const launched = market.symbol === launchSymbol;
		const stage = launched ? 'cold_start' : market.symbol === thinSymbol ? 'watch' : 'daily_ops';
		const listed = calendar.timeText(calendar.startOfDay(market.listedDay) + (launched ? 8 * 3600 : 0));
		const tier = market.share >= 4 ? 'A' : market.share >= 3.2 ? 'B' : 'C';
		rows.push([market.symbol, 'spot', listed, '', stage, tier, '']);
		if (market.perpetual) rows.push([market.symbol, 'perp', listed, '', stage, tier, launched ? 20 : 50]);
	}
	return writeRows(path, 'symbol,product,listed_at,delisted_at,stage,tier,leverage_max', rows);
}

/** USD within 2 % of the price that a launch must show on each side. */
export const depthGateUsd = 50_000;

export interface LaunchOutcome {
	spreadBps: number;
	depthUsd: number;
	makerUptime: number;
}

export function writeMilestones(
	path: string,
	calendar: Calendar,
	timeline: Timeline,
	outcome: LaunchOutcome
): number {
	const text = (day: number): string => calendar.dayText(Math.max(0, Math.min(day, calendar.days - 1)));
	const launch = timeline.launchDay;
	const perp = `${launchSymbol} perpetual`;
	const gate = (kpi: string, target: number, status: string, days: number): Cell[] => [
		perp,
		'launch',
		text(launch + days),
		text(launch + days),
		'product',
		kpi,
		target,
		status
	];
	const rows: Cell[][] = [
		[perp, 'mvp', text(launch - 60), text(launch - 57), 'product', '', '', 'done'],
		[perp, 'internal_test', text(launch - 40), text(launch - 38), 'quality', '', '', 'done'],
		[perp, 'public_test', text(launch - 18), text(launch - 14), 'product', '', '', 'done'],
		[perp, 'launch', text(launch - 3), text(launch), 'product', '', '', 'done'],
		gate('depth_2pct_usd', depthGateUsd, outcome.depthUsd >= depthGateUsd ? 'met' : 'missed', 7),
		gate('spread_bps', 20, outcome.spreadBps <= 20 ? 'met' : 'missed', 7),
		gate('mm_uptime', 0.95, outcome.makerUptime >= 0.95 ? 'met' : 'missed', 7),
		['Fiat on-ramp Brazil', 'launch', text(95), text(101), 'payments', 'deposit_success', 0.9, 'met'],
		['Copy trading', 'mvp', text(calendar.days - 40), text(calendar.days - 33), 'product', '', '', 'done'],
		[
			'Copy trading',
			'internal_test',
			text(calendar.days - 12),
			text(calendar.days - 9),
			'product',
			'',
			'',
			'done'
		],
		['Copy trading', 'public_test', text(calendar.days - 1), '', 'product', '', '', 'in_progress']
	];
	return writeRows(path, 'item,stage,planned_at,actual_at,owner,kpi_name,kpi_target,status', rows);
}

export function writeReleases(path: string, calendar: Calendar, timeline: Timeline): number {
	const at = (day: number, hour: number): string => calendar.timeText(calendar.startOfDay(day) + hour * 3600);
	const ios = timeline.iosRelease;
	const rows: Cell[][] = [
		[at(40, 9), 'App 4.0', 'app', 'android'],
		[at(44, 9), 'App 4.0', 'app', 'ios'],
		[at(118, 9), 'New order ticket', 'perp', 'web'],
		[at(190, 9), 'App 4.5', 'app', 'android'],
		[at(193, 9), 'App 4.5', 'app', 'ios'],
		[at(Math.floor(calendar.days * 0.62), 9), 'Portfolio page', 'spot', 'web'],
		[at(ios.firstDay, 0), 'iOS 5.2.0', 'app', 'ios'],
		[at(ios.lastDay + 1, 0), 'iOS 5.2.1', 'app', 'ios'],
		[at(timeline.launchDay, 8), `${launchSymbol} perpetual`, 'perp', '']
	];
	rows.sort((one, other) => String(one[0]).localeCompare(String(other[0])));
	return writeRows(path, 'released_at,name,product,device', rows);
}

export function writeIncidents(path: string, calendar: Calendar, timeline: Timeline): number {
	const span = (day: number, hour: number, minutes: number): Cell[] => {
		const start = calendar.startOfDay(day) + hour * 3600 + 720;
		return [calendar.timeText(start), calendar.timeText(start + minutes * 60)];
	};
	const bull = timeline.bullMonth.firstDay;
	const rows: Cell[][] = [
		[...span(33, 13, 22), 'sev2', 'spot', 'latency'],
		[...span(121, 6, 48), 'sev2', 'perp', 'outage'],
		[...span(bull + 11, 14, 37), 'sev1', 'perp', 'outage'],
		[...span(timeline.exploitDay, 2, 240), 'sev2', 'spot', 'security'],
		[...span(timeline.iosRelease.firstDay + 1, 9, 17), 'sev3', 'spot', 'latency'],
		[...span(calendar.days - 16, 20, 11), 'sev3', 'perp', 'latency']
	];
	rows.sort((one, other) => String(one[0]).localeCompare(String(other[0])));
	return writeRows(path, 'started_at,ended_at,severity,product,kind', rows);
}
