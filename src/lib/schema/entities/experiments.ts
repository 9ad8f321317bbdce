import type { Entity } from '../entity';
import { userIdSynonyms } from '../spellings';
import { words } from '../words';

const experiments: Entity = {
	name: 'experiments',
	label: { en: 'Experiments', zh: '实验分组' },
	grain: { en: 'One row per user and experiment.', zh: '每行一个用户在一个实验中的分组。' },
	order: 24,
	columns: [
		{
			name: 'experiment_id',
			kind: 'id',
			required: true,
			synonyms: words(
				`exp_id · experiment · experiment_name · test_id · ab_test · 实验ID · 实验编号 · 实验名称`
			),
			help: { en: 'The experiment.', zh: '实验编号。' }
		},
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: userIdSynonyms,
			help: { en: 'Who was assigned.', zh: '被分组的用户。' }
		},
		{
			name: 'variant',
			kind: 'text',
			required: true,
			synonyms: words(`group · bucket · arm · variation · exp_group · 分组 · 实验组 · 版本`),
			help: { en: 'The group.', zh: '实验分组。' }
		},
		{
			name: 'assigned_at',
			kind: 'time',
			synonyms: words(
				`assign_time · exposed_at · exposure_time · bucketed_at · 分组时间 · 进组时间 · 曝光时间`
			),
			help: { en: 'When.', zh: '分组时间。' }
		}
	]
};

export default experiments;
