/** The shell's own words; reports keep theirs beside their SQL. */
import type { Localised } from '$lib/i18n/locale';
import type { EngineErrorKind } from '$lib/engine/engine';
import { dataText } from './data-text';

const en = {
	nav: {
		label: 'Reports',
		data: 'Data',
		tables: (count: number) => (count === 1 ? '1 table' : `${count} tables`),
		groups: { overview: 'How we do', users: 'Users', growth: 'Growth' },
		local: 'Local only',
		nothingLeft: 'Your files never leave this browser',
		kept: 'Kept in this browser',
		memory: 'In memory: gone when the tab closes',
		wipe: 'Wipe everything',
		menu: 'Menu'
	},
	start: {
		title: 'From the trade tape to the review deck',
		lead: 'Drop the exports you already have. Get retention, conversion, tiers and campaigns with every number explained, and take the charts into the review.',
		drop: 'Drop your exports here: CSV, Excel, Parquet, zip',
		dropMore: 'users and trades are enough to begin; deposits, events and campaigns add more',
		choose: 'Choose files',
		sample: 'Open the sample exchange',
		sampleNote: 'a fictitious mid-size exchange: 8,600 users, 14 months, every table',
		loadingSample: 'Opening the sample …',
		sampleReplaces: 'Files are loaded already. The sample replaces what is loaded in its tables.',
		sampleConfirm: 'Replace with the sample',
		private: 'What stays private',
		privatePoints: [
			'Files are read and computed in this browser. The page cannot send them anywhere: its security policy allows no other address.',
			'User ids are replaced by pseudonyms in exports unless you decide otherwise.',
			'“Wipe everything” deletes all tables, mappings and settings.'
		],
		loaded: (rows: string, period: string) => `${rows} rows loaded, ${period}`,
		continue: 'Continue where you were'
	},
	data: dataText.en,
	scope: {
		label: 'Scope',
		period: 'Period',
		from: 'From',
		to: 'To',
		asOf: 'Evaluate as of',
		asOfHelp: 'Later data is ignored. Empty: the last complete day.',
		reportPeriod: 'Report default',
		allDates: 'All dates',
		lastDays: (days: number) => `Last ${days} days`,
		lastWeek: 'Last whole week',
		lastMonth: 'Last whole month',
		thisMonth: 'This month',
		zone: 'Reporting zone',
		weeks: 'Weeks start on',
		monday: 'Monday',
		sunday: 'Sunday',
		weeksFrom: { monday: 'weeks from Mon', sunday: 'weeks from Sun' },
		product: 'Product',
		country: 'Country',
		channel: 'Channel',
		device: 'Device',
		segment: 'Segment',
		exclude: 'Leave out',
		exclusions: { internal: 'internal accounts', market_makers: 'market makers', api: 'API accounts' },
		excluded: { internal: 'internal', market_makers: 'market makers', api: 'API' },
		without: (list: string) => `without ${list}`,
		excludedByDefault: (list: string) =>
			`By default this report leaves out ${list}. Reports differ in this (Overview keeps market makers), so their counts differ too. A choice made here holds for all of them.`,
		everyone: 'all accounts',
		reset: 'Reset filters',
		language: '中文',
		theme: { system: 'System theme', light: 'Light theme', dark: 'Dark theme' }
	},
	report: {
		settings: 'Settings',
		changed: (count: number) => `${count} changed`,
		resetSettings: 'Reset settings',
		fixed: 'Fixed by the definition chosen',
		asByDefault: 'All as by default',
		missing: (report: string) => `${report} is waiting for data`,
		missingTable: (table: string) => `It needs the table “${table}”.`,
		wouldAdd: (table: string) => `With “${table}” as well:`,
		couldAdd: 'What more data would add here: drop the file, or one with the column, on this box',
		missingIn: (files: readonly string[]) => ` (missing in ${files.join(', ')})`,
		missingColumn: (table: string, columns: readonly string[]) => `${table}, column ${columns.join(' or ')}`,
		dropHere: 'Drop the file here',
		toData: 'Go to the data page',
		asOf: (day: string) => `as of ${day}`,
		receipt: 'Receipt',
		receiptTitle: 'What these numbers rest on',
		files: 'Files',
		exclusions: 'Left out',
		scope: 'Scope',
		sql: 'SQL',
		sqlTitle: 'The SQL behind this report',
		sqlNote:
			'Plain DuckDB. The scope is applied before it by replacing the tables; `$name` values are listed below.',
		scopeSql: 'The scope, applied before each query',
		parameters: 'Parameter values',
		copy: 'Copy',
		copied: 'Copied',
		failed: 'This report could not be computed',
		retry: 'Try again',
		hash: 'fingerprint',
		exact: 'CSV with real user ids and small counts',
		exactHelp: 'By default ids are pseudonyms and counts of fewer than 5 people are withheld.',
		none: 'none',
		ready: (title: string) => `${title}: computed`,
		address: { title: 'The address asks for what cannot be had', drop: 'Take it out of the address' }
	},
	unknown: {
		title: 'There is no such page',
		failed: 'This page could not be shown',
		lead: 'The address names no report. Choose one on the left, or begin at the start page.',
		start: 'Start page'
	},
	/** Units of parameters. */
	units: { days: 'days', '%': '%', USD: 'USD' } as Record<string, string>,
	engine: {
		starting: 'Starting the engine …',
		failed: 'The engine stopped',
		movedTitle: 'Your data is open in another tab',
		moved: 'This tab has handed it over. Close the other tab and reload to work here again.',
		busyTitle: 'Another tab has your data open',
		busy: 'This tab works in memory for now: what you load here is gone when it closes.',
		takeOver: 'Use the data here instead',
		reload: 'Reload',
		memoryTitle: 'Data stays in memory',
		dismiss: 'Dismiss'
	},
	hints: {
		sql: 'The engine could not run a statement.',
		contract: 'The query and its declared columns disagree: this is a defect in the report.',
		cancelled: 'Stopped on request; earlier data is untouched.',
		outdated: 'This number is being computed anew: choose it again when the new report is there.',
		out_of_memory:
			'The browser ran out of memory. Close other tabs, choose a shorter period, or load fewer files at once.',
		storage_busy: 'Another tab has this data open.',
		storage_full:
			'The browser gave no more disk space. Wipe old data or free space, then load the file again. Earlier data is untouched.',
		storage_unavailable:
			'Data cannot be kept here: what you load is gone when the tab closes. If data was kept before and does not open, “Wipe everything” clears it.',
		load_failed:
			'The engine could not start. Reload the page; if it stays, check that .wasm files are served.',
		lost: 'The engine stopped. Reload the page: data already saved is still there.'
	} satisfies Record<EngineErrorKind, string>
};

type ShellText = typeof en;

const zh: ShellText = {
	nav: {
		label: '报表',
		data: '数据',
		tables: (count) => `${count} 张表`,
		groups: { overview: '总体情况', users: '用户', growth: '增长' },
		local: '仅在本机',
		nothingLeft: '您的文件不会离开此浏览器',
		kept: '保存在此浏览器中',
		memory: '仅在内存中：关闭标签页即消失',
		wipe: '清除全部数据',
		menu: '菜单'
	},
	start: {
		title: '从成交流水到复盘报告',
		lead: '拖入您手头已有的导出文件，即可得到留存、转化、分层与营销活动报表；每个数字都有出处，图表可直接用于复盘。',
		drop: '将导出文件拖到这里：CSV、Excel、Parquet、zip',
		dropMore: '有用户表和成交表即可开始；充提、事件和营销活动数据会带来更多内容',
		choose: '选择文件',
		sample: '打开示例交易所',
		sampleNote: '虚构的中型交易所：8,600 名用户，14 个月，各表齐全',
		loadingSample: '正在打开示例……',
		sampleReplaces: '已有载入的文件。示例会替换对应各表中的数据。',
		sampleConfirm: '用示例替换',
		private: '哪些内容保持私密',
		privatePoints: [
			'文件只在此浏览器中读取和计算。页面无法把它们发送到别处：其安全策略不允许访问任何其他地址。',
			'导出时用户 ID 默认替换为假名，除非您另行决定。',
			'“清除全部数据”会删除所有表、列映射和设置。'
		],
		loaded: (rows, period) => `已载入 ${rows} 行，${period}`,
		continue: '继续上次的工作'
	},
	data: dataText.zh,
	scope: {
		label: '范围',
		period: '时间范围',
		from: '从',
		to: '到',
		asOf: '评估截止日',
		asOfHelp: '忽略其后的数据。留空：最后一个完整日。',
		reportPeriod: '报表默认',
		allDates: '全部日期',
		lastDays: (days) => `最近 ${days} 天`,
		lastWeek: '最近一整周',
		lastMonth: '最近一整月',
		thisMonth: '本月',
		zone: '报表时区',
		weeks: '每周开始于',
		monday: '周一',
		sunday: '周日',
		weeksFrom: { monday: '周一起算', sunday: '周日起算' },
		product: '产品',
		country: '国家/地区',
		channel: '渠道',
		device: '设备',
		segment: '分群',
		exclude: '排除',
		exclusions: { internal: '内部账户', market_makers: '做市商', api: 'API 账户' },
		excluded: { internal: '内部账户', market_makers: '做市商', api: 'API 账户' },
		without: (list) => `不含${list}`,
		excludedByDefault: (list) =>
			`本报表默认排除${list}。各报表的默认不同（总览保留做市商），所以人数也不同。在此所作的选择适用于所有报表。`,
		everyone: '全部账户',
		reset: '重置筛选',
		language: 'English',
		theme: { system: '跟随系统', light: '浅色', dark: '深色' }
	},
	report: {
		settings: '设置',
		changed: (count) => `已改 ${count} 项`,
		resetSettings: '恢复默认设置',
		fixed: '由所选口径固定',
		asByDefault: '均为默认',
		missing: (report) => `${report}：等待数据`,
		missingTable: (table) => `需要“${table}”表。`,
		wouldAdd: (table) => `如果再有“${table}”：`,
		couldAdd: '补充以下数据可看到更多：将文件（或包含该列的文件）拖到此处',
		missingIn: (files) => `（${files.join('、')} 中没有）`,
		missingColumn: (table, columns) => `${table}的 ${columns.join(' 或 ')} 列`,
		dropHere: '将文件拖到这里',
		toData: '前往数据页',
		asOf: (day) => `截至 ${day}`,
		receipt: '回执',
		receiptTitle: '这些数字的依据',
		files: '文件',
		exclusions: '排除',
		scope: '范围',
		sql: 'SQL',
		sqlTitle: '本报表的 SQL',
		sqlNote: '标准 DuckDB 语句。执行前先以范围替换各表；`$name` 的取值列在下方。',
		scopeSql: '在每个查询之前应用的范围',
		parameters: '参数取值',
		copy: '复制',
		copied: '已复制',
		failed: '无法计算本报表',
		retry: '重试',
		hash: '指纹',
		exact: 'CSV 含真实用户 ID 与小计数',
		exactHelp: '默认使用假名，且不输出少于 5 人的计数。',
		none: '无',
		ready: (title) => `${title}：计算完成`,
		address: { title: '地址中有无法满足的内容', drop: '从地址中去掉' }
	},
	unknown: {
		title: '没有这个页面',
		failed: '无法显示此页面',
		lead: '该地址没有对应的报表。请在左侧选择，或从开始页进入。',
		start: '开始页'
	},
	units: { days: '天', '%': '%', USD: '美元' },
	engine: {
		starting: '正在启动引擎……',
		failed: '引擎已停止',
		movedTitle: '您的数据已在另一个标签页打开',
		moved: '本标签页已移交数据。如需在此继续，请关闭另一个标签页后刷新。',
		busyTitle: '另一个标签页正在使用您的数据',
		busy: '本标签页暂时在内存中工作：关闭后在此载入的内容将消失。',
		takeOver: '改在此处使用数据',
		reload: '刷新',
		memoryTitle: '数据仅在内存中',
		dismiss: '关闭提示'
	},
	hints: {
		sql: '引擎无法执行语句。',
		contract: '查询结果与声明的列不一致：这是报表自身的缺陷。',
		cancelled: '已按要求停止；之前的数据未受影响。',
		outdated: '该数字正在重新计算：请等新报表出现后再次点选。',
		out_of_memory: '浏览器内存不足。请关闭其他标签页、缩短时间范围，或减少一次载入的文件。',
		storage_busy: '另一个标签页正在使用这些数据。',
		storage_full: '浏览器没有更多磁盘空间。请清除旧数据或释放空间后重新载入。之前的数据未受影响。',
		storage_unavailable:
			'数据无法保存在此处：关闭标签页后，载入的内容即消失。如果之前保存的数据无法打开，可用“清除全部数据”清除。',
		load_failed: '引擎无法启动。请刷新页面；如果仍然失败，请检查 .wasm 文件能否访问。',
		lost: '引擎已停止。请刷新页面：已保存的数据仍在。'
	}
};

export const shellText: Localised<ShellText> = { en, zh };
