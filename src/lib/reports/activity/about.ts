import type { About } from '../report';

export default {
	id: 'activity',
	group: 'users',
	order: 5,
	title: { en: 'Activity', zh: '活跃' },
	question: {
		en: 'Who is active, how often, and is the base growing?',
		zh: '谁在活跃、多频繁、用户盘子在增长吗？'
	}
} satisfies About;
