import type { About } from '../report';

export default {
	id: 'retention',
	group: 'users',
	order: 10,
	title: { en: 'Retention', zh: '留存' },
	question: {
		en: 'Do users come back?',
		zh: '用户会回来吗？'
	}
} satisfies About;
