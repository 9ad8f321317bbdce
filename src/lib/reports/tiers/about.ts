import type { About } from '../report';

export default {
	id: 'tiers',
	group: 'users',
	order: 30,
	title: { en: 'Tiers & LTV', zh: '用户分层与 LTV' },
	question: {
		en: 'Who are our users, what is each group worth, and who moved between groups?',
		zh: '我们的用户是谁，每一层值多少，谁在层间流动？'
	}
} satisfies About;
