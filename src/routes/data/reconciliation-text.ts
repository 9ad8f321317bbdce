/** Words about control totals. */
import type { Localised } from '$lib/i18n/locale';
import type { Total } from '$lib/model/reconciliation';

interface ReconciliationText {
	title: string;
	lead: string;
	allAgree: (totals: string) => string;
	someDiffer: (differing: string, totals: string) => string;
	total: string;
	expected: string;
	found: string;
	difference: string;
	state: { agrees: string; differs: string; uncovered: string };
	factor: { double: string; half: string };
	totals: Record<Total, string>;
	add: string;
	from: string;
	to: string;
	incomplete: string;
}

export const reconciliationText: Localised<ReconciliationText> = {
	en: {
		title: 'Control totals',
		lead: 'Does what is loaded agree with what finance or the back office says? Type a total, or drop a file with one row per month: month, trades, turnover_usd, fees_usd, deposits_usd. All accounts count here, also internal ones.',
		allAgree: (totals) => `${totals} agree`,
		someDiffer: (differing, totals) => `${differing} of ${totals} differ`,
		total: 'Total',
		expected: 'Control total',
		found: 'Loaded',
		difference: 'Difference',
		state: { agrees: 'agrees', differs: 'differs', uncovered: 'not all days are loaded' },
		factor: {
			double: 'Exactly twice: the control counts each match once, the loaded fills both sides.',
			half: 'Exactly half: the control counts both sides of each match, the loaded fills one.'
		},
		totals: { trades: 'Fills', turnover_usd: 'Turnover', fees_usd: 'Net fees', deposits_usd: 'Deposits' },
		add: 'Add',
		from: 'From',
		to: 'To',
		incomplete: 'Give both days and a number.'
	},
	zh: {
		title: '对账',
		lead: '已载入的数据与财务或后台的总数是否一致？直接填写，或拖入每月一行的文件：month、trades、turnover_usd、fees_usd、deposits_usd。此处包含全部账户（含内部账户）。',
		allAgree: (totals) => `${totals} 项一致`,
		someDiffer: (differing, totals) => `${totals} 项中 ${differing} 项不一致`,
		total: '项目',
		expected: '对账数',
		found: '已载入',
		difference: '差额',
		state: { agrees: '一致', differs: '不一致', uncovered: '数据未覆盖全部日期' },
		factor: {
			double: '恰为两倍：对账数每笔撮合计一次，载入的成交按买卖双方各计一次。',
			half: '恰为一半：对账数按买卖双方各计一次，载入的成交只计一方。'
		},
		totals: {
			trades: '成交笔数',
			turnover_usd: '成交额',
			fees_usd: '净手续费',
			deposits_usd: '充值额'
		},
		add: '添加',
		from: '开始日期',
		to: '结束日期',
		incomplete: '请填写起止日期和数值。'
	}
};
