import type { Entity } from '../entity';
import { deviceCodes, deviceSpellings, productSpellings, symbolSynonyms, userIdSynonyms } from '../spellings';
import { words } from '../words';

const events: Entity = {
	name: 'events',
	label: { en: 'Events', zh: '行为事件' },
	grain: { en: 'One row per thing a user did in the app.', zh: '每行一次用户行为。' },
	order: 4,
	oneOf: [['user_id'], ['anon_id']],
	columns: [
		{
			name: 'user_id',
			kind: 'id',
			synonyms: [...userIdSynonyms, 'distinct_id'],
			help: { en: 'Who did it; an anonymous id may stand in.', zh: '行为用户；可用匿名 ID 代替。' }
		},
		{
			name: 'anon_id',
			kind: 'id',
			synonyms: ['anonymous_id', 'visitor_id', 'cookie_id', '匿名ID', '访客ID'],
			help: { en: 'Visitor who had not signed in.', zh: '未登录访客。' }
		},
		{
			name: 'ts',
			kind: 'time',
			required: true,
			synonyms: words(`
				time · date · timestamp · event_time · event_at · event_ts · event_timestamp · occurred_at ·
				happened_at · created_at · 事件时间 · 时间 · 发生时间 · 触发时间
			`),
			help: { en: 'When it happened.', zh: '发生时间。' }
		},
		{
			name: 'event',
			kind: 'text',
			required: true,
			values: {
				visit: ['page_visit', '访问'],
				register: ['registration', 'sign_up', 'signup', '注册'],
				login: ['log_in', 'sign_in', 'signin', '登录', '登陆'],
				pair_view: ['查看交易对'],
				order_page: ['下单页'],
				order_confirm: ['下单确认'],
				order_submit: ['place_order', '提交委托', '下单'],
				deposit_page: ['充值页'],
				kyc_start: ['开始认证'],
				kyc_submit: ['提交认证'],
				kyc_pass: ['kyc_passed', 'kyc_approved', '认证通过'],
				content_view: ['内容浏览'],
				banner_click: ['点击横幅', '点击banner'],
				push_open: ['打开推送'],
				watchlist_add: ['加自选', '添加自选']
			},
			synonyms: ['event_name', 'event_type', 'action', 'event_code', '事件', '事件名', '事件名称', '行为'],
			help: { en: 'Name of the event; any name is kept.', zh: '事件名；任何名称均保留。' }
		},
		{
			name: 'symbol',
			kind: 'text',
			upperCase: true,
			synonyms: symbolSynonyms,
			help: { en: 'Market concerned.', zh: '相关交易对。' }
		},
		{
			name: 'product',
			kind: 'text',
			values: productSpellings,
			synonyms: ['biz_type', 'business', '产品', '业务类型'],
			help: { en: 'Product line.', zh: '产品线。' }
		},
		{
			name: 'device',
			kind: 'text',
			values: deviceSpellings,
			codes: deviceCodes,
			synonyms: ['platform', 'os', 'client_type', 'terminal', '设备', '终端', '平台'],
			help: { en: 'Device used.', zh: '设备。' }
		},
		{
			name: 'page',
			kind: 'text',
			synonyms: ['url', 'page_name', 'screen', 'screen_name', '页面', '页面名称'],
			help: { en: 'Page or screen.', zh: '页面。' }
		},
		{
			name: 'session_id',
			kind: 'id',
			synonyms: ['session', '会话ID'],
			help: { en: 'Visit it belongs to.', zh: '所属会话。' }
		},
		{
			name: 'experiment_id',
			kind: 'id',
			synonyms: ['experiment', 'test_id', '实验ID'],
			help: { en: 'Experiment the user was in.', zh: '所在实验。' }
		},
		{
			name: 'variant',
			kind: 'text',
			synonyms: ['experiment_variant', 'experiment_group', '实验组', '分组'],
			help: { en: 'Variant shown.', zh: '实验分组。' }
		},
		{
			name: 'ip_hash',
			kind: 'id',
			synonyms: ['ip', 'ip_address', 'IP地址'],
			help: { en: 'Network address, best hashed.', zh: 'IP 地址（最好为哈希）。' }
		},
		{
			name: 'device_id',
			kind: 'id',
			synonyms: ['idfa', 'gaid', 'fingerprint', '设备ID', '设备号', '设备指纹'],
			help: { en: 'The device’s own id.', zh: '设备标识。' }
		}
	]
};

export default events;
