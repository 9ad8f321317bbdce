/** The finding of one campaign with a holdout: its clearest outcome in one sentence, everything else beneath. */
import type { Finding, NumberFormat } from '$lib/figure/block';
import { smallSample, type Interval } from '$lib/stats/interval';
import type { Case } from './cases';
import type { MoneyComparison, Reading } from './evidence';
import type { CampaignsContext } from './queries';

interface Outcome {
	label: string;
	reading: Reading;
	sentence: string;
	interval: Interval | null;
	format: NumberFormat;
}

// A longer name would push the result out of a headline.
const nameLength = 36;

export function shortName(name: string): string {
	const letters = [...name];
	return letters.length > nameLength ? `${letters.slice(0, nameLength - 1).join('')}…` : name;
}

export function outcomeFinding(item: Case, context: CampaignsContext): Finding {
	const { text } = context;
	const words = text.findings;
	const outcomes = outcomesOf(item, context);
	const clear = outcomes.filter(({ reading }) => reading === 'higher' || reading === 'lower');
	const [main] = clear;
	const against = clear.find(({ reading }) => reading !== main?.reading);
	const parts = [main?.sentence ?? words.nothing];
	if (against) parts.push(words.but(against.sentence));
	// The measure the reader asked for is never passed over in silence.
	else if (main && outcomes[0] && main !== outcomes[0]) parts.push(words.unclear(outcomes[0].label));
	const roi = roiShort(item, context);
	if (roi && !against) parts.push(roi);
	const isLoss = item.roi.state === 'loss' || (item.roi.state === 'value' && item.roi.high < 0);
	return {
		tone: isLoss || clear.some(({ reading }) => reading === 'lower') ? 'warning' : main ? 'good' : 'neutral',
		text: words.outcome(shortName(item.name), parts.join(text.joins.clause)),
		basis: basisOf(item, outcomes, context)
	};
}

function outcomesOf(item: Case, { text, format, params }: CampaignsContext): Outcome[] {
	const words = text.findings;
	const money = item.evidence.money
		.filter(({ part }) => part === 'during')
		.sort((a, b) => Number(b.measure === params.measure) - Number(a.measure === params.measure))
		.map(({ measure, result, lift, reading }): Outcome => {
			const relative = lift ? signed(format(lift.lift, 'ratio'), lift.lift) : null;
			const label = text.parameters.measure.options[measure];
			const size = format(Math.abs(result?.difference ?? 0), 'usd');
			return {
				label,
				reading,
				sentence: words.moneyResult(label, reading === 'higher', size, relative),
				interval: result,
				format: 'usd'
			};
		});
	const trading = item.evidence.trading
		.filter(({ part }) => part === 'during')
		.map(({ difference, reading }): Outcome => ({
			label: words.share,
			reading,
			sentence: words.tradingResult(
				reading === 'higher',
				format(Math.abs(difference?.difference ?? 0), 'points').replace('+', '')
			),
			interval: difference,
			format: 'points'
		}));
	return [...money, ...trading];
}

function signed(written: string, value: number): string {
	return value > 0 ? `+${written}` : written;
}

function roiShort({ roi }: Case, { text, format }: CampaignsContext): string | null {
	if (roi.state === 'value') return text.findings.roi(format(roi.roi, 'ratio'));
	return roi.state === 'loss' ? text.findings.roiAtMost(format(roi.high, 'ratio')) : null;
}

function basisOf(item: Case, outcomes: Outcome[], context: CampaignsContext): string {
	const { text, format } = context;
	const words = text.findings;
	const { campaign, roi } = item;
	const intervals = outcomes
		.map(({ label, interval, format: written }) =>
			words.interval(label, format.interval(interval?.low ?? null, interval?.high ?? null, written))
		)
		.join(text.joins.item);
	const isSmall = Math.min(campaign.participants, campaign.holdout) < smallSample;
	const parts = [
		words.evidenceBasis(intervals),
		adjustmentShort(item.evidence.money, context),
		'low' in roi ? words.roi(format.interval(roi.low, roi.high, 'ratio')) : null,
		words.sizes(format(campaign.participants, 'count'), format(campaign.holdout, 'count'), isSmall),
		item.period
	];
	return parts.filter((part) => part !== null).join(text.joins.clause);
}

function adjustmentShort(money: MoneyComparison[], { text, format }: CampaignsContext): string | null {
	const words = text.findings;
	const during = money.filter(({ part }) => part === 'during');
	const adjusted = during.filter(({ adjustment }) => adjustment === 'adjusted');
	const [first] = adjusted;
	if (first) {
		const label =
			adjusted.length === during.length ? words.money : text.parameters.measure.options[first.measure];
		return words.adjusted(label, format(first.treated.past_days, 'count'));
	}
	return during.some(({ adjustment }) => adjustment === 'impossible') ? words.notAdjusted : null;
}
