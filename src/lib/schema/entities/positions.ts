import type { Entity } from '../entity';
import { symbolSynonyms, userIdSynonyms } from '../spellings';
import { words } from '../words';

const positions: Entity = {
	name: 'positions',
	label: { en: 'Positions', zh: '持仓' },
	grain: { en: 'One row per user, market and moment.', zh: '每行一个用户在某时刻某市场的持仓。' },
	order: 21,
	columns: [
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: userIdSynonyms,
			help: { en: 'The user.', zh: '用户。' }
		},
		{
			name: 'ts',
			kind: 'time',
			required: true,
			synonyms: words(
				`snapshot_time · snap_time · time · timestamp · date · updated_at · 快照时间 · 时间 · 持仓时间`
			),
			help: { en: 'When the position was seen.', zh: '持仓快照时间。' }
		},
		{
			name: 'symbol',
			kind: 'text',
			required: true,
			upperCase: true,
			synonyms: symbolSynonyms,
			help: { en: 'The market, such as BTC-USDT.', zh: '交易对，如 BTC-USDT。' }
		},
		{
			name: 'notional_usd',
			kind: 'money',
			unit: 'USD',
			required: true,
			synonyms: words(
				`position_value · position_value_usd · position_notional · notional · position_usd · 持仓价值 · 仓位价值 · 名义价值`
			),
			help: { en: 'Value of the position in USD.', zh: '持仓名义价值（美元）。' }
		},
		{
			name: 'side',
			kind: 'enum',
			values: {
				long: words(`buy · b · 多 · 多头 · 做多 · 买`),
				short: words(`sell · s · 空 · 空头 · 做空 · 卖`)
			},
			synonyms: words(`position_side · direction · pos_side · 方向 · 持仓方向`),
			help: { en: 'Long or short.', zh: '多或空。' }
		},
		{
			name: 'leverage',
			kind: 'quantity',
			unit: 'times',
			synonyms: words(`lever · 杠杆 · 杠杆倍数`),
			help: { en: 'Leverage.', zh: '杠杆倍数。' }
		},
		{
			name: 'margin_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: words(`margin · initial_margin · position_margin · 保证金 · 占用保证金`),
			help: { en: 'Margin held.', zh: '占用保证金（美元）。' }
		},
		{
			name: 'upnl_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: words(`upnl · unrealized_pnl · unrealised_pnl · floating_pnl · 未实现盈亏 · 浮动盈亏`),
			help: { en: 'Unrealised profit or loss.', zh: '未实现盈亏（美元）。' }
		}
	]
};

export default positions;
