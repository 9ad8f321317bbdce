/** Zones written in headers and preambles: `Time(UTC+08:00)`, `Time Zone:UTC+8`, `时区：UTC+8`. */

// `gmt_create` is a naming habit, not a zone: GMT counts only in brackets or before an offset.
const inHeader = /(?:utc|\(gmt|gmt(?=[+-]))\s*(?:([+-])\s*(\d{1,2})(?::?(\d{2}))?)?/i;
const inPreamble =
	/(?:time\s*zone|timezone|时区)\s*[:=,]?\s*(?:utc|gmt)\s*(?:([+-])\s*(\d{1,2})(?::?(\d{2}))?)?/i;

/** Minutes east of UTC that a header names; undefined when it names none. */
export function zoneInHeader(header: string): number | undefined {
	return minutes(header.normalize('NFKC').match(inHeader));
}

/** Minutes east of UTC that the lines above the header name; undefined when they name none. */
export function zoneInPreamble(lines: readonly string[]): number | undefined {
	for (const line of lines) {
		const found = minutes(line.normalize('NFKC').match(inPreamble));
		if (found !== undefined) return found;
	}
	return undefined;
}

function minutes(match: RegExpMatchArray | null): number | undefined {
	if (!match) return undefined;
	const [, sign, hours, rest] = match;
	const total = Number(hours ?? 0) * 60 + Number(rest ?? 0);
	if (total > 14 * 60) return undefined;
	return sign === '-' && total > 0 ? -total : total;
}
