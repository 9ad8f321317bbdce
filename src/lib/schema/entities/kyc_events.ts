import type { Entity } from '../entity';
import { userIdSynonyms } from '../spellings';
import { words } from '../words';

const kycEvents: Entity = {
	name: 'kyc_events',
	label: { en: 'Identity checks', zh: '身份认证' },
	grain: { en: 'One row per step of an identity check.', zh: '每行一个认证步骤。' },
	order: 25,
	columns: [
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: userIdSynonyms,
			help: { en: 'Who was checked.', zh: '认证用户。' }
		},
		{
			name: 'ts',
			kind: 'time',
			required: true,
			synonyms: words(
				`kyc_time · step_time · event_time · time · timestamp · audit_time · created_at · 时间 · 认证时间 · 审核时间`
			),
			help: { en: 'When.', zh: '步骤时间。' }
		},
		{
			name: 'step',
			kind: 'text',
			required: true,
			synonyms: words(`kyc_step · kyc_stage · verification_step · audit_step · 步骤 · 认证步骤 · 认证环节`),
			help: { en: 'Which step.', zh: '认证步骤。' }
		},
		{
			name: 'result',
			kind: 'text',
			values: {
				pass: words(`passed · approved · success · ok · 通过 · 成功`),
				fail: words(`failed · rejected · reject · denied · 拒绝 · 失败 · 未通过`),
				pending: words(`review · in review · 审核中 · 待审核`)
			},
			synonyms: words(`kyc_result · outcome · audit_result · 结果 · 审核结果 · 认证结果`),
			help: { en: 'How it ended.', zh: '步骤结果。' }
		},
		{
			name: 'reason',
			kind: 'text',
			synonyms: words(`reject_reason · fail_reason · kyc_reason · 原因 · 拒绝原因 · 失败原因`),
			help: { en: 'Why it failed.', zh: '失败原因。' }
		},
		{
			name: 'wait_s',
			kind: 'quantity',
			unit: 's',
			synonyms: words(`wait_seconds · wait_time_s · review_seconds · 等待时长 · 审核时长`),
			help: { en: 'Time the user waited.', zh: '用户等待时长（秒）。' }
		}
	]
};

export default kycEvents;
