/** What was taken for granted about the meaning of a file, in words: its layout, its rows, its codes and units. */
import { normaliseHeader } from '../schema/entity';
import { layoutById } from '../schema/packs/index';
import type { Words } from './intake-error';
import type { Mapping } from './mapping';

/** The known export it was read as. */
export function layoutWords({ layout }: Mapping): Words | false {
	const known = layoutById(layout);
	if (!known) return false;
	const like = known.layout.isWeak;
	return {
		en: `Read ${like ? 'like' : 'as'} ${known.venue.en}, ${known.layout.label.en}.`,
		zh: `${like ? '参照' : '按'}${known.venue.zh}${known.layout.label.zh}读取。`
	};
}

/** How rows became fills. */
export function shapeWords({ shape }: Mapping): Words | false {
	if (!shape) return false;
	if (shape.kind === 'two_rows') {
		return {
			en: 'The two rows of a spot trade, what came and what went, were read as one fill.',
			zh: '现货成交的两行（收到与付出）合并为一笔成交。'
		};
	}
	return {
		en: `Buyer and seller stand in one row: each row was read as two fills${shape.taker ? ', maker and taker as the file names them' : ''}.`,
		zh: `买卖双方在同一行：每行读作两笔成交${shape.taker ? '，并按文件区分挂单与吃单' : ''}。`
	};
}

/** Codes and the values they were taken for. */
export function codeWords({ values, columns }: Mapping): Words[] {
	return Object.entries(values ?? {}).flatMap(([column, meanings]): Words[] => {
		const codes = Object.entries(meanings).filter(([cell]) => /^[+-]?\d{1,2}$/.test(cell));
		if (codes.length === 0 || !(column in columns)) return [];
		const list = codes.map(([cell, value]) => `${cell} = ${value || '∅'}`);
		return [{ en: `${column}: ${list.join(', ')}.`, zh: `${column}：${list.join('，')}。` }];
	});
}

/** Columns that came from a unit glued to a number, or from its sign. */
export function unitWords({ columns }: Mapping): Words[] {
	return Object.entries(columns).flatMap(([column, { header, part }]): Words[] => {
		if (!part) return [];
		return part === 'unit'
			? [
					{
						en: `${column} was read from the unit in ${header}.`,
						zh: `${column} 取自 ${header} 中数字后的单位。`
					}
				]
			: [
					{
						en: `${column} was read from the sign of ${header}: negative is a sale.`,
						zh: `${column} 依据 ${header} 的正负号：负数为卖出。`
					}
				];
	});
}

/** A lone Amount or Volume, which arithmetic cannot tell apart. */
export function onlyQuantity({ entity, columns, layout }: Mapping): Words[] {
	const [base, quote] = [columns['base_qty'], columns['quote_qty']];
	const lone = base && !quote ? base : quote && !base ? quote : undefined;
	if (entity !== 'trades' || layout || !lone || lone.reason === 'chosen') return [];
	if (!['amount', 'volume'].includes(normaliseHeader(lone.header))) return [];
	const name = base
		? { en: 'base quantity', zh: '基础币数量' }
		: { en: 'value in the quote coin', zh: '计价币成交额' };
	return [{ en: `${lone.header} was taken as the ${name.en}.`, zh: `${lone.header} 视为${name.zh}。` }];
}
