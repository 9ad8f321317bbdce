import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { openNodeEngine } from '../engine/node';
import { applyChoices, remembered } from './choices';
import { importText } from './import-text';
import { hiddenColumns, isIdentityNumber } from './privacy';
import { problems } from './problems';
import { recognise } from './recognise';
import { sniff } from './sniff';
import { load, openStore } from './store';
import { valueChoices } from './value-choices';

let engine: Engine;
const at = '2024-01-02 03:04:05';

beforeAll(async () => {
	engine = await openNodeEngine();
	await openStore(engine);
});

async function proposed(text: string) {
	const sniffed = await sniff({ name: 'export.csv', blob: new Blob([text]) });
	const [first] = recognise(sniffed);
	return { sniffed, first: first!, mapping: first!.mapping };
}

async function loaded(text: string) {
	const { sniffed, mapping } = await proposed(text);
	const source = { name: 'export.csv', blob: new Blob([text]) };
	const receipt = await load(engine, source, sniffed, mapping, { mode: 'replace', importedAt: at });
	const rejected = receipt.rejected.reduce((sum, { count }) => sum + count, 0);
	expect(receipt.rowsRead).toBe(receipt.rowsLoaded + rejected);
	const { rows } = await engine.run(
		`select * from loaded."${mapping.entity}" order by ${mapping.entity === 'trades' ? 'traded_at, side' : '1'}`
	);
	return { receipt, rows };
}

describe('buyer and seller in one row', () => {
	it('become two fills, in Chinese too, with the row counted once', async () => {
		const { receipt, rows } = await loaded(
			[
				'成交编号,成交时间,交易对,成交价,成交数量,成交额,买方用户ID,卖方用户ID,买方手续费,卖方手续费,主动方向',
				`1,2024-01-01 00:00:00,BTC/USDT,10,2,20,7,8,0.02,0.01,买`,
				`2,2024-01-01 00:01:00,BTC/USDT,10,3,30,8,8,0.03,0.03,卖`,
				`3,2024-01-01 00:02:00,BTC/USDT,10,1,10,7,,0.01,,卖`,
				`4,2024-01-01 00:03:00,BTC/USDT,10,1,10,,,0.01,,卖`
			].join('\n')
		);
		expect(receipt.rowsRead).toBe(4);
		expect(receipt.rowsLoaded).toBe(3);
		expect(receipt.fills).toBe(5);
		expect(receipt.rejected).toMatchObject([{ reason: 'missing_user_id', count: 1 }]);
		expect(receipt.rejected[0]?.examples[0]?.row).toBe(4);
		expect(receipt.sidesLeftOut).toEqual([{ reason: 'missing_user_id', count: 1 }]);
		expect(
			rows.map((row) => [
				row['user_id'],
				row['counterparty_id'],
				row['side'],
				row['liquidity'],
				row['fee_amount'],
				row['trade_id'],
				row['quote_qty']
			])
		).toEqual([
			['7', '8', 'buy', 'taker', 0.02, '1', 20],
			['8', '7', 'sell', 'maker', 0.01, '1', 20],
			['8', '8', 'buy', 'maker', 0.03, '2', 30],
			['8', '8', 'sell', 'taker', 0.03, '2', 30],
			['7', null, 'buy', 'maker', 0.01, '3', 10]
		]);
		expect(receipt.assumptions.map(({ en }) => en).join(' ')).toMatch(/each row was read as two fills/);
	});
});

describe('codes', () => {
	const fills = (one: string, two: string): string =>
		`uid,deal_time,symbol,side,price,qty\n1,${at},BTCUSDT,${one},10,1\n2,${at},BTCUSDT,${two},10,1`;

	it('are read by the one table that fits, and said so', async () => {
		const { receipt, rows } = await loaded(fills('1', '2'));
		expect(rows.map((row) => row['side'])).toEqual(['buy', 'sell']);
		expect(receipt.assumptions.map(({ en }) => en)).toContain('side: 1 = buy, 2 = sell.');
	});

	it('are asked about when several tables fit, and follow the answer', async () => {
		const { sniffed, mapping } = await proposed(fills('0', '1'));
		expect(problems(mapping)).toMatchObject([{ column: 'side', answer: 'codes' }]);
		const [choice] = valueChoices(sniffed, mapping).filter(({ column }) => column === 'side');
		expect(choice?.cells).toEqual([
			{ cell: '0', count: 1, meaning: undefined },
			{ cell: '1', count: 1, meaning: undefined }
		]);
		expect(choice?.tables.map((table) => table.values)).toEqual([
			{ '0': 'buy', '1': 'sell' },
			{ '0': 'sell', '1': 'buy' }
		]);
		const values = { side: { '0': 'sell', '1': 'buy' } };
		const answered = applyChoices(sniffed, mapping, { values });
		expect(problems(answered)).toEqual([]);
		expect(problems(remembered(sniffed, answered))).toEqual([]);
		const { rows } = await importText(engine, fills('0', '1'), 'trades', { values });
		expect(rows.map((row) => row['side'])).toEqual(['sell', 'buy']);
	});

	it('of a status are asked about, of a device only noted', async () => {
		const { mapping } = await proposed(
			`uid,created_at,direction,coin,amount,status\n1,${at},-1,BTC,1,1\n2,${at},-2,BTC,1,2`
		);
		expect(problems(mapping).map(({ column }) => column)).toEqual(['status']);
		expect(mapping.values?.['direction']).toEqual({ '-1': 'deposit', '-2': 'withdrawal' });
		const users = await proposed(`user_id,registered_at,client_type\n1,${at},1\n2,${at},3`);
		expect(problems(users.mapping)).toEqual([]);
		expect(users.mapping.values?.['device_first']).toMatchObject({ '3': 'android' });
	});

	it('take a word of the house by hand', async () => {
		const { rows } = await importText(
			engine,
			`uid,created_at,direction,coin,amount\n1,${at},往里,BTC,1\n2,${at},充值,BTC,2`,
			'transfers',
			{ values: { direction: { 往里: 'deposit' } } }
		);
		expect(rows.map((row) => row['direction'])).toEqual(['deposit', 'deposit']);
	});
});

describe('questions', () => {
	it('asks which of Amount and Volume is which when the sample cannot tell', async () => {
		const { sniffed, mapping } = await proposed(
			`uid,time,symbol,side,price,amount,volume\n1,${at},BTCUSDT,buy,10,3,7\n2,${at},BTCUSDT,sell,10,4,9`
		);
		expect(problems(mapping)[0]?.message.en).toMatch(/could each be base quantity or quote value/);
		const told = applyChoices(sniffed, mapping, { columns: { base_qty: 'amount', quote_qty: null } });
		expect(problems(told)).toEqual([]);
	});

	it('asks for the user of a personal export, and forgets the answer for the next file', async () => {
		const { sniffed, mapping } = await proposed(
			`Date(UTC),Pair,Side,Price,Executed,Amount,Fee\n${at},SOLUSDT,BUY,150,10SOL,1500USDT,0.001BNB`
		);
		expect(problems(mapping)).toMatchObject([{ column: 'user_id', answer: 'constant' }]);
		const answered = applyChoices(sniffed, mapping, { constants: { user_id: '77' } });
		expect(problems(answered)).toEqual([]);
		expect(problems(remembered(sniffed, answered)).map(({ column }) => column)).toEqual(['user_id']);
		expect(problems(applyChoices(sniffed, answered, { constants: { user_id: '' } })).length).toBe(1);
	});
});

describe('secrets and personal data', () => {
	// The check digit of the first is that of the example in GB 11643; the second has a wrong one.
	it('knows a Chinese identity number by its check digit', () => {
		expect(isIdentityNumber('11010519491231002X')).toBe(true);
		expect(isIdentityNumber('110105194912310021')).toBe(false);
		expect(isIdentityNumber('597524845211287598')).toBe(false);
	});

	const dump = [
		'id,type,username,country_code,mobile,password,paypassword,paypass_setting,email,real_name,id_card_type,auth_status,ga_secret,ga_status,id_card,level,authtime,logins,status,invite_code,direct_inviteid,access_key_id,access_key_secret,created',
		`1001,1,zhangsan,86,13812345678,$2a$10$abcdefghijklmnopqrstuv,$2a$10$abcdefghijklmnopqrstuw,1,zhang@example.com,张三,1,2,JBSWY3DPEHPK3PXP,1,11010519491231002X,0,${at},3,1,ABC,,AKID1,SeCrEt1,${at}`,
		`,1,lisi,86,13912345678,$2a$10$abcdefghijklmnopqrstux,$2a$10$abcdefghijklmnopqrstuy,1,li@example.com,李四,1,0,JBSWY3DPEHPK3PXQ,0,11010519491231002X,0,,1,0,ABD,1001,AKID2,SeCrEt2,${at}`
	].join('\n');

	it('refuses and masks a user dump, in the table, the receipt and the rejected lines', async () => {
		const { receipt, rows } = await loaded(dump);
		expect(receipt.entity).toBe('users');
		expect(receipt.refused).toEqual([
			'password',
			'paypassword',
			'ga_secret',
			'id_card',
			'access_key_id',
			'access_key_secret'
		]);
		expect(receipt.masked).toEqual(['username', 'mobile', 'email', 'real_name']);
		expect(rows).toMatchObject([{ user_id: '1001', kyc_level: 2, status: 'active' }]);
		const everything = JSON.stringify([receipt, rows]);
		for (const secret of [
			'SeCrEt',
			'JBSW',
			'$2a$',
			'AKID',
			'1949123',
			'张三',
			'李四',
			'example.com',
			'1391234',
			'lisi'
		])
			expect(everything).not.toContain(secret);
		expect(receipt.rejected[0]?.examples[0]?.line).toContain('•••');
	});

	it('never maps a secret, and hashes a personal column unless it is kept', async () => {
		const { sniffed, mapping } = await proposed(dump);
		expect(() => applyChoices(sniffed, mapping, { columns: { user_id: 'password' } })).toThrow(/never read/);
		const text = `user_id,created_at,direction,asset,amount,address\n1,${at},deposit,BTC,1,bc1qx\n2,${at},deposit,BTC,1,bc1qx`;
		const hashed = await importText(engine, text, 'transfers');
		expect(hashed.rows[0]?.['address_hash']).toMatch(/^[0-9a-f]{16}$/);
		expect(hashed.rows[0]?.['address_hash']).toBe(hashed.rows[1]?.['address_hash']);
		const kept = await importText(engine, text, 'transfers', { keep: { 5: true } });
		expect(kept.rows[0]?.['address_hash']).toBe('bc1qx');
		expect(kept.receipt.masked).toBeUndefined();
	});

	it('looks at the cells where a header says nothing', async () => {
		const seed = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
		const { sniffed } = await proposed(
			`user_id,registered_at,note,contact,extra,marketing_email_opt_in,trade_ref\n1,${at},${seed},a@b.example,11010519491231002X,1,597524845211287598`
		);
		const { secret, masked } = hiddenColumns(sniffed);
		expect([...secret]).toEqual([2, 4]);
		expect([...masked]).toEqual([3]);
	});

	it('masks network addresses by their header and by their look, not versions or countries', async () => {
		const { sniffed } = await proposed(
			[
				'user_id,registered_at,register_ip,ip_country,vip,where,via,app_version,opened,最近登录IP,account_email,zip',
				`1,${at},198.51.100.7,SG,2,203.0.113.9,2001:db8::7,8.12.0.1,10:22:03,192.0.2.1,,018956`,
				`2,${at},,SG,2,203.0.113.10,2001:db8:0:1::8,8.12.0.2,10:22:04,,,018957`
			].join('\n')
		);
		expect([...hiddenColumns(sniffed).masked]).toEqual([2, 5, 6, 9, 10]);
	});

	it('hashes the address of a login, so that a shared one still shows', async () => {
		const text = `user_id,ts,login_ip\n1,${at},198.51.100.7\n2,${at},198.51.100.7\n3,${at},198.51.100.8`;
		const { rows, receipt } = await importText(engine, text, 'logins');
		const ips = rows.map((row) => row['ip']);
		expect(ips[0]).toMatch(/^[0-9a-f]{16}$/);
		expect(ips[1]).toBe(ips[0]);
		expect(ips[2]).not.toBe(ips[0]);
		expect(receipt.masked).toEqual(['login_ip']);
	});
});
