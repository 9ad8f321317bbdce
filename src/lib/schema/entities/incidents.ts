import type { Entity } from '../entity';
import { productSpellings } from '../spellings';
import { words } from '../words';

const incidents: Entity = {
	name: 'incidents',
	label: { en: 'Incidents', zh: '故障' },
	grain: { en: 'One row per incident.', zh: '每行一次故障。' },
	order: 17,
	columns: [
		{
			name: 'started_at',
			kind: 'time',
			required: true,
			synonyms: words(`
				start_time · start_at · incident_time · begin_time · started · 开始时间 · 故障时间 ·
				发生时间
			`),
			help: { en: 'When it began.', zh: '开始时间。' }
		},
		{
			name: 'ended_at',
			kind: 'time',
			synonyms: ['end_time', 'end_at', 'recovered_at', 'resolved_at', 'ended', '结束时间', '恢复时间'],
			help: { en: 'When it was over.', zh: '恢复时间。' }
		},
		{
			name: 'severity',
			kind: 'text',
			required: true,
			synonyms: ['level', 'priority', 'sev', 'incident_level', '级别', '严重程度', '故障级别'],
			help: { en: 'How bad it was.', zh: '严重程度。' }
		},
		{
			name: 'product',
			kind: 'text',
			values: productSpellings,
			synonyms: ['product_line', 'module', 'service', '产品', '模块'],
			help: { en: 'Product concerned.', zh: '相关产品。' }
		},
		{
			name: 'kind',
			kind: 'text',
			values: {
				outage: ['downtime', '宕机', '不可用'],
				latency: ['slow', 'delay', '延迟'],
				security: ['attack', 'breach', '安全']
			},
			synonyms: ['type', 'incident_type', 'category', '类型', '故障类型'],
			help: { en: 'Outage, latency or security.', zh: '宕机、延迟或安全。' }
		}
	]
};

export default incidents;
