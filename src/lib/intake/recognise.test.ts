import { describe, expect, it } from 'vitest';
import type { Entity } from '../schema/entity';
import { entities, entityByName } from '../schema/index';
import { problems } from './problems';
import { recognise, recogniseInTurns } from './recognise';
import { sniff, type Sniffed } from './sniff';

function sniffText(text: string, name = 'export.csv'): Promise<Sniffed> {
	return sniff({ name, blob: new Blob([text]) });
}

async function best(text: string) {
	const [first] = recognise(await sniffText(text));
	if (!first) throw new Error('nothing recognised');
	const headers = Object.fromEntries(
		Object.entries(first.mapping.columns).map(([column, mapped]) => [column, mapped.header])
	);
	return { ...first, name: first.entity.name, headers };
}

function sampleValue(entity: Entity, name: string, row: number): string {
	const column = entity.columns.find((candidate) => candidate.name === name);
	if (!column) return '';
	if (column.name === 'symbol' || column.name === 'symbols') return row % 2 ? 'BTC-USDT' : 'ETH-USDT';
	const spellings = Object.keys(column.values ?? {});
	if (spellings.length > 0) return spellings[row % spellings.length] ?? '';
	const values: Record<string, string> = {
		id: `10000${row}`,
		text: `text ${row}`,
		time: `2024-01-0${row + 1} 10:00:00`,
		day: `2024-01-0${row + 1}`,
		money: `${row + 1}.5`,
		quantity: `${row + 2}.25`,
		count: `${row}`,
		flag: row % 2 ? 'true' : 'false'
	};
	return values[column.kind] ?? '';
}

function file(entity: Entity, headers: string[]): string {
	const rows = [0, 1, 2].map((row) =>
		entity.columns.map(({ name }) => sampleValue(entity, name, row)).join(',')
	);
	return [headers.join(','), ...rows].join('\n');
}

describe('every canonical table', () => {
	it.each(entities.map((entity) => [entity.name, entity] as const))(
		'%s is recognised by its own headers',
		async (name, entity) => {
			const found = await best(
				file(
					entity,
					entity.columns.map((column) => column.name)
				)
			);
			expect(found.name).toBe(name);
			expect(problems(found.mapping)).toEqual([]);
			expect(Object.keys(found.headers).sort()).toEqual(entity.columns.map((column) => column.name).sort());
			expect(found.confidence).toBeGreaterThan(0.9);
		}
	);

	it.each(entities.map((entity) => [entity.name, entity] as const))(
		'%s has required columns alone',
		async (name, entity) => {
			const needed = new Set([
				...entity.columns.filter((column) => column.required).map((column) => column.name),
				...(entity.oneOf?.[0] ?? [])
			]);
			const columns = entity.columns.filter((column) => needed.has(column.name));
			const found = await best(
				file(
					{ ...entity, columns },
					columns.map((column) => column.name)
				)
			);
			if (name === 'listings' || name === 'milestones') return; // a name and a stage alone say little
			expect(found.name).toBe(name);
		}
	);
});

const now = '2024-01-02 10:00:00';
const cases: [what: string, text: string, entity: string, columns: Record<string, string>][] = [
	[
		'Chinese user export',
		`用户ID,注册时间,国家,注册渠道,KYC等级\n1001,${now},CN,抖音,2\n1002,${now},SG,自然,0`,
		'users',
		{
			user_id: '用户ID',
			registered_at: '注册时间',
			country: '国家',
			channel: '注册渠道',
			kyc_level: 'KYC等级'
		}
	],
	[
		'English user export',
		`uid,signup_at,ip_country,utm_source,inviter\n1,${now},DE,google,\n2,${now},FR,organic,1`,
		'users',
		{
			user_id: 'uid',
			registered_at: 'signup_at',
			country: 'ip_country',
			channel: 'utm_source',
			referrer_id: 'inviter'
		}
	],
	[
		'Chinese fills',
		`会员ID,成交时间,交易对,方向,成交价,成交数量,成交额,手续费,手续费币种\n1,${now},BTC/USDT,买入,10,2,20,0.02,USDT\n2,${now},BTC/USDT,卖出,11,3,33,0.03,USDT`,
		'trades',
		{
			user_id: '会员ID',
			traded_at: '成交时间',
			symbol: '交易对',
			side: '方向',
			price: '成交价',
			base_qty: '成交数量',
			quote_qty: '成交额',
			fee_amount: '手续费',
			fee_asset: '手续费币种'
		}
	],
	[
		'Binance, old: Amount is base, Total is quote',
		`User ID,Date(UTC),Market,Type,Price,Amount,Total,Fee,Fee Coin\n1,${now},BTCUSDT,BUY,10,2,20,0.1,BNB\n2,${now},BTCUSDT,SELL,11,3,33,0.1,BNB`,
		'trades',
		{ side: 'Type', base_qty: 'Amount', quote_qty: 'Total', fee_asset: 'Fee Coin' }
	],
	[
		'Binance, new: Executed is base, Amount is quote, units glued on',
		`User ID,Date(UTC),Pair,Side,Price,Executed,Amount,Fee\n1,${now},SOLUSDT,BUY,150,10SOL,"1,500.00USDT",0.01BNB\n1,${now},SOLUSDT,SELL,151,2SOL,302USDT,0.01BNB`,
		'trades',
		{ base_qty: 'Executed', quote_qty: 'Amount' }
	],
	[
		'KuCoin: Filled Amount is base, Filled Volume is quote, zone in the header',
		`UID,Account Type,Order ID,Symbol,Side,Order Type,Avg. Filled Price,Filled Amount,Filled Volume,Filled Volume (USDT),Filled Time(UTC+08:00),Fee,Maker/Taker,Fee Currency\n7,mainAccount,5f,BTC-USDT,BUY,MARKET,10,2,20,20,${now},0.02,taker,USDT\n7,mainAccount,5e,BTC-USDT,SELL,MARKET,11,3,33,33,${now},0.02,maker,USDT`,
		'trades',
		{
			base_qty: 'Filled Amount',
			quote_qty: 'Filled Volume',
			notional_usd: 'Filled Volume (USDT)',
			liquidity: 'Maker/Taker'
		}
	],
	[
		'LBank: Volume is base, Turnover is quote',
		`uid,ID,Type,Pair,Time,Direction,Average Price,Volume,Turnover,Transaction Fee\n1,9,limit,eth_usdt,${now},buy,10,2,20,0.1\n1,8,limit,eth_usdt,${now},sell,11,3,33,0.1`,
		'trades',
		{ side: 'Direction', base_qty: 'Volume', quote_qty: 'Turnover', fee_amount: 'Transaction Fee' }
	],
	[
		'deposits and withdrawals in Chinese',
		`用户ID,申请时间,类型,币种,数量,状态,到账时间\n1,${now},充值,USDT,100,成功,${now}\n2,${now},提现,BTC,1,处理中,`,
		'transfers',
		{
			user_id: '用户ID',
			created_at: '申请时间',
			direction: '类型',
			asset: '币种',
			amount: '数量',
			status: '状态',
			completed_at: '到账时间'
		}
	],
	[
		'events',
		`distinct_id,event_time,event_name,platform\n1,${now},login,ios\n2,${now},kyc_start,web`,
		'events',
		{ user_id: 'distinct_id', ts: 'event_time', event: 'event_name', device: 'platform' }
	],
	[
		'rebates in Chinese',
		`用户ID,发放时间,奖励类型,币种,奖励数量,活动ID\n1,${now},返佣,USDT,5,c1\n2,${now},空投,USDT,6,c1`,
		'rewards',
		{
			user_id: '用户ID',
			paid_at: '发放时间',
			kind: '奖励类型',
			asset: '币种',
			amount: '奖励数量',
			campaign_id: '活动ID'
		}
	],
	[
		'invoices of a shop, by the look of the values',
		`customer_id,when_it_was,total\n17850,${now},139.12\n17851,${now},22.2`,
		'trades',
		{ user_id: 'customer_id', traded_at: 'when_it_was', quote_qty: 'total' }
	],
	[
		'spend',
		'日期,渠道,消耗,曝光,点击\n2024-01-01,google,100,1000,10\n2024-01-02,google,100,1000,10',
		'marketing_spend',
		{ date: '日期', channel: '渠道', spend_usd: '消耗', impressions: '曝光', clicks: '点击' }
	],
	[
		'balances',
		'uid,snap_time,total_asset\n1,2024-01-01,10\n2,2024-01-01,0',
		'balances',
		{ user_id: 'uid', date: 'snap_time', equity_usd: 'total_asset' }
	]
];

describe('real headers', () => {
	it.each(cases)('%s', async (_, text, entity, columns) => {
		const found = await best(text);
		expect(found.name).toBe(entity);
		expect(found.headers).toMatchObject(columns);
		expect(problems(found.mapping)).toEqual([]);
	});

	it('reads the zone from header and preamble, and takes none from gmt_create', async () => {
		const preamble = `\uFEFFUID:1,Account Type:Main,Time Zone:UTC+8\n\uFEFFid,\uFEFFuid,\uFEFFTime,\uFEFFSymbol,\uFEFFAction,\uFEFFAmount,\uFEFFFilled Price\n1,5,${now},BTC-USDT,buy,1,10\n2,5,${now},BTC-USDT,sell,1,10`;
		const okx = await best(preamble);
		expect(okx.mapping).toMatchObject({ zoneMinutes: 480, zoneFrom: 'preamble' });
		expect(okx.headers).toMatchObject({ traded_at: 'Time', trade_id: 'id', user_id: 'uid' });
		const header = await best(`uid,Time（UTC-3:30）,Total\n1,${now},5`);
		expect(header.mapping).toMatchObject({ zoneMinutes: -210, zoneFrom: 'header' });
		const habit = await best(`uid,gmt_create\n1,${now}`);
		expect(habit.mapping).toMatchObject({ zoneMinutes: 0, zoneFrom: 'default' });
	});

	it('says what a personal export lacks', async () => {
		const [first] = recognise(await sniffText(`Date(UTC),Pair,Side,Price,Executed\n${now},BTCUSDT,BUY,10,2`));
		expect(first?.entity).toBe(entityByName('trades'));
		expect(problems(first!.mapping).map(({ column }) => column)).toEqual(['user_id']);
		expect(first!.confidence).toBeLessThan(0.5);
	});

	it('gives one header to one column and back', async () => {
		for (const { mapping } of recognise(
			await sniffText(`id,time,amount,total,value,type\n1,${now},1,2,3,buy`)
		)) {
			const indexes = Object.values(mapping.columns).map((mapped) => mapped.index);
			expect(new Set(indexes).size).toBe(indexes.length);
		}
	});
});

describe('recognition in turns', () => {
	it('finds what recognition at once finds', async () => {
		const sniffed = await sniffText('uid,time,pair,amount\n1,2024-01-01 00:00:00,BTC-USDT,5\n');
		expect(await recogniseInTurns(sniffed)).toEqual(recognise(sniffed));
	});
});

describe('an export of one user’s own trades, in no known layout', () => {
	it('is trades that ask for the user, not prices of assets', async () => {
		const found = await best(
			'traded_at,symbol,side,price,base_qty\n2026-01-05 10:00:00,BTC-USDT,buy,100,2\n2026-01-06 10:00:00,BTC-USDT,sell,110,1\n'
		);
		expect(found.name).toBe('trades');
		expect(problems(found.mapping).map(({ column }) => column)).toEqual(['user_id']);
	});

	it('leaves a table of prices what it is', async () => {
		const found = await best('day,asset,price_usd\n2026-01-05,BTC,100\n2026-01-06,BTC,110\n');
		expect(found.name).toBe('fx_rates');
	});
});
