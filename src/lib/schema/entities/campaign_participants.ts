import type { Entity } from '../entity';
import { userIdSynonyms } from '../spellings';
import { words } from '../words';

const campaignParticipants: Entity = {
	name: 'campaign_participants',
	label: { en: 'Campaign participants', zh: '营销活动参与' },
	grain: { en: 'One row per campaign and user.', zh: '每行一个活动的一个用户。' },
	order: 6,
	columns: [
		{
			name: 'campaign_id',
			kind: 'id',
			required: true,
			synonyms: ['activity_id', 'promotion_id', 'campaign', '活动ID', '活动编号'],
			help: { en: 'Which campaign.', zh: '活动编号。' }
		},
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: userIdSynonyms,
			help: { en: 'Who took part.', zh: '参与用户。' }
		},
		{
			name: 'joined_at',
			kind: 'time',
			synonyms: words(`
				join_time · joined_on · registered_at · enroll_time · enrolled_at · 报名时间 · 参与时间 ·
				参加时间
			`),
			help: { en: 'When the user joined.', zh: '报名时间。' }
		},
		{
			name: 'group',
			kind: 'enum',
			values: {
				treatment: [
					'treated',
					'treatment group',
					'test',
					'test group',
					'exposed',
					't',
					'a',
					'实验组',
					'参与组'
				],
				holdout: [
					'control',
					'control group',
					'holdout group',
					'hold-out',
					'hold out',
					'b',
					'c',
					'h',
					'对照组',
					'空白组'
				]
			},
			synonyms: ['participant_group', 'test_group', 'assignment', 'arm', '分组', '组别', '实验分组'],
			help: { en: 'Treatment or holdout.', zh: '实验组或对照组。' }
		},
		{
			name: 'eligible_volume_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: ['eligible_volume', 'qualified_volume', 'campaign_volume', '有效交易量', '活动交易量'],
			help: { en: 'Volume that counted, USD.', zh: '有效交易量（美元）。' }
		},
		{
			name: 'rank',
			kind: 'count',
			synonyms: ['ranking', 'place', '排名', '名次'],
			help: { en: 'Place in the competition.', zh: '排名。' }
		},
		{
			name: 'completed',
			kind: 'flag',
			synonyms: ['is_completed', 'qualified', 'is_qualified', 'achieved', '是否完成', '是否达标', '达标'],
			help: { en: 'Met the conditions.', zh: '是否达标。' }
		},
		{
			name: 'disqualified',
			kind: 'flag',
			synonyms: ['is_disqualified', 'banned', '是否取消资格', '取消资格'],
			help: { en: 'Was taken out for breaking the rules.', zh: '是否取消资格。' }
		}
	]
};

export default campaignParticipants;
