import type { Entity } from '../entity';
import { assetSynonyms, userIdSynonyms } from '../spellings';
import { words } from '../words';

const balances: Entity = {
	name: 'balances',
	label: { en: 'Balances', zh: '资产快照' },
	grain: { en: 'One row per user, day and account or asset.', zh: '每行一个用户一天的一个账户或币种。' },
	order: 14,
	oneOf: [['equity_usd'], ['quantity', 'price']],
	oneOfAnySign: true,
	columns: [
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: userIdSynonyms,
			help: { en: 'Whose balance.', zh: '资产所属用户。' }
		},
		{
			name: 'date',
			kind: 'day',
			required: true,
			synonyms: words(`
				day · snap_time · snapshot_time · snapshot_date · snap_date · time · ts · 日期 · 快照时间 ·
				快照日期
			`),
			help: { en: 'Day of the snapshot.', zh: '快照日期。' }
		},
		{
			name: 'equity_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: words(`
				equity · total_asset · total_assets · total_asset_usd · net_value · balance_usd ·
				balance_usdt · aum_usd · 总资产 · 净值 · 资产折合USDT · 折合USDT
			`),
			help: { en: 'Value in USD.', zh: '资产价值（美元）。' }
		},
		{
			name: 'asset',
			kind: 'text',
			upperCase: true,
			synonyms: assetSynonyms,
			help: { en: 'Coin held.', zh: '币种。' }
		},
		{
			name: 'quantity',
			kind: 'quantity',
			unit: 'asset',
			synonyms: ['balance', 'balance_amount', 'qty', 'amount', 'available', '可用余额', '余额', '数量'],
			help: { en: 'Free quantity held.', zh: '可用数量。' }
		},
		{
			name: 'frozen',
			kind: 'quantity',
			unit: 'asset',
			synonyms: ['freeze_amount', 'frozen_amount', 'locked', 'hold', '冻结', '冻结数量'],
			help: { en: 'Quantity held back by open orders.', zh: '冻结数量。' }
		},
		{
			name: 'price',
			kind: 'money',
			unit: 'USD per asset',
			synonyms: ['usd_price', 'price_usd', '价格', '单价'],
			help: { en: 'USD per coin.', zh: '币种美元单价。' }
		},
		{
			name: 'account',
			kind: 'text',
			values: {
				spot: ['现货', '现货账户', '币币账户'],
				funding: ['资金', '资金账户', 'main'],
				futures: ['合约', '合约账户', 'contract'],
				earn: ['理财', '理财账户', 'savings']
			},
			synonyms: ['account type', 'wallet', 'wallet_type', '账户', '账户类型'],
			help: { en: 'Account it lies in.', zh: '所在账户。' }
		}
	]
};

export default balances;
