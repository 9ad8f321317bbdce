/** The part of a run that needs no browser: ratios of this engine over itself, native DuckDB and JavaScript libraries. */
import process from 'node:process';
import { native, rival, survey, wasm } from './contender';
import { importMeasure, measureImport, ours, plain } from './import';
import type { BenchOptions } from './options';
import { loadArquero, loadPapa } from './packages';
import { reportIds } from './pipeline';
import { agreementOf, firstReportMeasure, measureReports, reportMeasure, type Answers } from './reports';
import { Samples } from './samples';
import { ratioLine, type Line } from './table';

export async function nodeLines(
	folder: string,
	{ rounds }: BenchOptions
): Promise<{ lines: Line[]; samples: Samples }> {
	process.stderr.write('Warming up …\n');
	const others = rival({ arquero: await loadArquero(), papa: loadPapa() }, await survey(folder));
	const samples = new Samples();
	const answers: Answers = new Map();
	for (let round = 0; round < rounds; round += 1) {
		process.stderr.write(`Round ${round + 1} of ${rounds} …\n`);
		await measureImport(folder, round, samples);
		await measureReports([wasm, native, others], folder, round, samples, answers);
	}
	const lines = [ratioLine(samples, importMeasure, [ours, plain], 1.6)];
	for (const measure of [firstReportMeasure, ...reportIds.map(reportMeasure)]) {
		for (const other of [native, others]) {
			const pair = [wasm.name, other.name] as const;
			lines.push(ratioLine(samples, measure, pair, undefined, agreementOf(answers, measure, pair)));
		}
	}
	return { lines, samples };
}
