import type { Entity } from '../entity';
import { words } from '../words';

const milestones: Entity = {
	name: 'milestones',
	label: { en: 'Milestones', zh: '里程碑' },
	grain: { en: 'One row per launch item and stage.', zh: '每行一个上线事项的一个阶段。' },
	order: 13,
	columns: [
		{
			name: 'item',
			kind: 'text',
			required: true,
			synonyms: ['milestone', 'task', 'deliverable', 'project', 'name', '事项', '里程碑', '任务', '项目'],
			help: { en: 'What is to be delivered.', zh: '交付事项。' }
		},
		{
			name: 'stage',
			kind: 'text',
			required: true,
			values: {
				mvp: ['最小可行产品'],
				internal_test: ['internal test', 'alpha', '内测', '内部测试'],
				public_test: ['public test', 'beta', '公测'],
				launch: ['release', 'go-live', 'go live', '上线', '发布']
			},
			synonyms: ['phase', 'gate', '阶段'],
			help: { en: 'Stage it belongs to.', zh: '所属阶段。' }
		},
		{
			name: 'planned_at',
			kind: 'time',
			synonyms: words(`
				planned · planned_date · plan_date · due_date · deadline · planned_on · 计划时间 · 计划日期 ·
				截止日期
			`),
			help: { en: 'When it was planned.', zh: '计划时间。' }
		},
		{
			name: 'actual_at',
			kind: 'time',
			synonyms: words(`
				actual · actual_date · done_at · completed_at · actual_on · 实际时间 · 实际日期 · 完成时间
			`),
			help: { en: 'When it happened.', zh: '实际时间。' }
		},
		{
			name: 'owner',
			kind: 'text',
			synonyms: ['responsible', 'assignee', '负责人'],
			help: { en: 'Who answers for it.', zh: '负责人。' }
		},
		{
			name: 'kpi_name',
			kind: 'text',
			synonyms: ['kpi', 'metric', 'indicator', '指标', '指标名称'],
			help: { en: 'Indicator to meet.', zh: '指标名称。' }
		},
		{
			name: 'kpi_target',
			kind: 'quantity',
			synonyms: ['target', 'goal', 'target_value', '目标', '目标值', '指标目标'],
			help: { en: 'Value to reach.', zh: '目标值。' }
		},
		{
			name: 'status',
			kind: 'text',
			values: {
				planned: ['todo', 'not started', '未开始', '计划中'],
				in_progress: ['in progress', 'doing', '进行中'],
				done: ['completed', 'finished', '已完成', '完成'],
				delayed: ['late', 'overdue', '延期', '已延期'],
				blocked: ['on hold', '受阻', '暂停']
			},
			synonyms: ['state', '状态'],
			help: { en: 'State of the item.', zh: '状态。' }
		}
	]
};

export default milestones;
