import { gzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine, Row } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { applyChoices, type Choices } from './choices';
import { recognise } from './recognise';
import type { Receipt } from './receipt';
import { sniff } from './sniff';
import { load, openStore, receipts, rejectedRows, undo, wipe } from './store';

let engine: Engine;
const importedAt = '2024-06-01T00:00:00.000Z';

beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

type Content = string | Uint8Array<ArrayBuffer>;

async function imported(
	content: Content,
	entity: string,
	choices: Choices = {},
	mode: 'append' | 'replace' = 'replace'
): Promise<{ receipt: Receipt; rows: Row[]; reasons: Record<string, number> }> {
	const source = { name: 'export.csv', blob: new Blob([content]) };
	const sniffed = await sniff(source);
	const [first] = recognise(sniffed);
	const mapping = applyChoices(sniffed, first!.mapping, { entity, ...choices });
	const receipt = await load(engine, source, sniffed, mapping, { mode, importedAt });
	const { rows } = await engine.run(`select * from loaded."${entity}"`);
	const reasons = Object.fromEntries(receipt.rejected.map(({ reason, count }) => [reason, count]));
	expect(receipt.rowsRead).toBe(
		receipt.rowsLoaded + Object.values(reasons).reduce((sum, count) => sum + count, 0)
	);
	if (mode === 'replace') expect(rows.length).toBe(receipt.rowsLoaded);
	return { receipt, rows, reasons };
}

const at = '2024-01-02 03:04:05';
const utf16 = (text: string): Uint8Array<ArrayBuffer> => {
	const bytes = new Uint8Array(2 + text.length * 2);
	const view = new DataView(bytes.buffer);
	view.setUint16(0, 0xfeff, true);
	[...text].forEach((letter, index) => view.setUint16(2 + index * 2, letter.charCodeAt(0), true));
	return bytes;
};

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

	it.each(['--', '-', 'N/A', 'null', 'nan', 'inf', 'abc', '0E-18', '-5', '1,5', '1.2.3', '0x10'])(
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
			`user_id,traded_at,quote_qty,Fee Paid\n1,${at},1,-0.5\n1,${at},1,-0.2\n1,${at},1,0.1`,
			'trades'
		);
		expect(rows.map((row) => row['fee_amount'])).toEqual([0.5, 0.2, -0.1]);
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
		expect(rows.map((row) => [row['symbol'], row['base'], row['quote']])).toEqual([
			['BTCUSDT', 'BTC', 'USDT'],
			['ETH/USDT', 'ETH', 'USDT'],
			['1INCHUSDC', '1INCH', 'USDC']
		]);
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

describe('bytes', () => {
	const table = `用户ID,成交时间,成交额\n甲,${at},1\n乙,${at},2\n`;
	// 甲 and 乙 and the headers in GB18030, as Chinese Excel writes them.
	const gbk = Uint8Array.from(
		Buffer.from('d3c3bba749442cb3c9bdbbcab1bce42cb3c9bdbbb6ee0a', 'hex').toString('latin1') +
			'\xbc\xd7,' +
			at +
			',1\n\xd2\xd2,' +
			at +
			',2\n',
		(letter) => letter.charCodeAt(0)
	);
	it.each<[string, Content]>([
		['utf-8', table],
		['a byte-order mark', '\uFEFF' + table],
		['UTF-16, tabs', utf16(table.replaceAll(',', '\t'))],
		['GB18030', gbk],
		['gzip', gzipSync(new TextEncoder().encode(table)) as Uint8Array<ArrayBuffer>],
		['CR LF', table.replaceAll('\n', '\r\n')],
		['CR', table.replaceAll('\n', '\r')],
		['mixed line ends', table.replace('\n', '\r\n')],
		['pipes', table.replaceAll(',', '|')],
		['quotes', table.replace('甲', '"甲"')],
		['blank lines', table.replaceAll('\n', '\n\n') + '\n,,\n  \n'.replace('  ', '')]
	])('%s', async (_, content) => {
		const { rows, receipt } = await imported(content, 'trades');
		expect(rows.map((row) => [row['user_id'], row['quote_qty']])).toEqual([
			['甲', 1],
			['乙', 2]
		]);
		expect(receipt.rowsRead).toBe(2);
	});

	it('finds GB18030 that starts after the sampled head, and line ends that change there', async () => {
		const head = `user_id,traded_at,quote_qty\n${`abc,${at},1\n`.repeat(12_000)}`;
		const bytes = new Uint8Array([
			...new TextEncoder().encode(head),
			0xbc,
			0xd7,
			...new TextEncoder().encode(`,${at},2\n`)
		]);
		const late = await imported(bytes, 'trades');
		expect(late.rows.at(-1)?.['user_id']).toBe('甲');
		expect(late.receipt.encoding).toBe('gb18030');
		const mixed = await imported(`${head}x,${at},1\r\ny,${at},1\r\n`, 'trades');
		expect(mixed.receipt.rowsLoaded).toBe(12_002);
	});
});

describe('shape', () => {
	it('reads past a preamble, duplicate headers, trailing columns and quoted newlines', async () => {
		const { rows } = await imported(
			`UID: 1,"Company\nName: x",Country: \n\nUser ID,Time,Unit,Total,Unit,Note,\n1,${at},BTC,5,USDT,"a\nb, ""c""",\n2,${at},BTC,6,USDT,,`,
			'trades'
		);
		expect(rows.map((row) => row['quote_qty'])).toEqual([5, 6]);
	});

	it('pads short rows and rejects rows with too many cells', async () => {
		const { rows, reasons, receipt } = await imported(
			`user_id,traded_at,quote_qty,symbol\n1,${at},1\n2,${at},1,500,BTC\n3,${at},1,2,3,4,5\n4,${at},1,BTC-USDT,\n5,${at}`,
			'trades'
		);
		expect(rows.map((row) => row['user_id'])).toEqual(['1', '4']);
		expect(reasons).toEqual({ too_many_cells: 2, missing_value: 1 });
		expect(receipt.rejected[0]?.examples.map(({ row }) => row)).toEqual([2, 3]);
		expect(await rejectedRows(engine, receipt.id, 10)).toMatchObject([{ row: 2 }, { row: 3 }, { row: 5 }]);
	});

	it('counts every line an unclosed quote swallows', async () => {
		const { reasons, rows, receipt } = await imported(
			`user_id,traded_at,quote_qty,symbol\n1,${at},1,A-B\n2,${at},1,"open\n3,${at},1,A-B\n4,${at},1,A-B\n`,
			'trades'
		);
		expect(rows.map((row) => row['user_id'])).toEqual(['1']);
		expect(reasons).toEqual({ quote_never_closed: 3 });
		expect(receipt.rejected[0]?.examples[0]).toEqual({ row: 2, line: `2,${at},1,"open` });
		const last = await imported(
			`user_id,traded_at,quote_qty,symbol\n1,${at},1,A-B\n2,${at},1,"open`,
			'trades'
		);
		expect(last.reasons).toEqual({ quote_never_closed: 1 });
	});

	it('is not impressed by hostile headers and cells', async () => {
		const hostile = `"; drop table imported.receipts;--`;
		const { rows, receipt } = await imported(
			`user_id,traded_at,quote_qty,"${hostile.replaceAll('"', '""')}",side\n'); drop schema loaded;--,${at},1,x,"'||(select 1)||'"\n2,${at},1,y,buy`,
			'trades',
			{ columns: { symbol: hostile } }
		);
		expect(rows.map((row) => row['symbol'])).toEqual(['X', 'Y']);
		expect(receipt.unread).toEqual([{ column: 'side', count: 1, examples: [`'||(select 1)||'`] }]);
		expect((await receipts(engine)).length).toBeGreaterThan(0);
	});

	it('masks private columns in what it shows', async () => {
		const { receipt } = await imported(
			`user_id,registered_at,email,password\n1,${at},a@b.c,hunter2\n,${at},x@y.z,secret\n3,${at},e,f,g,h,i`,
			'users'
		);
		expect(JSON.stringify(receipt)).not.toMatch(/x@y\.z|secret|hunter2/);
		expect(receipt.rejected[0]?.examples[0]?.line).toContain('•••');
	});
});

describe('files that are no table', () => {
	it.each<[string, Content, RegExp]>([
		['empty', '', /is empty/],
		['blank', ' \n\n', /is empty/],
		['header only', 'user_id,registered_at\n', /no rows/],
		['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /Excel workbook/],
		['binary', new Uint8Array(500).fill(0), /binary/],
		['a broken archive', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2]), /gzip/]
	])('%s', async (_, content, message) => {
		await expect(sniff({ name: 'x.csv', blob: new Blob([content]) })).rejects.toThrow(message);
		await expect(sniff({ name: 'x.csv', blob: new Blob([content]) })).rejects.toMatchObject({
			name: 'IntakeError',
			localised: { zh: expect.stringMatching(/[\u4e00-\u9fff]/) as string }
		});
	});

	it('lists the headers there are when a chosen one is not', async () => {
		await expect(imported(`a,b\n1,2`, 'trades', { columns: { user_id: 'c' } })).rejects.toThrow(
			'has no header "c" for trades.user_id: its headers are a, b.'
		);
	});
});

describe('the store', () => {
	it('appends, undoes, replaces and wipes', async () => {
		await wipe(engine);
		const one = await imported(`user_id,traded_at,quote_qty\n1,${at},1`, 'trades', {}, 'append');
		const two = await imported(`user_id,traded_at,base_qty,price\n2,${at},2,3`, 'trades', {}, 'append');
		expect(two.rows.map((row) => row['quote_qty']).sort()).toEqual([1, 6]);
		await undo(engine, one.receipt.id);
		expect((await receipts(engine)).map(({ id }) => id)).toEqual([two.receipt.id]);
		const three = await imported(`user_id,traded_at,quote_qty\n3,${at},1`, 'trades');
		expect((await receipts(engine)).map(({ id }) => id)).toEqual([three.receipt.id]);
		expect(three.receipt).toMatchObject({
			firstAt: '2024-01-02T03:04:05.000Z',
			importedAt,
			file: 'export.csv'
		});
		await openStore(engine);
		expect((await receipts(engine)).length).toBe(1);
		await wipe(engine);
		expect((await engine.run('select * from loaded.trades')).rows).toEqual([]);
	});

	it('leaves everything as it was when stopped or refused', async () => {
		await imported(`user_id,traded_at,quote_qty\n1,${at},1`, 'trades');
		const before = await receipts(engine);
		const source = { name: 'more.csv', blob: new Blob([`user_id,traded_at,quote_qty\n2,${at},1`]) };
		const sniffed = await sniff(source);
		const { mapping } = recognise(sniffed)[0]!;
		const stop = new AbortController();
		stop.abort();
		const stopped = load(engine, source, sniffed, mapping, {
			mode: 'replace',
			importedAt,
			signal: stop.signal
		});
		await expect(stopped).rejects.toMatchObject({ kind: 'cancelled' });
		const lacking = applyChoices(sniffed, mapping, { columns: { user_id: null } });
		await expect(load(engine, source, sniffed, lacking, { mode: 'replace', importedAt })).rejects.toThrow(
			/user_id/
		);
		expect(await receipts(engine)).toEqual(before);
		expect((await engine.run('select user_id from loaded.trades')).rows).toEqual([{ user_id: '1' }]);
		const { rows } = await engine.run(
			`select count(*) as n from duckdb_tables() where schema_name = 'imported'`
		);
		expect(rows[0]?.['n']).toBe(3);
	});
});
