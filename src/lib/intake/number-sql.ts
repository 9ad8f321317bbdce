/** A cell's number in SQL, null when it cannot be read. */
import { literal } from '../engine/identifier';

/** The cheap way; `nan` and `inf` still pass, see {@link numberSql}. */
export function plainNumberSql(cell: string, decimal: '.' | ','): string {
	// With a decimal comma a dot groups thousands: 1.500 must not be read as one and a half.
	return decimal === '.'
		? `try_cast(${cell} as double)`
		: `case when not contains(${cell}, '.') then try_cast(${cell} as double) end`;
}

/** `plain` where it is finite, else `slow`. */
export function numberSql(cell: string, plain: string, slow: string): string {
	return `case when isfinite(${plain}) then ${plain} when ${cell} is not null then ${slow} end`;
}

/** A whole number below 2^53 as bigint, `slow` where the cell is not plainly one. */
export function countSql(cell: string, plain: string, slow: string): string {
	return `case ${whole(plain)} when ${cell} is not null then ${slow} end`;
}

/** The careful reading of a count, `spelled` where the cell is none. */
export function slowCountSql(cell: string, decimal: '.' | ',', spelled: string): string {
	return `case ${whole(slowNumberSql(cell, decimal))} else ${spelled} end`;
}

function whole(number: string): string {
	return `when ${number} = floor(${number}) and abs(${number}) < 9e15 then cast(${number} as bigint)`;
}

/** `1,500.00USDT`, `12,5`, `10SOL`, `0.5%` and full-width digits: sign, digits in groups, exponent, then a glued unit or a per cent sign. */
export function slowNumberSql(cell: string, decimal: '.' | ','): string {
	const text = `translate(${cell}, '０１２３４５６７８９．，－−', '0123456789.,--')`;
	const [group, point] = decimal === '.' ? [`[, '’\u00a0]`, '\\.'] : [`[. '’\u00a0]`, ','];
	const whole = `(?:\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3}|\\d+)`;
	const digits = `(?:${whole}(?:${point}\\d*)?|${point}\\d+)(?:[eE][-+]?\\d+)?`;
	const unit = `(?:[A-Za-z\\p{Han}$€£¥₮][A-Za-z0-9.\\p{Han}]*|%)?`;
	const shape = literal(
		`^[\\s\u00a0\ufeff\u3000]*[$€£¥₮]?\\s*([-+]?)\\s*[$€£¥₮]?(${digits})[\\s\u00a0]*${unit}[\\s\u00a0]*$`
	);
	const ungrouped = `regexp_replace(regexp_extract(${text}, ${shape}, 2), ${literal(group)}, '', 'g')`;
	const number = `try_cast(${decimal === '.' ? ungrouped : `replace(${ungrouped}, ',', '.')`} as double)`;
	const sign = `case when regexp_extract(${text}, ${shape}, 1) = '-' then -1 else 1 end`;
	const share = `case when contains(${cell}, '%') then 0.01 else 1 end`;
	return `${sign} * ${share} * case when isfinite(${number}) then ${number} end`;
}
