import type { Block, Note } from '$lib/figure/block';
import type { RowsOf } from '../report';
import { amountNotes } from '../amounts';
import { against } from './against';
import { bars } from './bars';
import { bySegment } from './by-segment';
import { curve } from './curve';
import { findings } from './findings';
import type { queries } from './queries';
import { money } from './money';
import { survival } from './survival';
import { table } from './table';
import { allAlike } from './tiers';
import { trend } from './trend';
import { triangle } from './triangle';
import { viewOf, type Context, type View } from './view';
import { volume } from './volume';

/** Findings, what to be wary of, the triangle, the curve, segments, one period over time, money, how long, every cell. */
export function present(rows: RowsOf<typeof queries>, context: Context): Block[] {
	const view = viewOf(rows.cells, context);
	const amounts = withoutAmount(context);
	if (view.users === 0) return nobody(context, amounts);
	return [
		findings(view, rows.segments),
		...amounts,
		unproven(view),
		against(view, rows.ours),
		triangle(view),
		curve(view),
		allAlike(view, rows.segments),
		bars(view, rows.segments),
		bySegment(view, rows.segments),
		trend(view),
		volume(view, rows.volume),
		money(view, rows.money, rows.balances),
		...survival(view, rows.survival),
		table(view)
	].filter((block) => block !== null);
}

/** A start or return asked for an amount that it does not carry. */
function withoutAmount({ text, params, locale, format }: Context): Note[] {
	const asked = (event: string, minUsd: number) => ({ event, minUsd, name: text.startOf(event, 'every') });
	return amountNotes(
		[asked(params.start, params.start_min_usd), asked(params.returned_by, params.return_min_usd)],
		locale,
		format
	);
}

function nobody({ text, params, scope, facts, format }: Context, amounts: readonly Note[]): Block[] {
	const isMissing = (table: string, events: string[]) =>
		events.includes(params.start) && !facts.tables.includes(table);
	const isAppEvent = !['register', 'kyc_pass', 'deposit', 'withdraw', 'trade', 'any'].includes(params.start);
	const missing = isMissing('users', ['register', 'kyc_pass'])
		? text.dropUsers
		: isMissing('transfers', ['deposit', 'withdraw'])
			? text.dropTransfers
			: isAppEvent && !facts.tables.includes('events')
				? text.dropEvents
				: text.widen;
	return [
		{
			kind: 'findings',
			items: [
				{ tone: 'neutral', text: text.nobody, basis: text.nobodyBasis(format.period(scope.from, scope.to)) }
			]
		},
		...(amounts.length > 0 ? amounts : [{ kind: 'note' as const, tone: 'warning' as const, text: missing }])
	];
}

/** A few users always start on the first days of a history. */
const worthSaying = 0.01;

/** A first start soon after the history begins may not be the first. */
function unproven({ cohorts, users, context }: View): Note | null {
	const { text, params, format } = context;
	const count = cohorts.reduce((total, cohort) => total + cohort.unproven, 0);
	if (count < worthSaying * users || count === 0) return null;
	return {
		kind: 'note',
		tone: 'warning',
		text: text.unproven({
			users: format(count, 'count'),
			total: format(users, 'count'),
			start: params.start,
			buckets: params.grain === 'hour' ? text.span('hour', 24) : text.span(params.grain, 4)
		})
	};
}
