import type { Entity } from '../entity';
import { words } from '../words';

const controlTotals: Entity = {
	name: 'control_totals',
	label: { en: 'Control totals', zh: '对账总数' },
	grain: {
		en: 'One row per period, with the totals another system has for it.',
		zh: '每行一个周期及其他系统给出的总数。'
	},
	order: 30,
	oneOf: [['trades'], ['turnover_usd'], ['fees_usd'], ['deposits_usd']],
	oneOfAnySign: true,
	columns: [
		{
			name: 'from_on',
			kind: 'day',
			required: true,
			synonyms: words(`
				date · day · month · period · from · start · period_start · start_date · 日期 · 月份 · 期间 · 周期 ·
				开始日期
			`),
			help: {
				en: 'First day of the period; a month may be written 2026-03.',
				zh: '周期首日；月份可写作 2026-03。'
			}
		},
		{
			name: 'to_on',
			kind: 'day',
			synonyms: words(`to · end · until · period_end · end_date · 结束日期 · 截止日期`),
			help: {
				en: 'Last day of the period. Without it: the month where every period starts on a 1st, else the day.',
				zh: '周期末日。缺省时：若所有周期均始于 1 日则为整月，否则为当天。'
			}
		},
		{
			name: 'trades',
			kind: 'count',
			synonyms: words(`trade_count · fills · number_of_trades · trade_num · 成交笔数 · 交易笔数 · 笔数`),
			help: { en: 'Fills: each side of a match is one.', zh: '成交笔数：买卖双方各计一笔。' }
		},
		{
			name: 'turnover_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: words(`
				turnover · volume · volume_usd · trading_volume · notional · notional_usd · gmv · 成交额 · 交易额 ·
				交易量 · 成交量
			`),
			help: { en: 'Value of all fills.', zh: '全部成交的价值。' }
		},
		{
			name: 'fees_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: words(
				`fees · fee · net_fees · fee_revenue · net_fee_revenue · 手续费 · 净手续费 · 手续费收入`
			),
			help: { en: 'Fees paid less maker rebates.', zh: '已付手续费减去挂单返佣。' }
		},
		{
			name: 'deposits_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: words(`deposits · deposit · deposit_amount · inflow · 充值 · 充值额 · 充值金额 · 入金`),
			help: { en: 'Completed deposits.', zh: '已完成的充值。' }
		}
	]
};

export default controlTotals;
