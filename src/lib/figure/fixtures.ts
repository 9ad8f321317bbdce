/** One small chart of every shape, for the tests of figures and pictures. */
import type {
	BarChart,
	Chart,
	FunnelChart,
	HeatChart,
	MultiplesChart,
	SankeyChart,
	SeriesChart
} from './block';

const words = {
	kind: 'chart',
	subtitle: 'share of users',
	summary: 'One sentence.',
	format: 'ratio'
} as const;

export const line: SeriesChart = {
	...words,
	shape: 'line',
	id: 'curve',
	title: 'The newer cohorts hold',
	xLabel: 'Week',
	x: ['W1', 'W2', 'W3', 'W4'],
	series: [
		{
			id: 'since',
			name: 'since Sep 21',
			values: [0.6, 0.5, 0.4, null],
			low: [0.58, 0.47, 0.36, null],
			high: [0.62, 0.53, 0.44, null],
			n: [900, 800, 700, null],
			partialFrom: 2
		},
		{ id: 'before', name: 'before', values: [0.5, 0.4, 0.3, 0.25], quiet: true }
	]
};

export const lorenz: SeriesChart = {
	...words,
	shape: 'line',
	id: 'lorenz',
	title: 'The top 1 % pay half',
	xLabel: 'Share of users',
	diagonal: true,
	x: ['0', '0.5', '0.99', '1'],
	series: [{ id: 'fees', name: 'net fees', values: [0, 0.1, 0.5, 1] }]
};

export const stacked: SeriesChart = {
	...words,
	shape: 'stacked',
	id: 'mix',
	title: 'Perpetuals carry the growth',
	format: 'usd',
	xLabel: '',
	x: ['Sep', 'Oct'],
	series: [
		{ id: 'spot', name: 'spot', values: [10, 12], partialFrom: 1 },
		{ id: 'perpetual', name: 'perpetual', values: [20, 30], partialFrom: 1 }
	]
};

export const column: SeriesChart = { ...stacked, shape: 'column', id: 'months' };

export const multiples: MultiplesChart = {
	...words,
	shape: 'multiples',
	id: 'by_channel',
	title: 'Referral holds longest',
	panelHeader: 'Channel',
	xLabel: 'Week',
	x: ['W1', 'W2', 'W3'],
	behind: { id: 'all', name: 'all', values: [0.5, 0.4, 0.3], quiet: true },
	panels: [
		{
			title: 'referral',
			series: {
				id: 'referral',
				name: 'referral',
				values: [0.6, 0.5, null],
				low: [0.5, 0.4, null],
				high: [0.7, 0.6, null],
				n: [60, 50, null]
			}
		},
		{ title: 'paid | {social}', series: { id: 'paid', name: 'paid | {social}', values: [0.3, 0.2, 0.1] } },
		{ title: 'search', series: { id: 'search', name: 'search', values: [0.4, null, 0.2] } }
	]
};

export const bar: BarChart = {
	...words,
	shape: 'bar',
	id: 'channel',
	title: 'Referral keeps most',
	labelHeader: 'Channel',
	items: [
		{ label: 'referral', value: 0.447, low: 0.43, high: 0.46, n: 4102 },
		{ label: 'paid | {social}', value: 0.214, n: 1130, partial: true },
		{ label: 'unknown', value: null }
	]
};

export const heat: HeatChart = {
	...words,
	shape: 'heat',
	id: 'triangle',
	title: 'Who came back',
	rowHeader: 'Cohort',
	sizeHeader: 'Users',
	columns: ['W1', 'W2'],
	rows: [
		{
			label: 'All, pooled',
			size: 300,
			emphasis: true,
			cells: [
				{ value: 0.6, k: 180, n: 300, low: 0.54, high: 0.65, state: 'complete' },
				{ value: 0.3, k: 30, n: 100, low: 0.22, high: 0.4, state: 'complete' }
			]
		},
		{
			label: 'Aug 3',
			size: 200,
			cells: [
				{ value: 0.55, k: 110, n: 200, state: 'partial', note: 'completes on Nov 2' },
				{ value: null, state: 'unreached' }
			]
		},
		{
			label: 'Aug 10',
			size: 100,
			cells: [
				{ value: 0, k: 0, n: 100, state: 'complete' },
				{ value: null, state: 'complete' }
			]
		}
	]
};

export const funnel: FunnelChart = {
	...words,
	shape: 'funnel',
	id: 'steps',
	title: 'Deposit loses most',
	steps: [
		{
			label: 'Registered',
			reached: 1000,
			dropped: 0,
			open: 0,
			ofFirst: 1,
			ofPrevious: null,
			low: null,
			high: null,
			n: null,
			medianHours: null
		},
		{
			label: 'Deposited',
			reached: 600,
			dropped: 300,
			open: 100,
			ofFirst: 0.6,
			ofPrevious: 2 / 3,
			low: 0.63,
			high: 0.7,
			n: 900,
			medianHours: 26
		}
	]
};

export const sankey: SankeyChart = {
	...words,
	shape: 'sankey',
	id: 'moves',
	title: 'More left than came back',
	format: 'count',
	fromHeader: 'Sep 30',
	toHeader: 'Oct 31',
	nodes: [
		{ id: 'from active', label: 'active', side: 'from' },
		{ id: 'to active', label: 'active', side: 'to' },
		{ id: 'to dormant', label: 'dormant', side: 'to' }
	],
	links: [
		{ from: 'from active', to: 'to active', value: 75 },
		{ from: 'from active', to: 'to dormant', value: 25 }
	]
};

export const charts: Chart[] = [line, lorenz, stacked, column, multiples, bar, heat, funnel, sankey];
