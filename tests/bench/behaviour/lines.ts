/** How long a reader waits for a behaviour report, as a ratio to plain SQL over the raw files. */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { median, ratio } from '../clock';
import { benchFolder } from '../places';
import type { Answers } from '../reports';
import { Samples } from '../samples';
import type { Line } from '../table';
import {
	behaviourAgreement,
	behaviourMeasure,
	engines,
	measureBehaviour,
	plainName,
	type Moment
} from './measure';
import { questions, type Question } from './questions';

/** `onDisk`: the tables do not fit into the memory of the browser's engine. */
export async function behaviourLines(folder: string, rounds: number, onDisk: boolean): Promise<Line[]> {
	const samples = new Samples();
	const answers: Answers = new Map();
	for (let round = 0; round < rounds; round += 1) {
		process.stderr.write(`Behaviour round ${round + 1} of ${rounds} …\n`);
		const home = onDisk ? mkdtempSync(path.join(benchFolder, 'tables-')) : undefined;
		await measureBehaviour(folder, samples, answers, home && path.join(home, 'tables.db'));
		if (home) rmSync(home, { recursive: true });
	}
	return questions.flatMap((question) => [
		line(samples, answers, question, 'first run'),
		line(samples, answers, question, 'change of filter')
	]);
}

const mostOf = ({ form }: Question, moment: Moment) =>
	moment === 'first run' ? 0.5 : form === 'everyday' ? 0.1 : 0.3;

/** Median milliseconds an everyday table may take after a change of filter. */
const patience = 100;

function line(samples: Samples, answers: Answers, question: Question, moment: Moment): Line {
	const table = behaviourMeasure(question, moment, 'table');
	const over = (part: 'table' | 'report', engine: string) => {
		const measure = behaviourMeasure(question, moment, part);
		return ratio(samples.of(measure, engine), samples.of(measure, plainName), 'wall');
	};
	const wait = (part: 'table' | 'report', contender: string) =>
		1000 * median(samples.of(behaviourMeasure(question, moment, part), contender).map(({ wall }) => wall));
	const most = mostOf(question, moment);
	const isTimed = moment === 'change of filter' && question.form === 'everyday';
	const value = over('table', engines.wasm);
	const busy = 1000 * median(samples.of(table, engines.wasm).map(({ cpu }) => cpu));
	const isMet = value <= most && (!isTimed || Math.min(wait('table', engines.wasm), busy) <= patience);
	return {
		measure: `${question.name}, ${moment}: ${engines.wasm} over ${plainName}`,
		value: `${value.toFixed(2)}×`,
		target: `≤ ${most}×${isTimed ? `, ≤ ${patience} ms` : ''}`,
		verdict: isMet ? 'met' : 'missed',
		context: [
			`${wait('table', engines.wasm).toFixed(0)} ms, ${busy.toFixed(0)} of processor time, over ${wait('table', plainName).toFixed(0)} ms`,
			`${engines.native} ${over('table', engines.native).toFixed(2)}×`,
			`the whole report ${over('report', engines.wasm).toFixed(2)}×, native ${over('report', engines.native).toFixed(2)}×`,
			behaviourAgreement(answers, question, moment)
		].join('; ')
	};
}
