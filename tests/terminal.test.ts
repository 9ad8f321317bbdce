/** The terminal as its users call it: one process, one answer, one clear line when something is wrong. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const cases = path.resolve(root, '../shared/cases');
const hasCases = existsSync(path.join(cases, 'published_results.json'));
const hasNative = existsSync(path.join(root, 'node_modules/@duckdb/node-api'));

function tapedeck(...args: string[]): { status: number | null; stdout: string; stderr: string } {
	const launcher = path.join(root, 'src/cli/launch.mjs');
	const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, 'src/cli/tapedeck.ts', ...args], {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 64e6
	});
	return { status, stdout, stderr };
}

function folderWith(files: Record<string, string>): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'tapedeck-test-'));
	for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
	return folder;
}

interface Answer {
	report: string;
	asOf: string;
	params: Record<string, string | number>;
	receipts: { rowsRead: number; rowsLoaded: number; rejected: { reason: string; count: number }[] }[];
	blocks: { kind: string }[];
	tables: Record<
		string,
		{ columns: { name: string; kind: string }[]; rows: (string | number | boolean | null)[][] }
	>;
	sql: Record<string, string>;
}

interface Published {
	rows: number;
	loaded: number;
	rejected: Record<string, number>;
	monthly_cohort_active_customers: Record<string, number[]>;
	map: Record<string, string>;
}

describe.runIf(hasCases)('the published Online Retail cohorts', () => {
	const results = hasCases
		? (JSON.parse(readFileSync(path.join(cases, 'published_results.json'), 'utf8')) as {
				online_retail_first_six_months: Published;
			})
		: undefined;

	test.each(hasNative ? ['wasm', 'native'] : ['wasm'])(
		'on %s: rows, rejects and the 6 × 6 matrix',
		(engine) => {
			const published = results?.online_retail_first_six_months;
			if (!published) throw new Error('The published results are missing.');
			const file = path.join(cases, 'data/online_retail_invoices.csv');
			const maps = Object.entries(published.map).flatMap(([column, header]) => [
				'--map',
				`${column}=${header}`
			]);
			const { status, stdout, stderr } = tapedeck(
				...['report', 'retention', '--data', file, '--as', `trades=${file}`, ...maps],
				...['--param', 'grain=month', '--engine', engine, '--format', 'json']
			);
			expect(stderr).toBe('');
			expect(status).toBe(0);
			const answer = JSON.parse(stdout) as Answer;
			const receipt = answer.receipts[0];
			expect(receipt).toMatchObject({ rowsRead: published.rows, rowsLoaded: published.loaded });
			expect(receipt?.rejected.map(({ count }) => count)).toEqual(Object.values(published.rejected));
			const cells = answer.tables.cells;
			if (!cells) throw new Error('The report has no cells.');
			const at = (name: string) => cells.columns.findIndex((column) => column.name === name);
			const matrix: Record<string, number[]> = {};
			for (const row of cells.rows) {
				if (row[at('state')] === 'unreached') continue;
				(matrix[String(row[at('cohort_on')]).slice(0, 7)] ??= []).push(Number(row[at('retained')]));
			}
			expect(matrix).toEqual(published.monthly_cohort_active_customers);
		},
		60_000
	);
});

describe('the answer', () => {
	const folder = folderWith({
		'fills.csv': [
			'uid,成交时间,交易对,方向,成交额,手续费',
			'1060730588447035394,2026-01-05 10:00:00,BTC-USDT,买入,"1,200.50",1.2',
			'1060730588447035395,2026-01-06 10:00:00,BTC-USDT,卖出,300,0.3',
			'1060730588447035394,2026-01-12 23:00:00,BTC-USDT,卖出,99.5,0.1',
			',2026-01-12 23:30:00,BTC-USDT,卖出,1,0'
		].join('\n')
	});

	test('JSON holds what the documentation lists', () => {
		const { status, stdout } = tapedeck(
			'report',
			'overview',
			'--data',
			folder,
			'--format',
			'json',
			'--scope',
			'from=2026-01-01',
			'--scope',
			'to=2026-01-12'
		);
		expect(status).toBe(0);
		const answer = JSON.parse(stdout) as Answer;
		expect(answer.report).toBe('overview');
		expect(answer.receipts[0]).toMatchObject({ rowsRead: 4, rowsLoaded: 3 });
		for (const table of Object.values(answer.tables)) {
			for (const row of table.rows) expect(row.length).toBe(table.columns.length);
		}
		expect(Object.keys(answer.sql)).toEqual(Object.keys(answer.tables));
		// 1,200.50 + 300 + 99.50
		const measures = answer.tables.measures;
		const turnover = measures?.columns.findIndex((column) => column.name === 'turnover_usd') ?? -1;
		const period = measures?.rows.find((row) => row[0] === 'period');
		expect(period?.[turnover]).toBe(1600);
	}, 60_000);

	test('a list of user ids narrows every number, and is named where the period is', () => {
		const list = path.join(folderWith({ 'vip list.txt': 'uid\n1060730588447035394\n77\n' }), 'vip list.txt');
		const { status, stdout, stderr } = tapedeck(
			...['report', 'overview', '--data', folder, '--format', 'md', '--scope', 'from=2026-01-01'],
			...['--segment', `a, b=${list}`, '--scope', 'segment=a, b']
		);
		expect(status).toBe(0);
		expect(stderr).toContain('segment a, b: 2 ids, 1 of them in the data');
		expect(stdout).toContain('Segment: a, b');
		// 1,200.50 + 99.50
		expect(stdout).toContain('$1.3K');
	}, 60_000);

	test('Markdown opens with the report and its period', () => {
		const { status, stdout } = tapedeck(
			'report',
			'retention',
			'--data',
			folder,
			'--format',
			'md',
			'--lang',
			'zh'
		);
		expect(status).toBe(0);
		expect(stdout).toMatch(/^# 留存/);
	}, 60_000);

	test('check prints balanced receipts', () => {
		const { status, stdout } = tapedeck('check', '--data', folder);
		expect(status).toBe(0);
		const { receipts } = JSON.parse(stdout) as { receipts: Answer['receipts'] };
		expect(receipts.length).toBe(1);
		for (const receipt of receipts) {
			const rejected = receipt.rejected.reduce((sum, { count }) => sum + count, 0);
			expect(receipt.rowsRead).toBe(receipt.rowsLoaded + rejected);
		}
	}, 60_000);

	test('list names every report and its parameters', () => {
		const { status, stdout } = tapedeck('list');
		expect(status).toBe(0);
		for (const id of ['overview', 'retention', 'conversion', 'tiers', 'campaigns'])
			expect(stdout).toContain(`${id}: `);
		expect(stdout).toContain('grain: day | week | month');
	}, 60_000);

	test.each([
		['an unknown report', ['report', 'nothing', '--data', folder], /There is no report “nothing”/],
		['a missing file', ['report', 'overview', '--data', 'nowhere.csv'], /nowhere\.csv: no such file/],
		['a table the report needs', ['report', 'conversion', '--data', folder], /conversion needs users/],
		[
			'an impossible parameter',
			['report', 'retention', '--data', folder, '--param', 'grain=year'],
			/grain takes hour, day, week, month/
		],
		[
			'an unknown parameter',
			['report', 'retention', '--data', folder, '--param', 'colour=red'],
			/no parameter “colour”/
		],
		[
			'an impossible scope',
			['report', 'retention', '--data', folder, '--scope', 'from=soon'],
			/from cannot be “soon”/
		],
		[
			'a segment that is not there',
			['report', 'retention', '--data', folder, '--scope', 'segment=whales'],
			/There is no segment “whales”/
		],
		[
			'a header that is not there',
			['report', 'overview', '--data', folder, '--as', 'trades=fills.csv', '--map', 'trades.user_id=nobody'],
			/has no header "nobody"/
		],
		['an unknown option', ['report', 'overview', '--file', folder], /Unknown option --file/],
		[
			'an unknown engine',
			['report', 'overview', '--data', folder, '--engine', 'steam'],
			/--engine takes wasm or native/
		]
	])(
		'%s is one line and a failing exit code',
		(_, args, message) => {
			const { status, stdout, stderr } = tapedeck(...args);
			expect(status).not.toBe(0);
			expect(stdout).toBe('');
			expect(stderr.trim().split('\n').length).toBe(1);
			expect(stderr).toMatch(message);
		},
		60_000
	);
});

describe('read', () => {
	test('dates that tell no day from month are read in the order given, and the receipt says which', () => {
		const file = path.join(
			folderWith({ 'users.csv': 'user_id,registered_at\n1,02/03/2026\n2,04/05/2026\n' }),
			'users.csv'
		);
		const { stdout, stderr } = tapedeck('read', file, '--dates', 'users=dmy');
		expect(stdout).toContain('1,2026-03-02T00:00:00.000Z\n2,2026-05-04T00:00:00.000Z');
		expect(stderr).toContain('Dates were read day first.');
		expect(tapedeck('read', file).stderr).toContain('the sample does not tell day from month');
		const wrong = tapedeck('read', file, '--dates', 'users=first');
		expect([wrong.status, wrong.stderr.trim()]).toEqual([
			2,
			'tapedeck: --dates takes <table>=ymd|dmy|mdy, not “users=first”.'
		]);
	}, 60_000);

	test('prints what was understood as plain CSV, and the receipt beside it', () => {
		const folder = folderWith({
			'成交.csv':
				'uid;成交时间;方向;价格;成交数量;成交额\n1060730588447035394;2024-01-02 10:00:00;买入;10,5;2;21\n;2024-01-03 10:00:00;卖出;1;2;2\n'
		});
		const { status, stdout, stderr } = tapedeck('read', path.join(folder, '成交.csv'));
		expect(status).toBe(0);
		const [head = '', ...rows] = stdout.trimEnd().split('\n');
		const cells = Object.fromEntries(
			head.split(',').map((name, index) => [name, rows[0]?.split(',')[index]])
		);
		expect(rows.length).toBe(1);
		expect(cells).toEqual({
			user_id: '1060730588447035394',
			traded_at: '2024-01-02T10:00:00.000Z',
			side: 'buy',
			price: '10.5',
			base_qty: '2',
			quote_qty: '21'
		});
		expect(stderr).toContain('2 rows read = 1 loaded + 1 rejected');
		expect(stderr).toContain('row 2: ;2024-01-03 10:00:00;卖出;1;2;2');
	});

	test('takes one table out of an archive, and says which there are', () => {
		const folder = folderWith({});
		const table = (user: string) =>
			strToU8(`uid,time,symbol,side,turnover\n${user},2024-01-02 10:00:00,BTCUSDT,buy,21\n`);
		writeFileSync(path.join(folder, 'all.zip'), zipSync({ 'a.csv': table('1'), 'b.csv': table('2') }));
		const one = tapedeck('read', path.join(folder, 'all.zip', 'b.csv'));
		expect(one.status).toBe(0);
		expect(one.stdout).toMatch(/^[^\n]*user_id[^\n]*\n[^\n]*\b2\b[^\n]*\n$/);
		const both = tapedeck('read', path.join(folder, 'all.zip'));
		expect(both.status).toBe(2);
		expect(both.stderr).toContain(`holds 2 tables; read one of them: ${path.join(folder, 'all.zip/a.csv')}`);
	});

	test('passes an unknown table through, cell by cell, formulas made harmless', () => {
		const folder = folderWith({ 'odd.txt': 'shelf|note\n=1+1|"x,y"\n-5|z\n' });
		const { status, stdout, stderr } = tapedeck('read', path.join(folder, 'odd.txt'));
		expect(status).toBe(0);
		expect(stdout).toBe(`shelf,note\n'=1+1,"x,y"\n-5,z\n`);
		expect(stderr).toContain('no known table; 2 rows as they came');
	});
});

test('check puts control totals beside what was loaded', () => {
	const folder = folderWith({
		'trades.csv':
			'user_id,traded_at,side,quote_qty\n1,2024-01-01 10:00:00,buy,21\n2,2024-01-31 10:00:00,sell,9\n',
		'control_totals.csv': 'month,trades,turnover_usd\n2024-01,2,31\n'
	});
	const { status, stdout } = tapedeck('check', '--data', folder, '--format', 'md');
	expect(status).toBe(0);
	expect(stdout).toContain('| 2024-01-01 | 2024-01-31 | trades | 2 | 2 | 0 | agrees |');
	expect(stdout).toContain('| 2024-01-01 | 2024-01-31 | turnover_usd | 31 | 30 | -1 | differs |');
});
