/** What a reader must know beside the numbers: doubtful newcomers, missing tables, definitions, exclusions. */
import type { Note } from '$lib/figure/block';
import { addDays, daysBetween } from '../period';
import { growthOf } from './growth';
import { ratioOf } from './ratio';
import type { View } from './view';

/** A few users are always new on the first days of a history. */
const worthSaying = 0.01;

export function notes(view: View): Note[] {
	const note = (tone: Note['tone'], text: string): Note[] =>
		text === '' ? [] : [{ kind: 'note', tone, text }];
	return [
		...note('warning', unproven(view)),
		...note('warning', reach(view)),
		...note('neutral', vendor(view)),
		...note('neutral', [definitions(view), exclusions(view)].filter(Boolean).join(' '))
	];
}

function unproven({ context, buckets }: View): string {
	const { text, params, format } = context;
	const sum = (field: 'unproven_users' | 'new_users') =>
		buckets.reduce((total, bucket) => total + bucket[field], 0);
	const count = sum('unproven_users');
	if (count === 0 || count < worthSaying * sum('new_users')) return '';
	return text.notes.unproven(
		format(count, 'count'),
		format(sum('new_users'), 'count'),
		text.bucketsOf[params.grain](4)
	);
}

function reach({ context, rows, days }: View): string {
	const { text, facts, scope, format } = context;
	const words = text.notes;
	const eventsFirst = rows.event_names
		.filter(({ event }) => event !== 'register' && !event.startsWith('kyc'))
		.reduce<string | null>((first, { first_on }) => (first && first < first_on ? first : first_on), null);
	const firstDay = days[0]?.day ?? scope.from;
	return [
		facts.tables.includes('users') ? '' : words.noUsers,
		eventsFirst === null
			? words.noEvents
			: eventsFirst > firstDay
				? words.eventsBegin(format.day(eventsFirst))
				: '',
		scope.product.length > 0 ? words.productOnTrades : ''
	]
		.filter(Boolean)
		.join(' ');
}

/** Another's rules, and what they change. */
function vendor(view: View): string {
	const { text, params } = view.context;
	if (params.definition === 'tapedeck') return '';
	return [text.notes.vendor[params.definition], compared(view)].filter(Boolean).join(' ');
}

function definitions({ context }: View): string {
	const { text, params } = context;
	const isRegistration = params.definition === 'tapedeck' && params.new_by === 'registration';
	return [text.notes.definitions, isRegistration ? text.notes.registrationToo : ''].filter(Boolean).join(' ');
}

/** By how much the headline figures move against ours. */
function compared({ context, complete, ours, today, name }: View): string {
	const { text, params, format } = context;
	const words = text.notes;
	const own = ours.findLast((bucket) => bucket.is_complete && bucket.is_comparable);
	// Weeks may begin on another day: theirs is the one that holds the middle of ours.
	const middle = own ? addDays(own.bucket_on, Math.floor(daysBetween(own.bucket_on, own.ends_on) / 2)) : '';
	const other = complete.find((bucket) => bucket.bucket_on <= middle && bucket.ends_on >= middle);
	const items: string[] = [];
	if (other && own) {
		const ownName = text.bucket[params.grain](
			format.day(own.bucket_on, params.grain === 'month' ? 'month' : 'short')
		);
		const ratio = (bucket: typeof own) => {
			const value = growthOf(bucket)?.quickRatio ?? null;
			return value === null ? words.none : format(value, 'number');
		};
		const line = (label: string, theirs: string, mine: string) =>
			words.theirs(label, theirs, name(other.bucket_on), mine, ownName);
		items.push(
			line(words.newUsers, format(other.new_users, 'count'), format(own.new_users, 'count')),
			line(words.quickRatio, ratio(other), ratio(own))
		);
	}
	const theirs = today ? ratioOf(today, 'trading', params.definition) : null;
	const mine = today ? ratioOf(today, 'trading', 'tapedeck') : null;
	if (today && theirs && mine) {
		const day = text.bucket.day(format.day(today.day, 'short'));
		items.push(
			words.theirs(
				text.charts.sticky.trading,
				format(theirs.share, 'ratio'),
				day,
				format(mine.share, 'ratio'),
				day
			)
		);
	}
	return items.length > 0 ? words.against(items) : '';
}

function exclusions({ context }: View): string {
	const { text, scope, facts, format } = context;
	const { excluded, unknownUsers } = facts;
	const items = [
		scope.exclude.includes('internal') && excluded.internal > 0
			? text.notes.internal(format(excluded.internal, 'count'))
			: '',
		scope.exclude.includes('market_makers') && excluded.marketMakers > 0
			? text.notes.marketMakers(format(excluded.marketMakers, 'count'))
			: '',
		scope.exclude.includes('api') && excluded.api > 0 ? text.notes.api(format(excluded.api, 'count')) : '',
		unknownUsers > 0 ? text.notes.unknown(format(unknownUsers, 'count')) : ''
	].filter(Boolean);
	return items.length > 0 ? text.notes.excluded(items) : '';
}
