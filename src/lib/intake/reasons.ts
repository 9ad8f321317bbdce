/** Why a row was left out: a stable code, and the words for it. */
import type { Words } from './intake-error';

/** Reasons that no column names; those of a column are `missing_…`, `unreadable_…` and `damaged_…` with its name. */
const general: Record<string, Words> = {
	too_many_cells: {
		en: 'More cells than headers: a delimiter inside an unquoted value',
		zh: '单元格多于表头：值中含未加引号的分隔符'
	},
	missing_value: { en: 'No value', zh: '缺少数值' },
	unreadable_value: { en: 'The value is not a number', zh: '数值无法识别' },
	value_not_positive: { en: 'The value is zero or negative', zh: '数值为零或负数' },
	not_a_transfer: {
		en: 'Another kind of entry: no deposit or withdrawal',
		zh: '其他类型的流水：不是充值或提现'
	},
	not_a_trade: { en: 'Another kind of entry: no trade', zh: '其他类型的流水：不是成交' },
	not_a_spot_trade: {
		en: 'Another kind of entry: no trade of coins or contracts',
		zh: '其他类型的流水：不是现货或合约成交'
	},
	unpaired_leg: {
		en: 'One half of a trade: the row with the other coin is missing',
		zh: '只有成交的一半：缺少另一币种的行'
	},
	quote_never_closed: {
		en: 'A quote is opened and never closed',
		zh: '引号未闭合'
	},
	already_loaded: {
		en: 'Every cell was loaded before, from another file',
		zh: '已从其他文件导入过完全相同的行'
	},
	quote_misplaced: {
		en: 'A quote stands in the middle of a value or is not closed in its row',
		zh: '引号位于值中间，或未在本行闭合'
	},
	header_repeated: { en: 'The header once more', zh: '重复的表头' },
	totals_row: { en: 'A total under the table', zh: '表格末尾的合计行' },
	line_too_long: { en: 'The line is longer than 2 MB', zh: '单行超过 2 MB' },
	invalid_encoding: { en: 'Bytes that are no text in the file’s encoding', zh: '含有不符合文件编码的字节' },
	unreadable_line: { en: 'The line cannot be split into cells', zh: '该行无法拆分为单元格' }
};

/** The words for a reason code; the code itself where it is unknown. */
export function reasonText(code: string): Words {
	const known = general[code];
	if (known) return known;
	const [, kind, column] = code.match(/^(missing|unreadable|damaged)_(.+)$/) ?? [];
	if (kind === 'missing') return { en: `No ${column}`, zh: `缺少 ${column}` };
	if (kind === 'unreadable') return { en: `${column} cannot be read`, zh: `${column} 无法识别` };
	if (kind === 'damaged') {
		return {
			en: `${column} was rounded by a spreadsheet (5.97E+17): export it as text`,
			zh: `${column} 已被表格软件改为科学计数（5.97E+17）：请以文本格式导出`
		};
	}
	return { en: code, zh: code };
}

/** The engine's name for a line it could not read, as our code. */
export function csvReason(errorType: string): string {
	const codes: Record<string, string> = {
		'TOO MANY COLUMNS': 'too_many_cells',
		'UNQUOTED VALUE': 'quote_misplaced',
		'LINE SIZE OVER MAXIMUM': 'line_too_long',
		'INVALID ENCODING': 'invalid_encoding'
	};
	return codes[errorType] ?? 'unreadable_line';
}
