/** Words about files that repeat each other. */
import type { Localised } from '$lib/i18n/locale';

interface OverlapText {
	alreadyLoaded: (rows: string) => string;
	superseded: (rows: string, file: string) => string;
	supersededBy: (rows: string, file: string) => string;
	restated: string;
	column: string;
	before: string;
	after: string;
	where: string;
}

export const overlapText: Localised<OverlapText> = {
	en: {
		alreadyLoaded: (rows) => `${rows} already there`,
		superseded: (rows, file) => `${rows} rows of ${file} are stated anew here: these count now.`,
		supersededBy: (rows, file) => `${rows} of these rows are stated anew in ${file}: those count now.`,
		restated: 'What was restated since',
		column: 'Column',
		before: 'Before',
		after: 'Now',
		where: 'Row'
	},
	zh: {
		alreadyLoaded: (rows) => `${rows} 行已有`,
		superseded: (rows, file) => `${file} 中的 ${rows} 行在此有更新：以本文件为准。`,
		supersededBy: (rows, file) => `其中 ${rows} 行在 ${file} 中有更新：以该文件为准。`,
		restated: '与上次相比的变更',
		column: '列',
		before: '原值',
		after: '现值',
		where: '行'
	}
};
