/** The table a run ends with. */
import { median, ratio } from './clock';
import type { Samples } from './samples';

export interface Line {
	measure: string;
	value: string;
	target: string;
	verdict: 'met' | 'missed' | '';
	context: string;
}

/** One contender's time over another's; absolute seconds stay beside the ratio, never alone. */
export function ratioLine(
	samples: Samples,
	measure: string,
	[over, under]: readonly [string, string],
	most?: number,
	note = ''
): Line {
	const above = samples.of(measure, over);
	const below = samples.of(measure, under);
	const value = ratio(above, below, 'wall');
	const seconds = (list: typeof above) => `${median(list.map(({ wall }) => wall)).toFixed(2)} s`;
	const byProcessor = ratio(above, below, 'cpu');
	const cpu = Number.isNaN(byProcessor) ? '' : `${byProcessor.toFixed(2)}× by processor time`;
	return {
		measure: `${measure}: ${over} over ${under}`,
		value: `${value.toFixed(2)}×`,
		target: most === undefined ? '' : `≤ ${most}×`,
		verdict: most === undefined ? '' : value <= most ? 'met' : 'missed',
		context: [`${seconds(above)} over ${seconds(below)}`, cpu, note].filter(Boolean).join('; ')
	};
}

/** A value, such as kilobytes, beside the most it may be where there is a target. */
export function limitLine(
	measure: string,
	value: number,
	most: number | undefined,
	unit: string,
	context: string
): Line {
	const digits = value < 10 ? 2 : 0;
	return {
		measure,
		value: `${value.toFixed(digits)} ${unit}`,
		target: most === undefined ? '' : `≤ ${most} ${unit}`,
		verdict: most === undefined ? '' : value <= most ? 'met' : 'missed',
		context
	};
}

export function markdownTable(lines: readonly Line[]): string {
	const rows = lines.map(
		({ measure, value, target, verdict, context }) =>
			`| ${measure} | ${value} | ${target} | ${verdict} | (${context}) |`
	);
	return ['| measure | ratio or value | target | | context |', '|---|---|---|---|---|', ...rows, ''].join(
		'\n'
	);
}
