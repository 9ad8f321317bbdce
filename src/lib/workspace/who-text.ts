/** The words around lists of users and saved segments. */
import type { Localised } from '$lib/i18n/locale';

const en = {
	title: 'Who are they?',
	count: (found: string) => (found === '1' ? '1 user' : `${found} users`),
	same: ', as many as the figure says',
	/** `what` as a mark says it: "pauses, and a user may have several". */
	counts: (what: string) => `; the figure counts ${what}`,
	differs: (found: string, expected: string) =>
		`The list has ${found} users, the figure says ${expected}: do not rely on either, and please report it.`,
	first: (shown: string) => `; the first ${shown} by turnover are shown, list and segment have all of them`,
	columns: {
		user_id: 'User',
		registered_on: 'Registered',
		country: 'Country',
		channel: 'Channel',
		device: 'Device',
		account_type: 'Account',
		first_trade_on: 'First trade',
		last_trade_on: 'Last trade',
		turnover_usd: 'Turnover, USD',
		net_fee_usd: 'Net fees, USD'
	},
	note: 'Users are shown under pseudonyms, the same as in every export from this browser. Turnover and fees: all products, to the last day in scope.',
	finding: 'Finding the users …',
	failed: 'The users could not be found',
	name: 'Name of the segment',
	save: 'Save as segment',
	saved: (name: string) => `Saved as “${name}”.`,
	use: 'Look at this report for them alone',
	download: 'Download list (CSV)',
	exact: 'with real user ids',
	exactHelp: 'By default ids are pseudonyms, and lists of fewer than 5 users are not given out.',
	few: 'Fewer than 5 users: the list would single them out. It is given out only with real user ids, as your decision.',
	sql: 'The SQL that finds them',
	segments: 'Segments',
	segmentsNote:
		'Lists of users: saved from a number in a report, or uploaded. Kept in this browser by user id; “Wipe everything” deletes them. Choose one in the scope of any report.',
	upload: 'Upload a list',
	uploadNote: 'user ids: one in a line, or a column user_id',
	uploaded: (name: string, users: string, known: string) =>
		`Saved as “${name}”: ${users} ids, ${known} of them in the data.`,
	origin: 'Taken from',
	users: 'Users',
	savedOn: 'Saved',
	rename: 'Rename',
	remove: 'Delete',
	removeSure: (name: string) => `Delete “${name}”?`,
	keep: 'Keep it',
	drop: 'Take it out of the scope',
	unknownTitle: 'This scope names a segment that is not here'
};

type WhoText = typeof en;

const zh: WhoText = {
	title: '是哪些用户？',
	count: (found) => `${found} 名用户`,
	same: '，与图表中的数字一致',
	counts: (what) => `；图表统计的是${what}`,
	differs: (found, expected) =>
		`名单有 ${found} 名用户，而图表显示 ${expected}：两者均不可采信，请反馈此问题。`,
	first: (shown) => `；仅显示成交额最高的 ${shown} 名；名单与分群包含全部用户`,
	columns: {
		user_id: '用户',
		registered_on: '注册日',
		country: '国家/地区',
		channel: '渠道',
		device: '设备',
		account_type: '账户类型',
		first_trade_on: '首次成交',
		last_trade_on: '最近成交',
		turnover_usd: '成交额（美元）',
		net_fee_usd: '净手续费（美元）'
	},
	note: '用户以假名显示，与此浏览器导出的文件一致。成交额与手续费：全部产品，截至范围内的最后一天。',
	finding: '正在查找用户……',
	failed: '无法查找这些用户',
	name: '分群名称',
	save: '保存为分群',
	saved: (name) => `已保存为“${name}”。`,
	use: '只看这些用户的本报表',
	download: '下载名单（CSV）',
	exact: '含真实用户 ID',
	exactHelp: '默认使用假名，且不输出少于 5 人的名单。',
	few: '少于 5 名用户：名单会暴露个人。只有在您选择含真实用户 ID 时才会输出。',
	sql: '查找这些用户的 SQL',
	segments: '分群',
	segmentsNote:
		'用户名单：从报表中的数字保存，或上传而来。按用户 ID 保存在此浏览器中，“清除全部数据”时一并删除。可在任一报表的范围中选用。',
	upload: '上传名单',
	uploadNote: '用户 ID：每行一个，或一列 user_id',
	uploaded: (name, users, known) => `已保存为“${name}”：${users} 个 ID，其中 ${known} 个在数据中。`,
	origin: '来源',
	users: '用户数',
	savedOn: '保存日期',
	rename: '重命名',
	remove: '删除',
	removeSure: (name) => `删除“${name}”？`,
	keep: '保留',
	drop: '从范围中移除',
	unknownTitle: '范围中的分群不存在'
};

export const whoText: Localised<WhoText> = { en, zh };
