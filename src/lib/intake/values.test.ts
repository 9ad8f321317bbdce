import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { importText, type Imported } from './import-text';
import { openStore } from './store';

let engine: Engine;
const at = '2024-01-02 03:04:05';

beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

function imported(...given: Rest): Promise<Imported> {
	return importText(engine, ...given);
}

type Rest = Parameters<typeof importText> extends [Engine, ...infer Others] ? Others : never;

describe('ids', () => {
	it('keeps ids beyond 2^53, leading zeros and blanks apart', async () => {
		const { rows } = await imported(
			`user_id,traded_at,quote_qty,trade_id\n1060730588447035394,${at},1,597524845211287598\n 0053982208,${at},1,="597524845211287599"\n'007,${at},1,\t8`,
			'trades'
		);
		expect(rows.map((row) => row['user_id'])).toEqual(['1060730588447035394', '0053982208', '007']);
		expect(rows.map((row) => row['trade_id'])).toEqual(['597524845211287598', '597524845211287599', '8']);
	});

	it('rejects an id a spreadsheet rounded, and empties an optional one', async () => {
		const { reasons, receipt, rows } = await imported(
			`user_id,traded_at,quote_qty,order_id\n5.97E+17,${at},1,1\n7,${at},1,5.97525E+17\nnull,${at},1,2\n--,${at},1,2\n8,${at},1,-`,
			'trades'
		);
		expect(reasons).toEqual({ damaged_user_id: 1, missing_user_id: 2 });
		expect(receipt.unread).toEqual([{ column: 'order_id', count: 1, examples: ['5.97525E+17'] }]);
		expect(rows.map((row) => row['order_id'])).toEqual([null, null]);
	});
});

describe('numbers', () => {
	it.each([
		['1,500.00USDT', 1500],
		['10SOL', 10],
		['0.001BNB', 0.001],
		['1e3', 1000],
		['1,234,567.5', 1234567.5],
		['$12.50', 12.5],
		[' 12 ', 12],
		['１２．５', 12.5],
		['1 500', 1500],
		['+7', 7]
	])('reads %s', async (cell, value) => {
		const { rows } = await imported(`user_id,traded_at,quote_qty\n1,${at},1\n1,${at},"${cell}"`, 'trades');
		expect(rows[1]?.['quote_qty']).toBeCloseTo(value, 9);
	});

	it.each(['--', '-', 'N/A', 'null', 'nan', 'inf', 'abc', '0E-18', '-5', '1.2.3', '0x10'])(
		'takes %s for no positive value',
		async (cell) => {
			const { receipt } = await imported(
				`user_id,traded_at,quote_qty\n1,${at},1\n1,${at},"${cell}"`,
				'trades'
			);
			expect(receipt.rowsLoaded).toBe(1);
		}
	);

	it('reads decimal commas and semicolons', async () => {
		const { rows, receipt } = await imported(
			`user_id;traded_at;price;base_qty\n1;${at};12,5;1.500,25\n1;${at};1.500;2`,
			'trades'
		);
		expect(receipt.delimiter).toBe(';');
		expect(receipt.mapping.decimal).toBe(',');
		expect(rows.map((row) => [row['price'], row['base_qty']])).toEqual([
			[12.5, 1500.25],
			[1500, 2]
		]);
		expect(rows[1]?.['quote_qty']).toBe(3000);
	});

	it('says which optional numbers were not understood', async () => {
		const { receipt, rows } = await imported(
			`user_id,traded_at,quote_qty,fee_amount\n1,${at},1,free\n1,${at},1,--\n1,${at},1,0.1`,
			'trades'
		);
		expect(receipt.unread).toEqual([{ column: 'fee_amount', count: 1, examples: ['free'] }]);
		expect(rows.map((row) => row['fee_amount'])).toEqual([null, null, 0.1]);
	});

	it('turns fees written as negative when paid', async () => {
		const { rows } = await imported(
			`user_id,traded_at,quote_qty,Fee Paid\n1,${at},1,-0.5\n1,${at},1,-0.2\n1,${at},1,-0.1`,
			'trades'
		);
		expect(rows.map((row) => row['fee_amount'])).toEqual([0.5, 0.2, 0.1]);
		const takers = await imported(
			`user_id,traded_at,quote_qty,fee,role\n1,${at},1,-0.5,taker\n1,${at},1,0.2,maker\n1,${at},1,0.1,maker`,
			'trades'
		);
		expect(takers.rows.map((row) => row['fee_amount'])).toEqual([0.5, -0.2, -0.1]);
	});
});

describe('times', () => {
	const utc = '2024-01-02T03:04:05.000Z';
	it.each([
		['2024-01-02 03:04:05', utc],
		['2024-01-02T03:04:05Z', utc],
		['2024-01-02T11:04:05+08:00', utc],
		['2024-01-01T23:34:05-0330', utc],
		['2024-01-02 11:04:05 +08:00', utc],
		['2024-01-02 11:04:05 UTC+8', utc],
		['2024-01-02 03:04:05 UTC', utc],
		['2024/1/2 3:04:05', utc],
		['2024-01-02 03:04', '2024-01-02T03:04:00.000Z'],
		['2024-01-02', '2024-01-02T00:00:00.000Z'],
		['1704164645', utc],
		['1704164645000', utc],
		['1704164645000000', utc],
		['14:35 2024-11-16', '2024-11-16T14:35:00.000Z'],
		['24-01-31 14:54:26', '2024-01-31T14:54:26.000Z'],
		['20.09.2019 13:00:00', '2019-09-20T13:00:00.000Z'],
		['5/31/2022 14:00', '2022-05-31T14:00:00.000Z'],
		['31/5/2022 14:00', '2022-05-31T14:00:00.000Z'],
		['"Jan. 28, 2022, 12:13 AM"', '2022-01-28T00:13:00.000Z'],
		['2024年1月2日 3:04', '2024-01-02T03:04:00.000Z'],
		['20240102', '2024-01-02T00:00:00.000Z'],
		['2018-11-18 23:31:29.1234', '2018-11-18T23:31:29.123Z']
	])('reads %s as the column’s form', async (cell, expected) => {
		const { rows, reasons } = await imported(
			`user_id,traded_at,quote_qty\n1,${cell},1\n2,${cell},1`,
			'trades'
		);
		expect(reasons).toEqual({});
		expect(rows[1]?.['traded_at']).toBe(expected);
	});

	it('reads every form in one column, and shifts only naive times by the zone', async () => {
		const cells = [
			'2024-01-02 11:04:05',
			'2024-01-02T03:04:05Z',
			'2024-01-02T03:04:05.000+00:00',
			'2024-01-02 03:04:05 UTC',
			'1704164645000',
			'2024/01/02 11:04:05',
			'2024-01-02 11:04:05.000'
		];
		for (const order of [cells, [...cells].reverse()]) {
			const text = `user_id,traded_at,quote_qty\n${order.map((cell) => `1,${cell},1`).join('\n')}`;
			const { rows } = await imported(text, 'trades', { zoneMinutes: 480 });
			expect(new Set(rows.map((row) => row['traded_at']))).toEqual(new Set([utc]));
		}
	});

	it('rejects what is no time', async () => {
		const { reasons } = await imported(
			`user_id,traded_at,quote_qty\n1,${at},1\n1,yesterday,1\n1,,1\n1,infinity,1\n1,2024-13-01,1\n1,0024-01-01,1`,
			'trades',
			{ zoneMinutes: 480 }
		);
		expect(reasons).toEqual({ unreadable_traded_at: 4, missing_traded_at: 1 });
	});

	it('takes a day in the file’s own zone', async () => {
		const { rows } = await imported(
			'date,channel,spend_usd\n2024-01-02,a,1\n2024-01-02,b,2',
			'marketing_spend',
			{
				zoneMinutes: 480
			}
		);
		expect(rows.map((row) => row['date'])).toEqual(['2024-01-02', '2024-01-02']);
	});
});

describe('words', () => {
	it('reads sides, flags and levels in Chinese, codes and capitals', async () => {
		const { rows } = await imported(
			`user_id,traded_at,quote_qty,side,liquidity,symbol,source\n1,${at},1,买入,挂单,btcusdt,2\n2,${at},1,2,TAKER,eth/usdt,API\n3,${at},1,Sell,M,1INCHUSDC,H5`,
			'trades'
		);
		expect(rows.map((row) => row['side'])).toEqual(['buy', 'sell', 'sell']);
		expect(rows.map((row) => row['liquidity'])).toEqual(['maker', 'taker', 'maker']);
		expect(rows.map((row) => row['symbol'])).toEqual(['BTCUSDT', 'ETH/USDT', '1INCHUSDC']);
		expect(rows.map((row) => row['source'])).toEqual(['ios', 'api', 'web']);
		const users = await imported(
			`user_id,registered_at,kyc_level,vip_level,is_mm,account_type\n1,${at},已认证,VIP3,是,做市商\n2,${at},L2,0,false,Retail`,
			'users'
		);
		expect(users.rows).toMatchObject([
			{ kyc_level: 1, vip_level: 3, is_mm: true, account_type: 'mm' },
			{ kyc_level: 2, vip_level: 0, is_mm: false, account_type: 'retail' }
		]);
	});

	it('keeps event names it does not know, and unknown directions out', async () => {
		const events = await imported(`user_id,ts,event\n1,${at},注册\n1,${at},Lucky_Draw`, 'events');
		expect(events.rows.map((row) => row['event'])).toEqual(['register', 'Lucky_Draw']);
		const transfers = await imported(
			`user_id,created_at,direction,asset,amount\n1,${at},充值,usdt,5\n1,${at},withdraw,BTC,-2\n1,${at},sideways,BTC,1`,
			'transfers'
		);
		expect(transfers.reasons).toEqual({ unreadable_direction: 1 });
		expect(transfers.rows).toMatchObject([
			{ direction: 'deposit', asset: 'USDT', amount: 5 },
			{ direction: 'withdrawal', amount: 2 }
		]);
	});

	it('takes a constant for a column the file lacks', async () => {
		const { rows } = await imported(`uid,Date(UTC+8),Coin,Amount,Status\n1,${at},BTC,1,成功`, 'transfers', {
			constants: { direction: 'deposit' }
		});
		expect(rows).toMatchObject([
			{ direction: 'deposit', status: 'completed', created_at: '2024-01-01T19:04:05.000Z' }
		]);
	});
});

describe('times that are none', () => {
	it('rejects the zero of a clock, which would open a cohort in 1970', async () => {
		const { reasons, rows } = await imported(
			`user_id,registered_at,kyc_passed_at\n1,${at},1970-01-01 00:00:00\n2,1970-01-01 00:00:00,${at}\n3,1970-01-01 08:00:00,`,
			'users'
		);
		expect(reasons).toEqual({ unreadable_registered_at: 2 });
		expect(rows.map((row) => [row['user_id'], row['kyc_passed_at']])).toEqual([['1', null]]);
	});
});
