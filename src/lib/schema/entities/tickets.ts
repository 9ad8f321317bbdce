import type { Entity } from '../entity';
import { productSpellings, symbolSynonyms, userIdSynonyms } from '../spellings';
import { words } from '../words';

const tickets: Entity = {
	name: 'tickets',
	label: { en: 'Tickets and feedback', zh: '工单与反馈' },
	grain: { en: 'One row per ticket, survey answer or review.', zh: '每行一个工单、问卷或评价。' },
	order: 9,
	columns: [
		{
			name: 'ticket_id',
			kind: 'id',
			required: true,
			synonyms: ['id', 'ticket', 'ticket_no', 'case_id', 'conversation_id', '工单号', '工单ID', '工单编号'],
			help: { en: 'Number of the ticket.', zh: '工单编号。' }
		},
		{
			name: 'created_at',
			kind: 'time',
			required: true,
			synonyms: words(`
				created · create_time · opened_at · submitted_at · date · time · 创建时间 · 提交时间 ·
				反馈时间
			`),
			help: { en: 'When it was opened.', zh: '创建时间。' }
		},
		{
			name: 'category',
			kind: 'text',
			required: true,
			synonyms: ['topic', 'issue_type', 'type', 'theme', 'tag', '分类', '问题类型', '类别', '问题分类'],
			help: { en: 'What it is about.', zh: '问题分类。' }
		},
		{
			name: 'user_id',
			kind: 'id',
			synonyms: [...userIdSynonyms, 'requester_id'],
			help: { en: 'Who asked.', zh: '反馈用户。' }
		},
		{
			name: 'source',
			kind: 'text',
			values: {
				live_chat: ['chat', 'live chat', '在线客服', '客服'],
				email: ['mail', '邮件'],
				community: ['telegram', 'discord', '社区', '社群'],
				survey: ['questionnaire', '问卷'],
				app_store: ['app store', 'google play', '应用商店'],
				social: ['twitter', 'x', 'weibo', '社交媒体']
			},
			synonyms: ['channel', 'ticket_source', '来源', '渠道', '反馈渠道'],
			help: { en: 'Where it came in.', zh: '反馈渠道。' }
		},
		{
			name: 'product',
			kind: 'text',
			values: productSpellings,
			synonyms: ['product_line', 'module', '产品', '产品线'],
			help: { en: 'Product concerned.', zh: '相关产品。' }
		},
		{
			name: 'symbol',
			kind: 'text',
			upperCase: true,
			synonyms: symbolSynonyms,
			help: { en: 'Market concerned.', zh: '相关交易对。' }
		},
		{
			name: 'text',
			kind: 'text',
			synonyms: words(`
				content · body · message · description · subject · comment · 内容 · 描述 · 反馈内容 · 标题
			`),
			help: { en: 'What was said.', zh: '反馈内容。' }
		},
		{
			name: 'csat',
			kind: 'quantity',
			unit: '1–5',
			synonyms: ['satisfaction', 'rating', 'score', '满意度', '评分'],
			help: { en: 'Satisfaction, 1 to 5.', zh: '满意度 1–5。' }
		},
		{
			name: 'nps',
			kind: 'quantity',
			unit: '0–10',
			synonyms: ['nps_score', 'recommend', '推荐度', '净推荐值'],
			help: { en: 'Would recommend, 0 to 10.', zh: '推荐意愿 0–10。' }
		},
		{
			name: 'first_response_at',
			kind: 'time',
			synonyms: words(`
				first_reply_at · first_response_time · first_reply_time · responded_at · 首次响应时间 ·
				首次回复时间
			`),
			help: { en: 'First answer.', zh: '首次响应时间。' }
		},
		{
			name: 'resolved_at',
			kind: 'time',
			synonyms: ['closed_at', 'solved_at', 'resolve_time', 'close_time', '解决时间', '关闭时间'],
			help: { en: 'When it was settled.', zh: '解决时间。' }
		},
		{
			name: 'status',
			kind: 'text',
			values: {
				open: ['new', 'pending', '待处理', '处理中'],
				resolved: ['solved', 'done', '已解决'],
				closed: ['已关闭', '关闭']
			},
			synonyms: ['state', 'ticket_status', '状态', '工单状态'],
			help: { en: 'State of the ticket.', zh: '工单状态。' }
		},
		{
			name: 'severity',
			kind: 'text',
			synonyms: ['priority', 'urgency', '严重程度', '优先级'],
			help: { en: 'How bad it is.', zh: '严重程度。' }
		},
		{
			name: 'campaign_id',
			kind: 'id',
			synonyms: ['activity_id', 'campaign', '活动ID'],
			help: { en: 'Campaign it is about.', zh: '相关活动。' }
		}
	]
};

export default tickets;
