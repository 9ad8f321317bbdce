import type { Entity } from '../entity';
import { words } from '../words';

const referrals: Entity = {
	name: 'referrals',
	label: { en: 'Referrals', zh: '邀请关系' },
	grain: { en: 'One row per invited user.', zh: '每行一个被邀请用户。' },
	order: 8,
	columns: [
		{
			name: 'referrer_id',
			kind: 'id',
			required: true,
			synonyms: words(`
				referrer · inviter · inviter_id · invite_uid · upline · parent_uid · 邀请人 · 邀请人ID ·
				上级ID · 推荐人ID
			`),
			help: { en: 'Who invited.', zh: '邀请人。' }
		},
		{
			name: 'referee_id',
			kind: 'id',
			required: true,
			synonyms: words(`
				referee · invitee · invitee_id · invited_uid · downline · 被邀请人 · 被邀请人ID · 下级ID
			`),
			help: { en: 'Who was invited.', zh: '被邀请人。' }
		},
		{
			name: 'bound_at',
			kind: 'time',
			required: true,
			synonyms: words(`
				bind_time · bound_time · invite_time · invited_at · created_at · time · 绑定时间 · 邀请时间
			`),
			help: { en: 'When the bond was made.', zh: '绑定时间。' }
		},
		{
			name: 'code',
			kind: 'id',
			synonyms: ['invite_code', 'referral_code', 'ref_code', '邀请码'],
			help: { en: 'Code used.', zh: '邀请码。' }
		},
		{
			name: 'tier_depth',
			kind: 'count',
			synonyms: ['depth', 'level', '层级', '邀请层级'],
			help: { en: '1 for a direct invitation.', zh: '1 为直接邀请。' }
		},
		{
			name: 'commission_rate',
			kind: 'quantity',
			unit: 'share',
			synonyms: ['rate', 'rebate_rate', '返佣比例', '佣金比例'],
			help: { en: 'Share of fees paid to the referrer.', zh: '返佣比例。' }
		}
	]
};

export default referrals;
