import type { Entity } from '../entity';
import { assetSynonyms, userIdSynonyms } from '../spellings';
import { words } from '../words';

const rewards: Entity = {
	name: 'rewards',
	label: { en: 'Rewards and rebates', zh: '奖励与返佣' },
	grain: { en: 'One row per payment to a user.', zh: '每行一笔发放。' },
	order: 7,
	oneOf: [['amount_usd'], ['asset', 'amount']],
	oneOfAnySign: true,
	columns: [
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: [...userIdSynonyms, 'receiver_id', 'recipient_id', 'beneficiary_id'],
			help: { en: 'Who received it.', zh: '获得者。' }
		},
		{
			name: 'paid_at',
			kind: 'time',
			required: true,
			synonyms: words(`
				pay_time · paid_on · payout_time · reward_time · granted_at · distributed_at · issue_time ·
				issued_at · date · time · ts · created_at · 发放时间 · 奖励时间 · 返佣时间 · 到账时间 · 时间
			`),
			help: { en: 'When it was paid.', zh: '发放时间。' }
		},
		{
			name: 'kind',
			kind: 'text',
			required: true,
			values: {
				campaign: ['activity', 'prize', 'campaign reward', '活动', '活动奖励', '奖励'],
				rebate: ['fee rebate', 'maker rebate', '返现', '返点', '手续费返还'],
				commission: ['referral commission', 'affiliate commission', '返佣', '佣金'],
				kickback: ['referral kickback', '邀请返现'],
				voucher: ['coupon', 'trial', '卡券', '体验金', '手续费抵扣'],
				airdrop: ['distribution', '空投'],
				bonus: ['deposit bonus', '赠金', '充值奖励'],
				interest: ['earn', '利息', '收益']
			},
			synonyms: ['type', 'reward_type', 'reward_kind', 'category', 'reason', '类型', '奖励类型', '发放类型'],
			help: { en: 'Campaign, rebate, commission, voucher …', zh: '活动、返佣、佣金、卡券等。' }
		},
		{
			name: 'amount_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: words(`
				reward_usd · reward_amount_usd · amount_usdt · value_usd · rebate_usd · commission_usd ·
				折合USDT · 奖励金额(USDT) · 金额(USDT)
			`),
			help: { en: 'Value in USD.', zh: '美元价值。' }
		},
		{
			name: 'asset',
			kind: 'text',
			upperCase: true,
			synonyms: [...assetSynonyms, 'reward_coin', 'reward_asset', '奖励币种'],
			help: { en: 'Coin paid.', zh: '发放币种。' }
		},
		{
			name: 'amount',
			kind: 'quantity',
			unit: 'asset',
			synonyms: words(`
				reward_amount · rebate · commission · kickback · quantity · qty · 数量 · 金额 · 奖励数量 ·
				奖励金额 · 返佣金额
			`),
			help: { en: 'Quantity in the asset.', zh: '币种数量。' }
		},
		{
			name: 'campaign_id',
			kind: 'id',
			synonyms: ['activity_id', 'promotion_id', 'campaign', '活动ID', '活动编号'],
			help: { en: 'Campaign that paid it.', zh: '所属活动。' }
		},
		{
			name: 'source_user_id',
			kind: 'id',
			synonyms: words(`
				referee_id · referee · invitee_id · from_uid · from_user_id · 被邀请人ID · 来源用户 ·
				来源用户ID
			`),
			help: { en: 'The referee whose trading earned it.', zh: '产生返佣的被邀请人。' }
		},
		{
			name: 'unlock_at',
			kind: 'time',
			synonyms: ['unlock_time', 'vested_at', '解锁时间'],
			help: { en: 'When it could be withdrawn.', zh: '解锁时间。' }
		},
		{
			name: 'used_at',
			kind: 'time',
			synonyms: ['use_time', 'redeemed_at', '使用时间'],
			help: { en: 'When a voucher was used.', zh: '使用时间。' }
		},
		{
			name: 'status',
			kind: 'text',
			synonyms: ['state', 'reward_status', '状态', '发放状态'],
			help: { en: 'State of the payment.', zh: '发放状态。' }
		}
	]
};

export default rewards;
