/** The words charts and their tables share. */
import type { Localised } from '$lib/i18n/locale';

const en = {
	value: 'Value',
	low: '95 % low',
	high: '95 % high',
	n: 'n',
	k: 'k',
	state: 'State',
	note: 'Note',
	column: 'Column',
	complete: 'complete',
	partial: 'incomplete',
	unreached: 'not reached yet',
	step: 'Step',
	reached: 'Reached',
	dropped: 'Dropped',
	open: 'Still open',
	ofFirst: 'Of first',
	ofPrevious: 'Of previous',
	medianHours: 'Median time since the step before, hours',
	share: 'Share',
	equality: 'everyone equal',
	converted: 'went on',
	lost: 'lost',
	stillOpen: 'still open',
	median: 'median time',
	interval: '95 %',
	asterisk: 'not complete yet'
};

export type FigureText = typeof en;

export const figureText: Localised<FigureText> = {
	en,
	zh: {
		value: '数值',
		low: '95% 下限',
		high: '95% 上限',
		n: '分母',
		k: '分子',
		state: '状态',
		note: '备注',
		column: '列',
		complete: '完整',
		partial: '未完整',
		unreached: '尚未到达',
		step: '步骤',
		reached: '到达',
		dropped: '流失',
		open: '进行中',
		ofFirst: '占首步',
		ofPrevious: '占上一步',
		medianHours: '距上一步中位时长（小时）',
		share: '占比',
		equality: '完全均等',
		converted: '转化',
		lost: '流失',
		stillOpen: '进行中',
		median: '中位时长',
		interval: '95% 区间',
		asterisk: '尚未完整'
	}
};
