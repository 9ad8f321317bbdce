import type { About } from '../report';

export default {
	id: 'campaigns',
	group: 'growth',
	order: 10,
	title: { en: 'Campaigns', zh: '营销活动' },
	question: {
		en: 'Did our campaigns work, and were they worth it?',
		zh: '活动有没有效果，值不值？'
	}
} satisfies About;
