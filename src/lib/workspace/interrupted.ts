/** Which files an earlier visit did not get loaded before its page was closed, and the sentence that says so. */
import type { Receipt } from '$lib/intake';
import type { Localised } from '$lib/i18n/locale';
import { forgetLoading, recallLoading, type Loading } from './memory';

/** What to say of a load an earlier visit did not finish, said once; nothing where none was under way. */
export function interruption(
	receipts: readonly Pick<Receipt, 'file' | 'importedAt'>[]
): Localised | undefined {
	const loading = recallLoading();
	if (!loading) return undefined;
	forgetLoading();
	const lost = lostFiles(loading, receipts);
	return lost.length > 0 ? interruptedText(lost) : undefined;
}

/** Of the files being loaded, those without a receipt of that import: nothing of them was kept. */
export function lostFiles(
	{ files, importedAt }: Loading,
	receipts: readonly Pick<Receipt, 'file' | 'importedAt'>[]
): string[] {
	const kept = new Set(
		receipts.filter((receipt) => receipt.importedAt === importedAt).map(({ file }) => file)
	);
	return files.filter((file) => !kept.has(file));
}

export function interruptedText(files: readonly string[]): Localised {
	const one = files.length === 1;
	return {
		en: `The page was closed before ${list('en', files)} ${one ? 'was' : 'were'} loaded: nothing of ${one ? 'it' : 'them'} was kept, earlier data is untouched. Drop ${one ? 'it' : 'them'} again.`,
		zh: `${list('zh', files)} 尚未载入完毕，页面即被关闭：未保留其中任何内容，之前的数据未受影响。请重新拖入。`
	};
}

const list = (locale: 'en' | 'zh', files: readonly string[]) =>
	locale === 'en' ? new Intl.ListFormat('en-US').format(files) : files.join('、');
