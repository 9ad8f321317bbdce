/** The behaviour reports by our engines and the same tables by plain SQL, in turn. */
import type { Engine } from '$lib/engine/engine';
import { openNativeEngine } from '$lib/engine/native';
import { openNodeEngine } from '$lib/engine/node';
import { loadReport } from '$lib/reports';
import type { Report } from '$lib/reports/report';
import { defaultScope, type ResolvedScope, type Scope } from '$lib/reports/scope';
import type { Dataset } from '$lib/workspace/dataset';
import { parametersFromQuery } from '$lib/workspace/url';
import { timed } from '../clock';
import { agreementOf, type Answers } from '../reports';
import type { Samples } from '../samples';
import { loadTables, openEmpty } from '../pipeline';
import { loadPlain, plain } from './plain';
import { plainHeadline, questions, type Question } from './questions';

export const plainName = 'plain SQL on native';
export const engines = { wasm: 'wasm in Node', native: 'native on one thread' } as const;

/** `table`: the one query that gives what the plain one gives; `report`: every query, the contract check and blocks. */
export type Part = 'table' | 'report';
export type Moment = 'first run' | 'change of filter';

export const behaviourMeasure = (question: Question, moment: Moment, part: Part) =>
	`${question.name}, ${moment}, ${part}`;

const tables = ['users', 'trades', 'transfers', 'events'] as const;

/** After the first run with everyone, one country after the other, large and small. */
const countries = ['', 'IN', 'VN', 'TR', 'BR', 'ID', 'NG', 'PH', 'AR', 'MX'];

interface Session {
	name: string;
	dataset: Dataset;
}

/** One round. `file`: where the browser's engine keeps tables that do not fit into its memory. */
export async function measureBehaviour(
	folder: string,
	samples: Samples,
	answers: Answers,
	file?: string
): Promise<void> {
	const sessions = [
		await openOurs(engines.wasm, await openNodeEngine(file), folder),
		await openOurs(engines.native, await openNativeEngine(), folder)
	];
	const analyst = await openNativeEngine();
	await loadPlain(analyst, folder);
	for (const question of questions) await measureQuestion(question, sessions, analyst, samples, answers);
	for (const { dataset } of sessions) await dataset.engine.close();
	await analyst.close();
}

async function openOurs(name: string, engine: Engine, folder: string): Promise<Session> {
	const dataset = await openEmpty(engine);
	await loadTables(dataset, folder, tables);
	return { name, dataset };
}

async function measureQuestion(
	question: Question,
	sessions: readonly Session[],
	analyst: Engine,
	samples: Samples,
	answers: Answers
): Promise<void> {
	const report = await loadReport(question.report);
	const query = report?.queries[question.query];
	const plainly = plain[question.name];
	if (!report || !query || !plainly) throw new Error(`${question.name}: nothing of that name.`);
	const params = parametersFromQuery(report.params, new URLSearchParams(question.params));
	const table: Report = { ...report, queries: { [question.query]: query }, present: () => [] };
	for (const country of countries) {
		const scope: Scope = {
			...defaultScope,
			country: country === '' ? [] : [country],
			exclude: ['internal', 'market_makers']
		};
		const moment: Moment = country === '' ? 'first run' : 'change of filter';
		let resolved: ResolvedScope | undefined;
		for (const { name, dataset } of sessions) {
			for (const [part, asked] of [
				['table', table],
				['report', report]
			] as const) {
				const measure = behaviourMeasure(question, moment, part);
				const { sample, result } = await timed(() => dataset.report(asked, params, scope, 'en'));
				samples.add(measure, name, sample);
				resolved = result.scope;
				const found = result.tables[question.query];
				if (part === 'table' && found) answers.set(`${measure} ${country}\n${name}`, question.ours(found));
			}
		}
		if (!resolved) continue;
		const { from, to, asOf } = resolved;
		const { sample, result } = await timed(() => analyst.run(plainly({ country, from, to, asOf })));
		for (const part of ['table', 'report'] as const)
			samples.add(behaviourMeasure(question, moment, part), plainName, sample);
		answers.set(
			`${behaviourMeasure(question, moment, 'table')} ${country}\n${plainName}`,
			plainHeadline(result)
		);
	}
}

/** Whether our engine and plain SQL gave the same numbers under each filter of that moment. */
export function behaviourAgreement(answers: Answers, question: Question, moment: Moment): string {
	const found = countries
		.filter((country) => (country === '') === (moment === 'first run'))
		.map((country) =>
			agreementOf(answers, `${behaviourMeasure(question, moment, 'table')} ${country}`, [
				engines.wasm,
				plainName
			])
		);
	return found.find((one) => one.startsWith('DIFFERENT')) ?? found[0] ?? '';
}
