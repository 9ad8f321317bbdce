/** What is missing before a mapping can be loaded. */
import type { EntityColumn } from '../schema/entity';
import { layoutById } from '../schema/packs/index';
import type { Words } from './intake-error';
import { entityOf, type Mapping, type Question } from './mapping';

export interface Problem {
	column: string;
	message: Words;
	/** What would answer it: one value for the whole file, or a meaning for each code. */
	answer?: 'constant' | 'codes';
}

/** Empty when nothing is missing. */
export function problems(mapping: Mapping): Problem[] {
	const known = layoutById(mapping.layout);
	if (known?.layout.instead) {
		const name = {
			en: `${known.venue.en}, ${known.layout.label.en}`,
			zh: `${known.venue.zh}${known.layout.label.zh}`
		};
		return [
			{
				column: '',
				message: {
					en: `This is ${name.en}: ${known.layout.instead.en}. Choose a table to map it by hand.`,
					zh: `这是${name.zh}：${known.layout.instead.zh}。也可选择一张表手动指定各列。`
				}
			}
		];
	}
	const entity = entityOf(mapping.entity);
	const isMapped = (name: string): boolean => name in mapping.columns || name in mapping.constants;
	const found: Problem[] = entity.columns
		.filter((column) => column.required && !isMapped(column.name))
		.map(missing);
	const sets = entity.oneOf ?? [];
	if (sets.length > 0 && !sets.some((set) => set.every(isMapped))) {
		const choices = sets.map((set) => set.join(' + '));
		found.push({
			column: sets[0]?.[0] ?? '',
			message: {
				en: `No value was found: map ${choices.join(', or ')}.`,
				zh: `未找到数值列：请指定 ${choices.join('，或 ')}。`
			}
		});
	}
	return [...found, ...(mapping.questions ?? []).map(asked)];
}

function missing(column: EntityColumn): Problem {
	if (column.name === 'user_id') {
		return {
			column: column.name,
			answer: 'constant',
			message: {
				en: 'The file names no user, as a personal export does not: choose the user_id column, or give one user id for the whole file.',
				zh: '文件中没有用户列（个人导出通常如此）：请指定 user_id 列，或为整个文件填写一个用户 ID。'
			}
		};
	}
	const isListed = column.kind === 'enum';
	return {
		column: column.name,
		...(isListed ? { answer: 'constant' as const } : {}),
		message: {
			en: `No header was found for ${column.name} (${column.help.en.replace(/\.$/, '')}): choose one${isListed ? ', or one value for the whole file' : ''}.`,
			zh: `未找到 ${column.name} 对应的列（${column.help.zh.replace(/。$/, '')}）：请指定${isListed ? '，或为整个文件选择一个值' : ''}。`
		}
	};
}

function asked(question: Question): Problem {
	if (question.kind === 'codes') {
		return {
			column: question.column,
			answer: 'codes',
			message: {
				en: `${question.column} is written as ${question.codes.join(', ')}, which can mean several things: say what each means.`,
				zh: `${question.column} 的取值为 ${question.codes.join('、')}，可能有多种含义：请指定每个值的含义。`
			}
		};
	}
	return {
		column: question.column,
		message: {
			en: `${question.headers.join(' and ')} could each be base quantity or quote value, and price × base = quote does not settle it: map base_qty or quote_qty.`,
			zh: `${question.headers.join('、')} 既可能是基础币数量也可能是成交额，且 价格 × 数量 = 成交额 无法判定：请指定 base_qty 或 quote_qty。`
		}
	};
}
