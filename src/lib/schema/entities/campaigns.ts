import type { Entity } from '../entity';
import { words } from '../words';

const campaigns: Entity = {
	name: 'campaigns',
	label: { en: 'Campaigns', zh: '营销活动' },
	grain: { en: 'One row per campaign.', zh: '每行一个活动。' },
	order: 5,
	columns: [
		{
			name: 'campaign_id',
			kind: 'id',
			required: true,
			synonyms: ['id', 'activity_id', 'promotion_id', 'campaign_code', '活动ID', '活动编号'],
			help: { en: 'Number of the campaign.', zh: '活动编号。' }
		},
		{
			name: 'name',
			kind: 'text',
			required: true,
			synonyms: ['campaign_name', 'campaign', 'title', 'activity_name', '活动名称', '活动', '名称'],
			help: { en: 'Its name.', zh: '活动名称。' }
		},
		{
			name: 'type',
			kind: 'text',
			required: true,
			values: {
				trading_competition: words(`
					trading competition · competition · contest · 交易赛 · 交易大赛 · 交易竞赛
				`),
				referral: ['referral commission', 'invite', 'invitation', '邀请', '邀请返佣', '返佣'],
				fee_discount: ['fee discount', 'zero fee', '手续费减免', '费率优惠', '零手续费'],
				deposit_bonus: ['deposit bonus', 'deposit reward', '充值奖励', '入金奖励', '充值赠金'],
				airdrop: ['air drop', '空投'],
				learn_earn: ['learn and earn', 'learn & earn', '学习赚币', '边学边赚'],
				position_reward: ['position reward', 'holding reward', '持仓奖励', '持币奖励'],
				vip_trial: ['vip trial', 'vip体验', '体验vip'],
				coupon: ['voucher', '卡券', '优惠券', '体验金'],
				recall: ['win-back', 'winback', 'reactivation', '召回', '沉睡召回']
			},
			synonyms: ['campaign_type', 'category', 'activity_type', '活动类型', '类型'],
			help: { en: 'Kind of campaign.', zh: '活动类型。' }
		},
		{
			name: 'announced_at',
			kind: 'time',
			synonyms: ['announce_time', 'announcement_date', 'announced_on', '公告时间', '预热时间'],
			help: { en: 'When users first heard of it.', zh: '公告时间。' }
		},
		{
			name: 'start_at',
			kind: 'time',
			required: true,
			synonyms: words(`
				start_time · start_date · start · starts_at · begin_time · start_on · 开始时间 · 开始日期 ·
				活动开始时间
			`),
			help: { en: 'First moment.', zh: '开始时间。' }
		},
		{
			name: 'end_at',
			kind: 'time',
			required: true,
			synonyms: words(`
				end_time · end_date · end · ends_at · finish_time · end_on · 结束时间 · 结束日期 ·
				活动结束时间
			`),
			help: { en: 'Last moment.', zh: '结束时间。' }
		},
		{
			name: 'goal',
			kind: 'text',
			values: {
				registration: ['acquisition', 'sign-up', '拉新', '注册'],
				conversion: ['activation', '转化'],
				activity: ['volume', 'engagement', '促活', '活跃', '交易量'],
				retention: ['留存'],
				aum: ['assets', 'deposits', '资产', '沉淀']
			},
			synonyms: ['objective', 'target', '目标', '活动目标'],
			help: { en: 'What it was for.', zh: '活动目标。' }
		},
		{
			name: 'products',
			kind: 'text',
			synonyms: ['product', 'product_line', '产品', '适用产品'],
			help: { en: 'Products it covered, separated by commas.', zh: '适用产品，逗号分隔。' }
		},
		{
			name: 'symbols',
			kind: 'text',
			upperCase: true,
			synonyms: ['symbol', 'pairs', 'pair', '交易对', '币对', '适用交易对'],
			help: { en: 'Markets it covered, separated by commas.', zh: '适用交易对，逗号分隔。' }
		},
		{
			name: 'eligible_regions',
			kind: 'text',
			synonyms: ['regions', 'countries', '适用地区', '参与地区'],
			help: { en: 'Regions that could take part.', zh: '可参与地区。' }
		},
		{
			name: 'min_kyc',
			kind: 'count',
			synonyms: ['min_kyc_level', 'kyc_required', '最低认证等级', 'KYC要求'],
			help: { en: 'Lowest identity level admitted.', zh: '最低认证等级。' }
		},
		{
			name: 'budget_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: ['budget', 'prize_pool', 'prize_pool_usd', 'budget_usdt', '预算', '活动预算', '奖池'],
			help: { en: 'Planned cost in USD.', zh: '预算（美元）。' }
		},
		{
			name: 'media_cost_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: ['media_cost', 'media_spend', 'ad_cost', '媒体费用', '投放费用'],
			help: { en: 'Advertising spent on it, USD.', zh: '投放费用（美元）。' }
		},
		{
			name: 'ops_cost_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: ['ops_cost', 'operating_cost', 'operation_cost', '运营费用', '运营成本'],
			help: { en: 'Operating cost, USD.', zh: '运营费用（美元）。' }
		},
		{
			name: 'threshold_usd',
			kind: 'money',
			unit: 'USD',
			synonyms: ['threshold', 'min_volume_usd', 'qualifying_volume', '门槛', '达标门槛', '交易量门槛'],
			help: { en: 'Volume that qualifies, USD.', zh: '达标交易量（美元）。' }
		},
		{
			name: 'owner',
			kind: 'text',
			synonyms: ['campaign_owner', 'responsible', '负责人'],
			help: { en: 'Who runs it.', zh: '负责人。' }
		},
		{
			name: 'compliance_status',
			kind: 'text',
			values: {
				draft: ['草稿'],
				submitted: ['pending', 'in review', '已提交', '审核中'],
				approved: ['passed', '通过', '已通过'],
				rejected: ['refused', '拒绝', '驳回']
			},
			synonyms: ['compliance', 'approval_status', '合规状态', '审批状态'],
			help: { en: 'State of the compliance review.', zh: '合规审批状态。' }
		},
		{
			name: 'approved_at',
			kind: 'time',
			synonyms: ['approval_time', 'approve_time', '审批时间', '通过时间'],
			help: { en: 'When compliance approved it.', zh: '合规通过时间。' }
		},
		{
			name: 'rules_version',
			kind: 'text',
			synonyms: ['rule_version', '规则版本'],
			help: { en: 'Version of its rules.', zh: '规则版本。' }
		}
	]
};

export default campaigns;
