/** What lists of users behind a cell are called. */
import type { Localised } from '$lib/i18n/locale';

type Part = 'returned' | 'not_returned' | 'both';

interface WhoWords {
	/** `isOpen`: they may still return. */
	choice: (part: Part, isOpen: boolean) => string;
	label: (list: {
		/** null: every cohort whose cell is complete. */
		cohort: string | null;
		segment: string | null;
		period: string;
		part: Part;
		isOpen: boolean;
	}) => string;
	cohort: (cohort: string) => string;
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
			return join(
				[
					cohort ? `Cohort of ${cohort}` : 'All complete cohorts',
					segment,
					join([period, returned[part]], ': ')
				],
				' · '
			);
		},
		cohort: (cohort) => `Cohort of ${cohort}`
	},
	zh: {
		choice: (part, isOpen) =>
			part === 'returned' ? '已回访' : part === 'both' ? '全部' : isOpen ? '尚未回访' : '未回访',
		label: ({ cohort, segment, period, part, isOpen }) => {
			const returned = { returned: '已回访', not_returned: isOpen ? '尚未回访' : '未回访', both: '' };
			return join(
				[cohort ? `${cohort}同期群` : '全部完整同期群', segment, join([period, returned[part]], '：')],
				' · '
			);
		},
		cohort: (cohort) => `${cohort}同期群`
	}
};
