/** What lists of users behind a step or a bar are called. */
import type { Localised } from '$lib/i18n/locale';

export type State = 'reached' | 'dropped' | 'open' | 'converted' | 'lost' | 'mature';

interface WhoWords {
	choice: Record<State, string>;
	/** `step` in the words of the report; without a segment everyone. */
	label: (step: string, state: State, segment: string | null) => string;
}

const joined = (segment: string | null, rest: string) => (segment === null ? rest : `${segment} · ${rest}`);

export const whoWords: Localised<WhoWords> = {
	en: {
		choice: {
			reached: 'Reached',
			dropped: 'Lost',
			open: 'Still open',
			converted: 'Converted',
			lost: 'Did not convert',
			mature: 'All of them'
		},
		label: (step, state, segment) =>
			joined(
				segment,
				{
					reached: `reached: ${step}`,
					dropped: `lost before: ${step}`,
					open: `still open before: ${step}`,
					converted: `window elapsed, reached: ${step}`,
					lost: `window elapsed, did not reach: ${step}`,
					mature: 'window elapsed'
				}[state]
			)
	},
	zh: {
		choice: {
			reached: '已到达',
			dropped: '已流失',
			open: '进行中',
			converted: '已转化',
			lost: '未转化',
			mature: '全部'
		},
		label: (step, state, segment) =>
			joined(
				segment,
				{
					reached: `已到达：${step}`,
					dropped: `在此之前流失：${step}`,
					open: `在此之前仍进行中：${step}`,
					converted: `窗口已结束，已到达：${step}`,
					lost: `窗口已结束，未到达：${step}`,
					mature: '窗口已结束'
				}[state]
			)
	}
};
