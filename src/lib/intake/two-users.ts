/** Columns that come in twos, one for the buyer and one for the seller of the same trade. */
import { normaliseHeader } from '../schema/entity';
import { words } from '../schema/words';
import type { MappedColumn } from './mapping';
import { firstVirtual, type TwoUsersShape } from './shapes';

const buyer = /buyer|buy|bidder|bid|买方|买家|买入|买/;
const seller = /seller|sell|asker|ask|卖方|卖家|卖出|卖/;

/** What is left of a header without its side, by the entity column it then names. */
const meanings: Record<string, readonly string[]> = Object.fromEntries(
	Object.entries({
		user_id:
			'user_id · uid · id · user · account_id · customer_id · member_id · 用户ID · 用户编号 · 用户 · 会员ID · UID · ID',
		fee_amount: 'fee · deal_fee · trade_fee · fee_amount · commission · 手续费 · 成交手续费 · 交易手续费',
		fee_asset: 'fee_coin · fee_asset · fee_currency · 手续费币种',
		order_id: 'order_id · order_no · order · entrust_id · 委托单号 · 委托订单ID · 委托编号 · 订单号 · 订单ID',
		source: 'source · client_type · order_source · terminal · 终端 · 来源 · 下单来源',
		realized_pnl: 'realized_pnl · pnl · 已实现盈亏 · 盈亏'
	}).map(([column, names]) => [column, words(names).map(normaliseHeader)])
);

/** Columns that say which side took. */
const takerSides = words(
	'taker_side · aggressor_side · aggressor · taker · 主动方向 · 主动方 · 吃单方向'
).map(normaliseHeader);
const buyerIsMaker = words('is_buyer_maker · buyer_is_maker · 买方是否挂单').map(normaliseHeader);
const sides = {
	buyer: words('buy · buyer · b · bid · 1 · 买 · 买入 · 买方'),
	seller: words('sell · seller · s · ask · 2 · 卖 · 卖出 · 卖方')
};
const makerFlags = {
	buyer: words('false · f · 0 · no · n · 否'),
	seller: words('true · t · 1 · yes · y · 是')
};

/** The shape of a table with buyer and seller in one row; undefined where no two user columns stand side by side. */
export function twoUsers(headers: readonly string[], taker?: string): TwoUsersShape | undefined {
	const pairs: TwoUsersShape['pairs'] = [];
	headers.forEach((header, buy) => {
		const name = normaliseHeader(header);
		if (!buyer.test(name)) return;
		const rest = name.replace(buyer, '');
		const sell = headers.findIndex((other) => {
			const candidate = normaliseHeader(other);
			return seller.test(candidate) && candidate.replace(seller, '') === rest;
		});
		const column = Object.entries(meanings).find(([, names]) => names.includes(rest))?.[0];
		if (sell < 0 || !column || pairs.some((pair) => pair.column === column)) return;
		pairs.push({ column, buy, sell });
	});
	const users = pairs.find((pair) => pair.column === 'user_id');
	if (!users) return undefined;
	pairs.push({ column: 'counterparty_id', buy: users.sell, sell: users.buy });
	const found = takerColumn(headers, taker);
	return { kind: 'two_users', pairs, ...(found ? { taker: found } : {}) };
}

function takerColumn(headers: readonly string[], named: string | undefined): TwoUsersShape['taker'] {
	const names = headers.map(normaliseHeader);
	const flag = names.findIndex((name) => buyerIsMaker.includes(name));
	if (flag >= 0) return { index: flag, ...makerFlags };
	const known = named === undefined ? takerSides : [...takerSides, normaliseHeader(named)];
	const side = names.findIndex((name) => known.includes(name));
	return side >= 0 ? { index: side, ...sides } : undefined;
}

/** The entity columns that the virtual cells feed. */
export function twoUserColumns(
	headers: readonly string[],
	shape: TwoUsersShape
): Record<string, MappedColumn> {
	const fed = [
		...shape.pairs.map(({ column, buy, sell }) => ({
			column,
			header: `${headers[buy] ?? ''} | ${headers[sell] ?? ''}`
		})),
		{ column: 'side', header: 'buy | sell' },
		...(shape.taker ? [{ column: 'liquidity', header: 'taker | maker' }] : [])
	];
	return Object.fromEntries(
		fed.map(({ column, header }, place) => [
			column,
			{ header, index: firstVirtual(headers) + place, confidence: 0.97, reason: 'synonym' }
		])
	);
}
