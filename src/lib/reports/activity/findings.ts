/** The sentences to read first: growth or shrinkage, the largest movement, stickiness, frequency, the API. */
import type { Finding, Findings } from '$lib/figure/block';
import { smallSample, wilson } from '$lib/stats/interval';
import { addDays } from '../period';
import { rankedPairs } from './adoption-grid';
import { growthOf, largestMovement } from './growth';
import { median, total } from './median';
import { ratioOf } from './ratio';
import { latestSource } from './sources-chart';
import type { View } from './view';

export function findings(view: View): Findings {
	const items = [growth(view), movement(view), sticky(view), often(view), api(view), adoption(view)];
	return { kind: 'findings', items: items.filter((item) => item !== null) };
}

function growth({ context, latest, afterNobody, users, name }: View): Finding {
	const { text, format, scope } = context;
	const { grain } = context.params;
	const words = text.growth;
	if (afterNobody)
		return {
			tone: 'neutral',
			text: words.fromNobody(
				users,
				format(afterNobody.active_users, 'count'),
				name(afterNobody.bucket_on),
				grain
			),
			basis: words.fromNobodyBasis
		};
	const account = latest ? growthOf(latest) : null;
	if (!latest || !account) {
		return {
			tone: 'neutral',
			text: text.tooShort(grain),
			basis: text.tooShortBasis(grain, format.day(scope.asOf))
		};
	}
	const net = latest.active_users - latest.previous_users;
	const bucket = name(latest.bucket_on);
	const now = format(latest.active_users, 'count');
	const before = format(latest.previous_users, 'count');
	const change = format(Math.abs(net) / latest.previous_users, 'ratio');
	const moved = words.moved(
		format(account.came, 'count'),
		format(latest.new_users, 'count'),
		format(latest.resurrected_users, 'count'),
		format(account.left, 'count')
	);
	return {
		tone: !account.isClear ? 'neutral' : net > 0 ? 'good' : 'bad',
		text:
			(account.isClear
				? words[net > 0 ? 'grew' : 'shrank'](users, change, now, bucket)
				: words.level(users, now, before, bucket)) + moved,
		basis: [
			account.quickRatio === null
				? words.noneLeft
				: words.ratio(
						format(account.quickRatio, 'number'),
						format.interval(account.low, account.high, 'number')
					),
			account.isSmall ? words.tooFew : account.isClear ? words.before(before, grain) : words.chance
		].join(' · ')
	};
}

function movement({ context, judged, name }: View): Finding | null {
	const { text, params, format } = context;
	const words = text.movement;
	const largest = largestMovement(judged);
	const latest = judged.at(-1);
	if (!largest || !latest) return null;
	const { state, rate } = largest;
	const bucket = name(latest.bucket_on);
	const users = rate ? format(rate.share, 'ratio') : format(largest.users, 'count');
	const usual = rate ? format(rate.usual, 'ratio') : format(Math.round(largest.usual), 'count');
	const basis = [
		rate
			? words.rate(
					format(largest.users, 'count'),
					format(latest.previous_users, 'count'),
					format(rate.difference, 'points'),
					format.interval(rate.low, rate.high, 'points')
				)
			: '',
		words.basis(text.bucketsOf[params.grain](largest.buckets))
	]
		.filter(Boolean)
		.join(' · ');
	if (!largest.isClear) {
		return {
			tone: 'neutral',
			text: (largest.isSmall ? words.tooFew : words.none)(bucket),
			basis: `${words.closest(state, users, usual)} · ${basis}`
		};
	}
	const isMore = largest.users > largest.usual;
	return {
		tone: isMore === (state !== 'dormant') ? 'good' : 'bad',
		text: words[isMore ? 'more' : 'fewer'](state, users, usual, bucket),
		basis
	};
}

function sticky({ context, today, days }: View): Finding | null {
	const { text, params, format } = context;
	const words = text.sticky;
	const ratio = today ? ratioOf(today, 'trading', params.definition) : null;
	if (!today || !ratio) return null;
	const share = format(ratio.share, 'ratio');
	const ofDay = params.definition === 'posthog' || params.definition === 'amplitude';
	const [daily, monthly] = [format(ratio.daily, 'count'), format(ratio.monthly, 'count')];
	const beforeOn = addDays(today.day, -30);
	const earlier = days.find((day) => day.day === beforeOn);
	const before = earlier ? ratioOf(earlier, 'trading', params.definition) : null;
	const active = ratioOf(today, 'active', params.definition);
	return {
		tone: 'neutral',
		text: ofDay
			? words.ofDay(share, format.day(today.day, 'short'))
			: words.text(share, format(Math.round(ratio.share * 300) / 10, 'number')),
		basis: [
			ofDay
				? words.dayBasis(daily, monthly)
				: words.basis(
						daily,
						monthly,
						format.day(addDays(today.day, -29), 'short'),
						format.day(today.day, 'short')
					),
			before ? words.before(format(before.share, 'ratio'), format.day(beforeOn, 'short')) : '',
			active ? words.other(text.charts.sticky.active, format(active.share, 'ratio')) : '',
			ratio.monthly < smallSample ? text.small : words.noInterval
		]
			.filter(Boolean)
			.join(' · ')
	};
}

function often({ context, tradingDays, gaps, dayCount }: View): Finding | null {
	const { text, format } = context;
	const words = text.often;
	const traders = total(tradingDays);
	const middle = median(tradingDays);
	if (middle === null) return null;
	const once = tradingDays.find(({ value }) => value === 1)?.amount ?? 0;
	const interval = wilson(once, traders);
	const pause = median(gaps);
	return {
		tone: 'neutral',
		text: words.text(format(middle, 'number'), format(dayCount, 'count'), format(once / traders, 'ratio')),
		basis: [
			words.basis(
				format(once, 'count'),
				format(traders, 'count'),
				format.interval(interval?.low ?? null, interval?.high ?? null, 'ratio')
			),
			pause === null ? '' : words.gap(format(pause, 'number'), format(total(gaps), 'count')),
			traders < smallSample ? text.small : ''
		]
			.filter(Boolean)
			.join(' · ')
	};
}

function api(view: View): Finding | null {
	const { text, format } = view.context;
	const latest = latestSource(view);
	if (!latest || latest.turnover_usd === 0 || latest.traders === 0) return null;
	const interval = wilson(latest.api_traders, latest.traders);
	return {
		tone: 'neutral',
		text: text.api.text(
			format(latest.api_turnover_usd / latest.turnover_usd, 'ratio'),
			format(latest.api_traders / latest.traders, 'ratio')
		),
		basis: [
			text.api.basis(
				format(latest.api_traders, 'count'),
				format(latest.traders, 'count'),
				format.interval(interval?.low ?? null, interval?.high ?? null, 'ratio'),
				format(latest.fills > 0 ? latest.api_fills / latest.fills : null, 'ratio'),
				view.calendarName(latest.bucket_on)
			),
			latest.traders < smallSample ? text.small : ''
		]
			.filter(Boolean)
			.join(' · ')
	};
}

function adoption({ context, rows }: View): Finding | null {
	const { text, format } = context;
	const ranked = rankedPairs(rows.adoption);
	const [strongest, weakest] = [ranked[0], ranked.at(-1)];
	if (!strongest || !weakest) return null;
	const interval = wilson(strongest.both_users, strongest.users);
	const named = (pair: typeof strongest): [string, string, string] => [
		format(pair.both_users / pair.users, 'ratio'),
		text.charts.product(pair.product),
		text.charts.product(pair.other_product)
	];
	return {
		tone: 'neutral',
		text: text.adoption.text(...named(strongest)),
		basis: [
			text.adoption.basis(
				format(strongest.both_users, 'count'),
				format(strongest.users, 'count'),
				format.interval(interval?.low ?? null, interval?.high ?? null, 'ratio')
			),
			weakest === strongest ? '' : text.adoption.weakest(...named(weakest))
		]
			.filter(Boolean)
			.join(' · ')
	};
}
