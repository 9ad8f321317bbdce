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
		...note('warning', once(view)),
		...note('warning', unproven(view)),
		...note('warning', reach(view)),
		...note('neutral', vendor(view)),
		...note('neutral', followed(view)),
		...note('neutral', view.context.text.sentences([definitions(view), exclusions(view)]))
	];
}

/** Registration and KYC: with nobody who did it twice, everyone “falls dormant” a bucket later. */
function once({ context, complete, users }: View): string {
	const { text, params } = context;
	const isOnce = params.event === 'register' || params.event === 'kyc_pass';
	const isRepeated = complete.some((bucket) => bucket.returning_users + bucket.resurrected_users > 0);
	return isOnce && complete.length > 0 && !isRepeated ? text.notes.once(users, params.grain) : '';
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
	return text.sentences([
		facts.tables.includes('users') ? '' : words.noUsers,
		eventsFirst === null
			? words.noEvents
			: eventsFirst > firstDay
				? words.eventsBegin(format.day(eventsFirst))
				: '',
		scope.product.length > 0 ? words.productOnTrades : ''
	]);
}

/** Which figures follow the event chosen. */
function followed({ context, users }: View): string {
	const { text, params } = context;
	return params.event === 'trade' ? '' : text.notes.followed(users);
}

/** Another's rules, and what they change. */
function vendor(view: View): string {
	const { text, params } = view.context;
	if (params.definition === 'tapedeck') return '';
	return text.sentences([text.notes.vendor[params.definition], compared(view)]);
}

function definitions(view: View): string {
	const { text, params } = view.context;
	const isRegistration = params.definition === 'tapedeck' && params.new_by === 'registration';
	return text.sentences([
		text.notes.definitions(params.definition === 'tapedeck', params.grain),
		isRegistration ? text.notes.registrationToo : '',
		beyondPeriod(view)
	]);
}

/** Growth needs whole buckets, also where the period cuts one. */
function beyondPeriod({ context, buckets, complete }: View): string {
	const { text, params, scope, format } = context;
	const [first, last] = [buckets[0]?.bucket_on, complete.at(-1)?.ends_on];
	return text.notes.beyondPeriod(
		first !== undefined && first < scope.from ? format.day(first) : '',
		last !== undefined && last > scope.to ? format.day(last) : '',
		params.grain
	);
}

/** By how much the headline figures move against ours: of the latest bucket of ours, and theirs of the same days. */
function compared(view: View): string {
	const { context, complete, ours, today, name } = view;
	const { text, params, format } = context;
	const words = text.notes;
	const items: string[] = [];
	const same: string[] = [];
	const add = (label: string, theirs: string, theirBucket: string, mine: string, ourBucket: string) => {
		if (theirs === mine) same.push(label);
		else items.push(words.theirs(label, theirs, theirBucket, mine, ourBucket));
	};
	const own = ours.findLast((bucket) => bucket.is_complete && bucket.is_comparable);
	// Weeks may begin on another day: theirs is the one that holds the middle of ours.
	const middle = own ? addDays(own.bucket_on, Math.floor(daysBetween(own.bucket_on, own.ends_on) / 2)) : '';
	const other = complete.find((bucket) => bucket.bucket_on <= middle && bucket.ends_on >= middle);
	if (other && own) {
		const theirName = name(other.bucket_on);
		const ownName = view.calendarName(own.bucket_on);
		const ratio = (bucket: typeof own) => {
			const value = growthOf(bucket)?.quickRatio ?? null;
			return value === null ? words.none : format(value, 'number');
		};
		const count = (value: number | null) => (value === null ? words.none : format(value, 'count'));
		add(words.newUsers, count(other.new_users), theirName, count(own.new_users), ownName);
		add(words.dormantUsers, count(other.dormant_users), theirName, count(own.dormant_users), ownName);
		add(words.quickRatio, ratio(other), theirName, ratio(own), ownName);
	}
	for (const population of ['trading', 'active'] as const) {
		const theirs = today ? ratioOf(today, population, params.definition) : null;
		const mine = today ? ratioOf(today, population, 'tapedeck') : null;
		if (!today || !theirs || !mine) continue;
		const day = text.bucket.day(format.day(today.day, 'short'));
		const label = text.charts.sticky[population];
		add(label, format(theirs.share, 'ratio'), day, format(mine.share, 'ratio'), day);
	}
	const [theirs, mine] = [oftenActive(view.spans), oftenActive(view.ourSpans)];
	if (theirs !== null && mine !== null) {
		const label = words.spans(params.counted_in);
		add(label, format(theirs, 'ratio'), words.inPeriod, format(mine, 'ratio'), words.inPeriod);
	}
	return items.length + same.length > 0 ? words.against(items, same) : '';
}

/** The share of users active in more than one span. */
function oftenActive(spans: readonly number[]): number | null {
	const users = spans.reduce((sum, count) => sum + count, 0);
	return users > 0 && spans.length > 1 ? (users - (spans[0] ?? 0)) / users : null;
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
