/** Treatment against holdout, and the return on cost that rests on it. */
import type { Block, TableBlock, TableColumn } from '$lib/figure/block';
import type { Value } from '$lib/engine/engine';
import { smallSample, wilson } from '$lib/stats/interval';
import type { Case } from './cases';
import { netFeesDuring } from './cost';
import type { MoneyComparison, Reading } from './evidence';
import { roiWords } from './present-list';
import type { CampaignsContext, Window } from './queries';

export function evidenceBlocks(cases: Case[], context: CampaignsContext): Block[] {
	const proven = cases.filter(({ evidence }) => evidence.grade === 'A');
	if (proven.length === 0) return [];
	const unchecked = proven.filter(({ evidence }) => !evidence.isBalanceChecked).map(({ name }) => name);
	const blocks: Block[] = [
		moneyTable(proven, context),
		tradingTable(proven, context),
		returnTable(proven, context)
	];
	if (unchecked.length > 0) {
		const text = context.text.holdout.unchecked(context.format.list(unchecked));
		blocks.push({ kind: 'note', tone: 'neutral', text });
	}
	return blocks;
}

function columnsFrom(entries: [string, string, TableColumn['format']][]): TableColumn[] {
	return entries.map(([name, label, format]) => ({ name, label, format }));
}

function isClear(reading: Reading): boolean {
	return reading === 'higher' || reading === 'lower';
}

function readingWords(
	reading: Reading,
	treated: Window,
	holdout: Window,
	{ text }: CampaignsContext
): string {
	const isSmall = Math.min(treated.users, holdout.users) < smallSample;
	return isSmall ? `${text.readings[reading]}; ${text.small}` : text.readings[reading];
}

function moneyTable(proven: Case[], context: CampaignsContext): TableBlock {
	const { text, params } = context;
	const words = text.holdout.columns;
	const isAdjusting = params.adjust === 'cuped';
	const unadjusted: [string, string, TableColumn['format']][] = [
		['adjustment', words.adjustment, 'text'],
		['treated_plain', words.treatedPlain, 'usd'],
		['holdout_plain', words.holdoutPlain, 'usd'],
		['plain_difference', words.plainDifference, 'usd'],
		['plain_low', words.plainLow, 'usd'],
		['plain_high', words.plainHigh, 'usd'],
		['plain_reading', words.plainReading, 'text']
	];
	return {
		kind: 'table',
		id: 'holdout',
		title: text.holdout.title(proven.length),
		subtitle: text.holdout.subtitle[params.adjust],
		columns: columnsFrom([
			['campaign', words.campaign, 'text'],
			['measure', words.measure, 'text'],
			['part', words.part, 'text'],
			['treated', words.treated, 'count'],
			['holdout', words.holdout, 'count'],
			['treated_mean', words.treatedMean, 'usd'],
			['holdout_mean', words.holdoutMean, 'usd'],
			['difference', words.difference, 'usd'],
			['low', words.low, 'usd'],
			['high', words.high, 'usd'],
			['lift', words.lift, 'ratio'],
			['lift_low', words.liftLow, 'ratio'],
			['lift_high', words.liftHigh, 'ratio'],
			['p', words.p, 'text'],
			['reading', words.reading, 'text'],
			...(isAdjusting ? unadjusted : []),
			['treated_raw', words.treatedRaw, 'usd'],
			['holdout_raw', words.holdoutRaw, 'usd'],
			['raw_difference', words.rawDifference, 'usd'],
			['raw_low', words.rawLow, 'usd'],
			['raw_high', words.rawHigh, 'usd'],
			['raw_reading', words.rawReading, 'text']
		]),
		rows: proven.flatMap((item) => item.evidence.money.map((entry) => moneyRow(item, entry, context))),
		note: isAdjusting ? `${text.holdout.note} ${text.holdout.adjustNote}` : text.holdout.note
	};
}

function moneyRow(item: Case, entry: MoneyComparison, context: CampaignsContext): Value[] {
	const { text, params } = context;
	const { measure, part, treated, holdout, means, result, capped, raw, lift, reading } = entry;
	const unadjusted: Value[] = [
		adjustmentWords(entry, context),
		treated.capped_mean_usd,
		holdout.capped_mean_usd,
		isClear(entry.cappedReading) && capped ? capped.difference : null,
		capped?.low ?? null,
		capped?.high ?? null,
		text.readings[entry.cappedReading]
	];
	return [
		item.name,
		text.measures[measure],
		text.parts[part],
		treated.users,
		holdout.users,
		means.treated,
		means.holdout,
		isClear(reading) && result ? result.difference : null,
		result?.low ?? null,
		result?.high ?? null,
		isClear(reading) && lift ? lift.lift : null,
		lift?.low ?? null,
		lift?.high ?? null,
		result ? probability(result.p) : null,
		readingWords(reading, treated, holdout, context),
		...(params.adjust === 'cuped' ? unadjusted : []),
		treated.mean_usd,
		holdout.mean_usd,
		isClear(entry.rawReading) && raw ? raw.difference : null,
		raw?.low ?? null,
		raw?.high ?? null,
		text.readings[entry.rawReading]
	];
}

/** What a difference is adjusted for, said beside it. */
export function adjustmentWords(
	{ adjustment, measure, treated }: MoneyComparison,
	{ text, format }: CampaignsContext
): string {
	return adjustment === 'adjusted'
		? text.holdout.adjusted(text.parameters.measure.options[measure], format(treated.past_days, 'count'))
		: text.holdout.adjustment[adjustment];
}

function probability(p: number): string {
	return p < 0.001 ? '< 0.001' : p.toFixed(3);
}

function tradingTable(proven: Case[], context: CampaignsContext): TableBlock {
	const { text, format } = context;
	const { columns: words, tradingColumns } = text.holdout;
	const intervalOf = ({ traders, users }: Window) => {
		const interval = wilson(traders, users);
		return format.interval(interval?.low ?? null, interval?.high ?? null, 'ratio');
	};
	return {
		kind: 'table',
		id: 'holdout-trading',
		title: text.holdout.tradingTitle,
		subtitle: text.holdout.tradingSubtitle,
		columns: columnsFrom([
			['campaign', words.campaign, 'text'],
			['part', words.part, 'text'],
			['treated_traders', tradingColumns.treatedTraders, 'count'],
			['treated', words.treated, 'count'],
			['treated_share', tradingColumns.treatedShare, 'ratio'],
			['treated_interval', tradingColumns.treatedInterval, 'text'],
			['holdout_traders', tradingColumns.holdoutTraders, 'count'],
			['holdout', words.holdout, 'count'],
			['holdout_share', tradingColumns.holdoutShare, 'ratio'],
			['holdout_interval', tradingColumns.holdoutInterval, 'text'],
			['difference', words.difference, 'points'],
			['low', words.low, 'points'],
			['high', words.high, 'points'],
			['reading', words.reading, 'text']
		]),
		rows: proven.flatMap((item) =>
			item.evidence.trading.map(({ part, treated, holdout, difference, reading }): Value[] => [
				item.name,
				text.parts[part],
				treated.traders,
				treated.users,
				treated.traders / treated.users,
				intervalOf(treated),
				holdout.traders,
				holdout.users,
				holdout.traders / holdout.users,
				intervalOf(holdout),
				isClear(reading) && difference ? difference.difference : null,
				difference?.low ?? null,
				difference?.high ?? null,
				readingWords(reading, treated, holdout, context)
			])
		)
	};
}

function returnTable(proven: Case[], context: CampaignsContext): TableBlock {
	const { text } = context;
	const words = text.roi.columns;
	return {
		kind: 'table',
		id: 'return',
		title: text.roi.title,
		subtitle: text.roi.subtitle,
		columns: columnsFrom([
			['campaign', words.campaign, 'text'],
			['treated', words.treated, 'count'],
			['cost', words.cost, 'usd'],
			['break_even', words.breakEven, 'usd'],
			['low', words.low, 'usd'],
			['high', words.high, 'usd'],
			['roi', words.roi, 'ratio'],
			['roi_low', words.roiLow, 'ratio'],
			['roi_high', words.roiHigh, 'ratio'],
			['reading', words.reading, 'text']
		]),
		rows: proven.map((item): Value[] => {
			const { campaign, cost, evidence, roi } = item;
			const fees = netFeesDuring(evidence)?.result;
			return [
				item.name,
				campaign.participants,
				cost.total,
				cost.total === null ? null : cost.total / campaign.participants,
				fees?.low ?? null,
				fees?.high ?? null,
				roi.state === 'value' ? roi.roi : null,
				'low' in roi ? roi.low : null,
				'high' in roi ? roi.high : null,
				roiWords(item, context)
			];
		}),
		note: text.roi.note
	};
}
