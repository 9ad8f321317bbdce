import type { Entity } from '../entity';
import { words } from '../words';

const risks: Entity = {
	name: 'risks',
	label: { en: 'Risk register', zh: '风险清单' },
	grain: { en: 'One row per risk.', zh: '每行一项风险。' },
	order: 22,
	columns: [
		{
			name: 'risk',
			kind: 'text',
			required: true,
			synonyms: words(`risk_name · risk_item · risk_description · 风险 · 风险项 · 风险点 · 风险描述`),
			help: { en: 'The risk in words.', zh: '风险描述。' }
		},
		{
			name: 'category',
			kind: 'text',
			synonyms: words(`risk_category · risk_type · type · 类别 · 风险类别 · 风险类型`),
			help: { en: 'Kind of risk.', zh: '风险类别。' }
		},
		{
			name: 'trigger_metric',
			kind: 'text',
			synonyms: words(`trigger · metric · indicator · 触发指标 · 监控指标`),
			help: { en: 'The metric that triggers it.', zh: '触发指标。' }
		},
		{
			name: 'threshold',
			kind: 'quantity',
			synonyms: words(`trigger_value · limit · 阈值 · 触发值`),
			help: { en: 'Level at which it triggers.', zh: '触发阈值。' }
		},
		{
			name: 'plan',
			kind: 'text',
			synonyms: words(`mitigation · response · contingency · 预案 · 应对措施`),
			help: { en: 'What to do then.', zh: '应对预案。' }
		},
		{
			name: 'owner',
			kind: 'text',
			synonyms: words(`responsible · risk_owner · 负责人 · 责任人`),
			help: { en: 'Who answers for it.', zh: '负责人。' }
		},
		{
			name: 'state',
			kind: 'text',
			synonyms: words(`status · risk_status · 状态 · 风险状态`),
			help: { en: 'How it stands.', zh: '风险状态。' }
		}
	]
};

export default risks;
