/** What lists of users behind a cell are called. */
import type { Localised } from '$lib/i18n/locale';

type Part = 'returned' | 'not_returned' | 'both';

/** On a day after the first trade; `unfollowed`: not gone, but the data end before that day. */
type Followed = 'gone' | 'there' | 'unfollowed';

interface WhoWords {
	/** `isOpen`: they may still return. */
	choice: (part: Part, isOpen: boolean) => string;
	label: (list: {
		/** As `cohort`, `complete` or `incomplete` name it, or in the words of a curve. */
		cohort: string;
		segment: string | null;
		period: string;
		part: Part;
		isOpen: boolean;
	}) => string;
	cohort: (cohort: string) => string;
	complete: string;
	incomplete: string;
	/** `curve` as the line is named: "from Feb 2 on". */
	half: (curve: string) => string;
	started: string;
	/** What a figure counts where a user is in several cohorts. */
	starts: string;
	survival: { choice: Record<Followed, string>; label: (state: Followed, day: number) => string };
}

const join = (parts: (string | null)[], separator: string) => parts.filter(Boolean).join(separator);

export const whoWords: Localised<WhoWords> = {
	en: {
		choice: (part, isOpen) =>
			part === 'returned'
				? 'Returned'
				: part === 'both'
					? 'All of them'
					: isOpen
						? 'Not so far'
						: 'Did not return',
		label: ({ cohort, segment, period, part, isOpen }) => {
			const returned = {
				returned: 'returned',
				not_returned: isOpen ? 'not so far' : 'did not return',
				both: ''
			};
			return join([cohort, segment, join([period, returned[part]], ': ')], ' · ');
		},
		cohort: (cohort) => `Cohort of ${cohort}`,
		complete: 'All complete cohorts',
		incomplete: 'Cohorts not complete yet',
		half: (curve) => `Complete cohorts ${curve}`,
		started: 'All cohorts',
		starts: 'users once in each of their cohorts, and a user may be in several',
		survival: {
			choice: { gone: 'Gone', there: 'Still there', unfollowed: 'Followed no longer' },
			label: (state, day) =>
				({
					gone: `Gone by day ${day} after the first trade`,
					there: `Still there on day ${day} after the first trade`,
					unfollowed: `Not gone, followed for less than ${day} days after the first trade`
				})[state]
		}
	},
	zh: {
		choice: (part, isOpen) =>
			part === 'returned' ? '已回访' : part === 'both' ? '全部' : isOpen ? '尚未回访' : '未回访',
		label: ({ cohort, segment, period, part, isOpen }) => {
			const returned = { returned: '已回访', not_returned: isOpen ? '尚未回访' : '未回访', both: '' };
			return join([cohort, segment, join([period, returned[part]], '：')], ' · ');
		},
		cohort: (cohort) => `${cohort}同期群`,
		complete: '全部完整同期群',
		incomplete: '尚未完整的同期群',
		half: (curve) => `完整同期群（${curve}）`,
		started: '全部同期群',
		starts: '用户在其所属每个同期群各计一次，同一用户可属于多个同期群',
		survival: {
			choice: { gone: '已流失', there: '仍在', unfollowed: '观察期不足' },
			label: (state, day) =>
				({
					gone: `截至首笔交易后第 ${day} 天已流失`,
					there: `首笔交易后第 ${day} 天仍在`,
					unfollowed: `未流失，首笔交易后观察期不足 ${day} 天`
				})[state]
		}
	}
};
