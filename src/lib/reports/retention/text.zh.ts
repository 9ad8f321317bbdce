import type { RetentionText } from './text';

const verb = { trade: '有交易', any: '活跃' };
const breakdownBy = { channel: '渠道', country: '国家/地区', device: '设备', account_type: '账户类型' };
const unit = { day: '天', week: '周', month: '个月' };
const bucket = { day: '日', week: '周', month: '月' };

export const zh: RetentionText = {
	sentence:
		'{start}后的每个{grain}里{returned_by}的用户，跟踪 {periods} 期；第 {breakdown_period} 期{breakdown}；口径：{definition}',
	parameters: {
		start: {
			label: '起始行为',
			help: '从哪一刻开始计算。选了产品筛选时，首笔交易指该产品内的首笔。',
			options: { registration: '注册', first_deposit: '首次充值', first_trade: '首笔交易' }
		},
		returned_by: {
			label: '回访行为',
			help: '任意活动：成交、已完成的充提、App 行为事件；注册与 KYC 步骤不算回访。',
			options: { trade: '有交易', any: '有任意活动' }
		},
		grain: { label: '周期', options: { day: '日', week: '周', month: '月' } },
		periods: { label: '期数', help: '每个同期群跟踪多少期。' },
		breakdown: {
			label: '细分维度',
			options: {
				none: '不细分',
				channel: '按渠道细分',
				country: '按国家/地区细分',
				device: '按设备细分',
				account_type: '按账户类型细分'
			}
		},
		breakdown_period: { label: '细分取第几期', help: '在哪一期比较各分组。' },
		definition: {
			label: '口径',
			help: 'PostHog：每次起始行为都计入，周从周日开始，显示第 0 期。',
			options: { tapedeck: 'Tapedeck', posthog: 'PostHog' }
		}
	},
	adds: {
		users: '以注册为起点、维度细分，并可确认首笔交易确为首笔',
		transfers: '以首次充值为起点，充提计入活动',
		events: '登录与浏览计入活动'
	},
	period: (grain, age) => `第 ${age} ${unit[grain]}`,
	column: (grain, age) => `${{ day: 'D', week: 'W', month: 'M' }[grain]}${age}`,
	span: (grain, count) => `${count} ${unit[grain]}`,
	startOf: (start, recurring) =>
		recurring
			? { registration: '注册', first_deposit: '充值', first_trade: '交易' }[start]
			: { registration: '注册', first_deposit: '首次充值', first_trade: '首笔交易' }[start],
	afterStart: (start, recurring) => zh.startOf(start, recurring),
	unknown: '未知',
	small: '不足 30 人，样本过小',
	running: (cohort) => `${cohort}（进行中）`,
	completesOn: (day) => `截至目前的值，${day}结束后完整`,
	levels: (returned, start, first, later) =>
		`${start}后${first.period}，${first.share} 的用户${verb[returned]}` +
		(later ? `；${later.period}为 ${later.share}` : ''),
	levelBasis: ({ k, n, interval, cohorts, period, small, recurring }) =>
		`${period}：${k} / ${n} ${recurring ? '人次（每个同期群各计一次）' : '人'}，95% 区间 ${interval}，${cohorts} 个完整同期群${small ? '（样本过小，仅供参考）' : ''}`,
	halves: (direction, period, newer, since) =>
		`${since}起开始的用户，${period}留存${direction === 'rose' ? '升至' : '降至'} ${newer}`,
	halvesSame: (period) => `新老同期群的${period}留存，数据看不出差异`,
	halvesBasis: ({ difference, interval, newer, older, since, leftOut }) =>
		`${difference}（95% 区间 ${interval}）· ${since}起 ${newer[0]}（${newer[1]} / ${newer[2]}），此前 ${older[0]}（${older[1]} / ${older[2]}）` +
		(leftOut > 0 ? ` · 数据起点附近的 ${leftOut} 个同期群未参与比较` : ''),
	segmentsBoth: (period, best, worst) =>
		`${period}留存：${best.name} 高于其余（${best.share}），${worst.name} 低于其余（${worst.share}）`,
	segmentOne: (direction, period, one, rest) =>
		`${period}留存：${one.name} 为 ${one.share}，${direction === 'more' ? '高于' : '低于'}其余的 ${rest}`,
	segmentsSame: (breakdown, period) => `${period}留存：数据看不出哪个${breakdownBy[breakdown]}高于或低于其余`,
	segmentsBasis: (contrasts, of) =>
		contrasts
			.map(
				({ name, own, rest, difference, interval }) =>
					`${name} ${own[0]} / ${own[1]}，其余 ${rest[0]} / ${rest[1]}：${difference}（99.7% 区间 ${interval}）`
			)
			.join(' · ') + ` · 共比较 ${of} 组，故取 99.7%`,
	nobody: '该时段内没有用户开始',
	nobodyBasis: (period) => `0 人，${period}`,
	tooYoung: (grain) => `尚无同期群走完第一个完整的${bucket[grain]}`,
	tooYoungBasis: (asOf, users) => `${users} 人，数据完整至${asOf}`,
	dropUsers: '以注册为起点需要含注册时间的用户表：请在数据页拖入，或改为从首笔交易开始。',
	dropTransfers: '首次充值需要充提表（或用户表中的首充时间）：请在数据页拖入，或改为从首笔交易开始。',
	widen: '当前筛选下该时段没有起始行为：请选择更长的时段或去掉筛选。',
	unproven: ({ users, total, start, buckets, byProduct }) =>
		`数据起点距首个同期群不足 ${buckets}。${total} 人中有 ${users} 人无法确认在数据起点之后注册，其首${start === 'first_deposit' ? '次充值' : '笔交易'}可能早于数据，这些同期群的留存通常偏高。可补充注册时间、推迟时段起点，或改为从注册开始。` +
		(byProduct ? '若该产品恰在那时上线，则无需担心。' : ''),
	triangle: {
		range: (period, low, high) =>
			`${period}留存介于 ${low.share}（${low.name}）与 ${high.share}（${high.name}）之间`,
		plain: '各同期群的回访情况',
		subtitle: (grain, returned, start) =>
			`按${start}所在${bucket[grain]}分群 · 之后各${bucket[grain]}${verb[returned]}的占比（%）`,
		summary: (cohorts, pooled) =>
			`${cohorts} 个同期群的留存；完整单元格合并：${pooled.join('，') || '暂无'}。`,
		cohort: '同期群',
		users: (recurring) => (recurring ? '起始人次' : '人数'),
		pooled: '全部合并',
		partial: (grain) => `* 该${bucket[grain]}尚未结束：为截至目前的值，不计入合并行`
	},
	curve: {
		title: (first, latest) => `${first.period}留存 ${first.share}，${latest.period}为 ${latest.share}`,
		single: (only) => `${only.period}留存 ${only.share}`,
		subtitle: (returned) => `${verb[returned]}的用户占比，合并值与 95% 区间`,
		summary: (points) => `合并留存：${points.join('，')}。`,
		xLabel: (grain, start) => `${start}后的${bucket[grain]}数`,
		all: '全部同期群',
		newer: (since) => `${since}起`,
		older: '此前',
		dashed: '虚线：尚无完整的同期群，为截至目前的值'
	},
	bars: {
		subtitle: (breakdown, period) => `按${breakdownBy[breakdown]}的${period}留存，合并值与 95% 区间`,
		title: (breakdown, period) => `${period}留存，按${breakdownBy[breakdown]}`,
		summary: (items) => `${items.join('，')}。`,
		tooSmall: (label) => `${label} · 样本过小`,
		instead: (wanted, shown) => `尚无同期群走完${wanted}，改为显示${shown}`,
		more: (shown, all) => `共 ${all} 组，显示人数最多的 ${shown} 组`,
		note: (period) => `仅含已走完${period}的用户；不足 30 人的分组标为样本过小，不参与比较`
	},
	table: {
		title: '全部单元格',
		subtitle: (grain) => `按同期群与${bucket[grain]}的回访人数`,
		columns: {
			cohort: '同期群起始日',
			period: '期',
			users: '人数',
			retained: '回访人数',
			rate: '留存率',
			low: '95% 下限',
			high: '95% 上限',
			state: '状态',
			completes: '最后一天'
		},
		states: { complete: '完整', partial: '未完整', unreached: '尚未到达' }
	},
	definitions: {
		tapedeck: (returned) =>
			`Tapedeck 口径：范围内首次起始行为；恰在该自然周期内${returned === 'trade' ? '有成交' : '有成交、已完成的充提或 App 行为（注册与 KYC 步骤除外）'}即为回访；合并值 = 完整单元格的 Σ回访 ÷ Σ人数`,
		posthog: (returned) =>
			`PostHog 口径：每次起始行为都计入，同一用户会出现在多个同期群，置信区间因此偏窄；周从周日开始；第 0 期即同期群本身；以${returned === 'trade' ? '成交' : '任意活动'}为回访。PostHog 不标注未完整单元格，此处仍以 * 标注并不计入合并行`
	},
	anyProduct: '产品筛选只作用于成交；各产品的充提与 App 行为都计为活动',
	leftOut: ({ internal, marketMakers, api }, unknown) => {
		const accounts = [
			internal > 0 ? `内部账户 ${internal} 个` : '',
			marketMakers > 0 ? `做市商账户 ${marketMakers} 个` : '',
			api > 0 ? `API 账户 ${api} 个` : ''
		].filter(Boolean);
		return [
			accounts.length > 0 ? `已排除${accounts.join('、')}` : '',
			unknown > 0 ? `用户表中没有的 ${unknown} 个 ID 不计入` : ''
		]
			.filter(Boolean)
			.join(' · ');
	}
};
