import type { About } from '../report';

export default {
	id: 'overview',
	group: 'overview',
	order: 0,
	title: { en: 'Overview', zh: '总览' },
	question: {
		en: 'How is the exchange doing?',
		zh: '平台整体表现如何？'
	}
} satisfies About;
