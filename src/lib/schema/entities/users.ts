import type { Entity } from '../entity';
import { deviceCodes, deviceSpellings, userIdSynonyms } from '../spellings';
import { words } from '../words';

const users: Entity = {
	name: 'users',
	label: { en: 'Users', zh: '用户' },
	grain: { en: 'One row per registered user.', zh: '每行一个注册用户。' },
	order: 1,
	columns: [
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: [...userIdSynonyms, 'id'],
			help: { en: 'The account number every table shares.', zh: '各表共用的账户编号。' }
		},
		{
			name: 'registered_at',
			kind: 'time',
			required: true,
			synonyms: words(`
				reg_time · register_time · registration_time · registration_date · registered ·
				registered_on · register_at · register_date · reg_date · signup_at · signup_time ·
				sign_up_date · created_at · create_time · created · created_time · gmt_create ·
				ctime · 注册时间 · 注册日期 · 创建时间 · 开户时间
			`),
			help: { en: 'When the account was opened.', zh: '账户注册时间。' }
		},
		{
			name: 'country',
			kind: 'text',
			synonyms: words(`
				region · nationality · ip_country · kyc_country · country_code · 国家 · 地区 · 国家地区 ·
				国籍
			`),
			help: { en: 'Country of residence, best as an ISO code.', zh: '居住国家/地区，最好为 ISO 代码。' }
		},
		{
			name: 'channel',
			kind: 'text',
			synonyms: words(`
				source · utm_source · media_source · register_channel · reg_channel · registration_channel ·
				acquisition_channel · agent · 渠道 · 注册渠道 · 来源 · 推广渠道 · 注册来源
			`),
			help: { en: 'Where the user came from.', zh: '用户来源渠道。' }
		},
		{
			name: 'sub_channel',
			kind: 'text',
			synonyms: ['utm_medium', 'media', 'affiliate', '子渠道', '二级渠道'],
			help: { en: 'A finer source within the channel.', zh: '渠道下的细分来源。' }
		},
		{
			name: 'campaign_code',
			kind: 'id',
			synonyms: ['utm_campaign', 'invite_code', 'promo_code', 'referral_code', '邀请码', '活动码', '推广码'],
			help: {
				en: 'Code of the campaign the user registered through.',
				zh: '注册时所用的营销活动码或邀请码。'
			}
		},
		{
			name: 'referrer_id',
			kind: 'id',
			synonyms: words(`
				inviter · inviter_id · invite_uid · direct_inviteid · parent_uid · referrer · referrer_uid ·
				upline · 邀请人 · 邀请人ID · 上级ID · 推荐人 · 推荐人ID
			`),
			help: { en: 'The user who invited this one.', zh: '邀请该用户的用户。' }
		},
		{
			name: 'device_first',
			kind: 'enum',
			values: deviceSpellings,
			codes: deviceCodes,
			synonyms: words(`
				device · client_type · platform · register_device · reg_device · os · 注册设备 · 设备 · 终端 ·
				注册终端
			`),
			help: { en: 'Device at registration.', zh: '注册时的设备。' }
		},
		{
			name: 'kyc_level',
			kind: 'count',
			values: {
				'0': ['none', 'unverified', 'no', 'false', 'kyc0', 'l0', 'lv0', '未认证', '未实名', '否'],
				'1': ['basic', 'verified', 'yes', 'true', 'kyc1', 'l1', 'lv1', '已认证', '已实名', '初级认证', '是'],
				'2': ['intermediate', 'advanced', 'kyc2', 'l2', 'lv2', '高级认证', '中级认证'],
				'3': ['pro', 'full', 'kyc3', 'l3', 'lv3', '机构认证']
			},
			synonyms: words(`
				kyc · kyc_status · auth_status · verify_level · identity_level · 认证状态 · 实名认证 ·
				KYC等级 · 认证等级
			`),
			help: { en: 'Identity check passed: 0 none to 3 full.', zh: '已通过的认证等级：0 无至 3 完整。' }
		},
		{
			name: 'kyc_submitted_at',
			kind: 'time',
			synonyms: ['kyc_submit_time', 'kyc_apply_time', '认证提交时间', 'KYC提交时间'],
			help: { en: 'When documents were handed in.', zh: '提交认证资料的时间。' }
		},
		{
			name: 'kyc_passed_at',
			kind: 'time',
			synonyms: words(`
				kyc_at · kyc_time · kyc_pass_time · kyc_approved_at · authtime · 认证时间 · KYC通过时间
			`),
			help: { en: 'When the identity check was passed.', zh: '认证通过时间。' }
		},
		{
			name: 'first_deposit_at',
			kind: 'time',
			synonyms: ['first_deposit_time', 'ftd_at', 'ftd', '首充', '首次充值时间', '首充时间', '首次入金时间'],
			help: {
				en: 'First deposit; read from transfers when they are loaded.',
				zh: '首次充值时间；有充提表时由其得出。'
			}
		},
		{
			name: 'first_trade_at',
			kind: 'time',
			synonyms: ['first_trade_time', '首次交易时间', '首交时间', '首笔交易时间'],
			help: {
				en: 'First trade; read from trades when they are loaded.',
				zh: '首笔交易时间；有成交表时由其得出。'
			}
		},
		{
			name: 'account_type',
			kind: 'enum',
			values: {
				retail: ['personal', 'individual', 'normal', '个人', '普通', '散户'],
				pro: ['professional', 'vip', '专业'],
				institution: ['institutional', 'corporate', 'business', '机构', '企业'],
				mm: ['market maker', 'market_maker', 'maker', '做市商', '做市'],
				internal: ['staff', 'test', 'house', '内部', '测试', '员工']
			},
			synonyms: ['user_type', 'client_category', 'customer_type', '账户类型', '用户类型'],
			help: { en: 'Kind of account.', zh: '账户类型。' }
		},
		{
			name: 'vip_level',
			kind: 'count',
			values: Object.fromEntries(
				Array.from({ length: 11 }, (_, level) => [
					String(level),
					[`vip${level}`, `vip ${level}`, `lv${level}`]
				])
			),
			synonyms: ['vip', 'vip_tier', 'fee_tier', 'level', 'grade', 'VIP等级', '用户等级', '费率等级'],
			help: { en: 'Fee tier of the exchange’s own VIP programme.', zh: '交易所自有 VIP 费率等级。' }
		},
		{
			name: 'parent_user_id',
			kind: 'id',
			synonyms: ['master_id', 'main_uid', 'main_account', '母账户ID', '主账户ID'],
			help: { en: 'Master account of a sub-account.', zh: '子账户所属的主账户。' }
		},
		{
			name: 'status',
			kind: 'enum',
			values: {
				active: ['normal', 'enabled', 'ok', '正常', '启用'],
				frozen: ['locked', 'suspended', 'disabled', 'banned', '冻结', '禁用'],
				closed: ['deleted', 'cancelled', '注销', '已注销']
			},
			codes: [
				{ values: { '1': 'active', '2': 'frozen', '3': 'closed' } },
				{ values: { '0': 'frozen', '1': 'active' } },
				{ values: { '0': 'active', '1': 'frozen', '2': 'closed' } }
			],
			synonyms: ['user_status', 'account_status', '状态', '用户状态', '账户状态'],
			help: { en: 'State of the account.', zh: '账户状态。' }
		},
		{
			name: 'marketing_opt_in',
			kind: 'flag',
			synonyms: ['opt_in', 'subscribed', 'email_opt_in', '营销同意', '是否订阅'],
			help: { en: 'Agreed to be contacted.', zh: '是否同意营销触达。' }
		},
		{
			name: 'is_mm',
			kind: 'flag',
			synonyms: ['market_maker', 'is_market_maker', '是否做市商', '做市商'],
			help: { en: 'Is a market maker.', zh: '是否做市商。' }
		},
		{
			name: 'is_internal',
			kind: 'flag',
			synonyms: ['internal', 'is_test', 'is_staff', '是否内部', '内部账户'],
			help: { en: 'Belongs to the exchange; left out of figures.', zh: '是否内部账户；默认不计入指标。' }
		},
		{
			name: 'language',
			kind: 'text',
			synonyms: ['lang', 'locale', '语言'],
			help: { en: 'Language of the interface.', zh: '界面语言。' }
		},
		{
			name: 'last_login_at',
			kind: 'time',
			synonyms: ['last_login', 'last_login_time', 'login_time', '最后登录时间', '最近登录时间'],
			help: { en: 'Latest login.', zh: '最近登录时间。' }
		},
		{
			name: 'beta_flag',
			kind: 'flag',
			synonyms: ['beta', 'is_beta', '内测用户', '灰度用户'],
			help: { en: 'Takes part in a beta.', zh: '是否内测用户。' }
		}
	]
};

export default users;
