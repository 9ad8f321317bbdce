/** What is asked of the behaviour reports, and of plain SQL over the raw files. */
import type { Table } from '$lib/engine/engine';
import type { Headline } from '../headline';

export interface Question {
	name: string;
	report: 'retention' | 'conversion' | 'activity';
	/** Parameters as in the page's address. */
	params: string;
	/** The report's query that gives the table asked for. */
	query: string;
	/** Everyday forms may take a tenth of the plain query after a change of filter, the others three tenths. */
	form: 'everyday' | 'free';
	/** Our rows as the numbers the plain query gives too. */
	ours: (table: Table) => Headline;
}

/** The plain query's rows by the same names: every number under the text of the others. */
export function plainHeadline({ columns, rows }: Table): Headline {
	const keys = columns.filter(({ name }) => isKey(name)).map(({ name }) => name);
	const values = columns.filter(({ name }) => !isKey(name)).map(({ name }) => name);
	return Object.fromEntries(
		rows.flatMap((row) =>
			values
				.filter((value) => row[value] !== null)
				.map((value) => [
					[...keys.map((key) => row[key]), value].filter((one) => one !== null).join(' '),
					Number(row[value])
				])
		)
	);
}

const isKey = (name: string) => name.endsWith('_on') || ['day', 'age', 'channel'].includes(name);

/** Cells that have begun: cohort week, age and who came back; at age 0 everyone. */
const cells = ({ rows }: Table): Headline =>
	Object.fromEntries(
		rows
			.filter((row) => row.state !== 'unreached' && Number(row.retained) > 0)
			.map((row) => [`${row.cohort_on} ${row.age} users`, Number(row.retained)])
	);

const buckets = ({ rows }: Table): Headline =>
	Object.fromEntries(
		rows.flatMap((row) =>
			['active_users', 'new_users', 'returning_users', 'resurrected_users'].map((name) => [
				`${row.bucket_on} ${name}`,
				Number(row[name])
			])
		)
	);

/** Counts of each step, of everyone, each channel and each week of entry; its times but of the weeks. */
const steps = ({ rows }: Table): Headline =>
	Object.fromEntries(
		rows.flatMap((row) =>
			['reached', 'mature_reached', 'median_hours', 'p90_hours']
				.filter((name) => row[name] !== null)
				.map((name) => [`${row.member} ${name}_${row.place}`.trim(), Number(row[name])])
		)
	);

export const questions: readonly Question[] = [
	{
		name: 'weekly retention',
		report: 'retention',
		params: '',
		query: 'cells',
		form: 'everyday',
		ours: cells
	},
	{
		name: 'retention by any event',
		report: 'retention',
		params: 'returned_by=any',
		query: 'cells',
		form: 'free',
		ours: cells
	},
	{
		name: 'rolling retention',
		report: 'retention',
		params: 'buckets=rolling',
		query: 'cells',
		form: 'free',
		ours: cells
	},
	{
		name: 'registration funnel',
		report: 'conversion',
		params: '',
		query: 'funnel',
		form: 'everyday',
		ours: steps
	},
	{
		name: 'weekly lifecycle',
		report: 'activity',
		params: '',
		query: 'lifecycle',
		form: 'everyday',
		ours: buckets
	},
	{
		name: 'lifecycle by any event',
		report: 'activity',
		params: 'event=any',
		query: 'lifecycle',
		form: 'free',
		ours: buckets
	},
	{
		name: 'traders within 30 days',
		report: 'activity',
		params: '',
		query: 'rolling',
		form: 'free',
		ours: ({ rows }) =>
			Object.fromEntries(
				rows
					.filter((row) => row.trading_30 !== null)
					.map((row) => [`${row.day} users`, Number(row.trading_30)])
			)
	}
];
