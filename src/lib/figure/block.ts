/**
 * What a report may show. A block carries its own data, units, wording and source note, so that the screen, an
 * exported picture, a slide, a spreadsheet and a screen reader all draw from the same thing.
 */
import type { Value } from '$lib/engine/engine';

/**
 * The users behind a number, found when the reader asks for them. A mark may have several such lists, as those who came
 * back and those who did not; the first is opened first.
 */
export type Who = WhoList & (CountsUsers | CountsElse);

interface WhoList {
	/** The name of one of the report's `who` queries. */
	query: string;
	/** What that query asks for beside the report's parameters and scope. */
	values: Record<string, Value>;
	/** Two or three words that tell it from the mark's other lists: "Returned". */
	choice: string;
	/** In full, read alone: "Week of Mar 2: returned in week 4". */
	label: string;
}

interface CountsUsers {
	/** Users by the figure's own rows; the list has as many. */
	expected: number;
}

/** What stands on the screen is no number of users: the list cannot be held against it. */
interface CountsElse {
	expected: null;
	/** As in "the figure counts …": "pauses, and a user may have several". */
	counts: string;
}

/** How a number is written. `ratio` 0.123 reads 12.3 %; `points` 0.012 reads +1.2 pp; `usd` abbreviates: $3.42M. */
export type NumberFormat = 'count' | 'usd' | 'usd_exact' | 'ratio' | 'points' | 'number' | 'hours' | 'bps';

export type Tone = 'good' | 'bad' | 'neutral' | 'warning';

/** A sentence worth reading first, and beneath it what it rests on: n, interval, period. */
export interface Finding {
	tone: Tone;
	text: string;
	basis: string;
}

export interface Findings {
	kind: 'findings';
	items: Finding[];
}

export interface Kpi {
	id: string;
	label: string;
	value: number | null;
	format: NumberFormat;
	/** The change as words and number, such as `+12.4 %` with `vs Sep 1–30`; no base is said in words. */
	change?: { text: string; tone: Tone; direction: 'up' | 'down' | 'flat' | 'none'; against: string };
	/** Denominator or definition, in grey. */
	note?: string;
	who?: Who[];
	spark?: {
		labels: string[];
		values: (number | null)[];
		/** Index from which values are incomplete. */ partialFrom?: number;
	};
}

export interface Kpis {
	kind: 'kpis';
	items: Kpi[];
}

interface ChartBase {
	kind: 'chart';
	/** Unique within the report; part of file names. */
	id: string;
	/** States the finding. */
	title: string;
	/** Names the metric and unit. */
	subtitle: string;
	/** One sentence for readers who do not see the picture. */
	summary: string;
	/** Exclusions and reading aids, shown under the figure. */
	note?: string;
	format: NumberFormat;
	/** What it is about in time, where that is not the report's period: pictures tell it. */
	period?: string;
	/** Its values are numbers of people: a handful is not told in exports. */
	countsPeople?: boolean;
}

export interface Series {
	id: string;
	name: string;
	values: (number | null)[];
	/** 95 % interval, where there is one. */
	low?: (number | null)[];
	high?: (number | null)[];
	/** Denominator of each value. */
	n?: (number | null)[];
	/** Index from which values are incomplete: drawn dashed. */
	partialFrom?: number;
	/** Its colour's place in the palette, where another figure has the same series; else the next one. */
	colour?: number;
	/** Quiet series are drawn grey behind the others. */
	quiet?: boolean;
	/** Of each value; those of all series at one place are offered together. */
	who?: (Who[] | null)[];
}

/** `x` holds labels ready to print; `stacked` draws columns on top of each other, `column` side by side. */
export interface SeriesChart extends ChartBase {
	shape: 'line' | 'stacked' | 'column';
	xLabel: string;
	x: string[];
	series: Series[];
	/** Both axes 0 to 1 with the line of equality: a Lorenz curve; `x` are then numbers as text. */
	diagonal?: boolean;
}

/** Small multiples: a grid of line charts on the same axes, the line of everyone grey behind each. */
export interface MultiplesChart extends ChartBase {
	shape: 'multiples';
	/** What a panel is, such as `Channel`. */
	panelHeader: string;
	xLabel: string;
	x: string[];
	behind: Series;
	panels: { title: string; series: Series }[];
}

/** Ranked horizontal bars. */
export interface BarChart extends ChartBase {
	shape: 'bar';
	labelHeader: string;
	items: {
		label: string;
		value: number | null;
		low?: number;
		high?: number;
		n?: number;
		partial?: boolean;
		note?: string;
		who?: Who[];
	}[];
}

export interface HeatCell {
	/** null: no value; see `state` for why. */
	value: number | null;
	/** Numerator and denominator. */
	k?: number;
	n?: number;
	low?: number;
	high?: number;
	/** `partial` is hatched and marked with an asterisk, `unreached` is blank. */
	state: 'complete' | 'partial' | 'unreached';
	/** Such as the day the cell completes. */
	note?: string;
	who?: Who[];
}

export interface HeatChart extends ChartBase {
	shape: 'heat';
	rowHeader: string;
	sizeHeader: string;
	/** Sizes are numbers of days, else of people. */
	isSizedByDays?: boolean;
	columns: string[];
	rows: {
		label: string;
		size: number;
		/** Those `size` counts. */
		who?: Who[];
		cells: HeatCell[];
		/** A pooled or total row, set apart. */ emphasis?: boolean;
	}[];
}

export interface FunnelStep {
	label: string;
	/** Users who reached this step. */
	reached: number;
	/** Of those who reached the step before: not here and out of time. */
	dropped: number;
	/** Of those who reached the step before: not here but still within the window. */
	open: number;
	/** Shares with their 95 % intervals, null for the first step. */
	ofFirst: number | null;
	ofPrevious: number | null;
	low: number | null;
	high: number | null;
	/** Denominator of `ofPrevious`: entrants whose window has elapsed. */
	n: number | null;
	medianHours: number | null;
	who?: { reached?: Who; dropped?: Who; open?: Who };
}

export interface FunnelChart extends ChartBase {
	shape: 'funnel';
	steps: FunnelStep[];
}

export interface SankeyChart extends ChartBase {
	shape: 'sankey';
	fromHeader: string;
	toHeader: string;
	/** Node names carry their side, so the same state can stand left and right. */
	nodes: { id: string; label: string; side: 'from' | 'to' }[];
	links: { from: string; to: string; value: number; who?: Who[] }[];
}

export type Chart = SeriesChart | MultiplesChart | BarChart | HeatChart | FunnelChart | SankeyChart;

export interface TableColumn {
	name: string;
	label: string;
	/** Text columns align left; the others are numbers written in this format. */
	format: NumberFormat | 'text' | 'day';
	/** Counts people: a handful is not told in exports. */
	people?: boolean;
	/** A share of the people in the column of this name: exports withhold it where it tells of a handful. */
	shareOf?: string;
	/** A share of what rows alike in the column of this name add up to: exports withhold it for all of them where one is a handful. */
	shareAmong?: string;
	help?: string;
}

export interface TableBlock {
	kind: 'table';
	id: string;
	title: string;
	subtitle: string;
	columns: TableColumn[];
	rows: Value[][];
	/** Of each row. */
	who?: (Who[] | null)[];
	note?: string;
	/** The rows hold user ids in this column: pseudonymous in exports unless the reader chooses otherwise. */
	userColumn?: string;
	/** Rows shown before "show all". */
	preview?: number;
}

export interface Note {
	kind: 'note';
	tone: Tone;
	text: string;
}

export type Block = Findings | Kpis | Chart | TableBlock | Note;
