import type { About } from '../report';

export default {
	id: 'conversion',
	group: 'users',
	order: 20,
	title: { en: 'Conversion', zh: '转化漏斗' },
	question: {
		en: 'Where do we lose users on the way from registration to a repeat trade?',
		zh: '从注册到再次交易，用户流失在哪一步？'
	}
} satisfies About;
