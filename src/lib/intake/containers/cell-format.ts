/** Numbers of a workbook as text: days and times by the cell's format, everything else without losing a digit. */

/** What a number format shows. */
export interface NumberFormat {
	hasDay: boolean;
	hasTime: boolean;
}

const dayFormats = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58];
const timeFormats = [18, 19, 20, 21, 22, 32, 33, 45, 47, 55, 56];

/** From the format's number and, for a workbook's own, its code. Undefined for a format that shows no time. */
export function timeFormat(id: number, code: string | undefined): NumberFormat | undefined {
	if (code === undefined) {
		const found = { hasDay: dayFormats.includes(id), hasTime: timeFormats.includes(id) };
		return found.hasDay || found.hasTime ? found : undefined;
	}
	// The first section only; quoted words, escaped letters, colours and locales are no fields. [h] is a duration.
	const [section = ''] = code.split(';');
	if (/\[(h+|m+|s+)\]/i.test(section)) return undefined;
	const fields = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
	if (/^general$/.test(fields.trim())) return undefined;
	const hasTime = /[hs]/.test(fields);
	const hasDay = /[yd]/.test(fields) || (!hasTime && /m/.test(fields));
	return hasDay || hasTime ? { hasDay, hasTime } : undefined;
}

const dayLength = 86_400_000;
/** Serial number of 1970-01-01, by the workbook's first day. */
const unixDay = { 1900: 25_569, 1904: 24_107 };

/** `2024-01-02`, `2024-01-02 03:04:05.678` or `03:04:05`; undefined for what is no date of the calendar. */
export function serialText(
	serial: number,
	{ hasDay, hasTime }: NumberFormat,
	is1904: boolean
): string | undefined {
	if (!(serial >= 0 && serial < 2_958_466)) return undefined;
	const isTimeOnly = !hasDay && serial < 1;
	// The calendar from 1900 holds a 29 February that never was: days before it are one less.
	const shifted = !is1904 && serial < 60 ? serial + 1 : serial;
	const days = shifted - unixDay[is1904 ? 1904 : 1900];
	const text = new Date(Math.round(days * dayLength)).toISOString();
	const clock = text.slice(11, 23).replace('.000', '');
	if (isTimeOnly) return clock;
	const day = text.slice(0, 10);
	return hasTime || clock !== '00:00:00' ? `${day} ${clock}` : day;
}

/**
 * A stored number as text. Excel writes 1.1 as 1.1000000000000001 and 10000000000 as 1E10: both come back as they
 * were typed. What a double cannot hold exactly stays as it is written, so that a damaged id is seen.
 */
export function numberText(written: string): string {
	const value = Number(written);
	if (String(value) === written || /^-?\d+$/.test(written)) return written;
	const digits = written.replace(/e.*$/i, '').replace(/[^\d]/g, '').replace(/^0+/, '');
	if (digits.length > 17 || written.trim() === '' || !Number.isFinite(value)) return written;
	if (/e\+?\d/i.test(written)) return Number.isSafeInteger(value) ? String(value) : written;
	return String(value);
}
