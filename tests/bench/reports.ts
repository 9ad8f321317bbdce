/** Import to first report, and each report, by every contender in turn. */
import { timed } from './clock';
import type { Contender, Session } from './contender';
import { agreement, type Headline } from './headline';
import { reportIds, type ReportId } from './pipeline';
import type { Samples } from './samples';

export const firstReportMeasure = 'import to first report';
export const reportMeasure = (id: ReportId) => `${id} report`;

/** How often a report is run in one round: they are short. */
const repetitions = 3;

/** What each contender answered, by measure and contender. */
export type Answers = Map<string, Headline>;

/** One round: all contenders with fresh engines; who begins changes from round to round. */
export async function measureReports(
	contenders: readonly Contender[],
	folder: string,
	round: number,
	samples: Samples,
	answers: Answers
): Promise<void> {
	const turn = round % contenders.length;
	const order = [...contenders.slice(turn), ...contenders.slice(0, turn)];
	const open: { name: string; session: Session }[] = [];
	const note = async (measure: string, name: string, work: () => Promise<Headline>) => {
		const { sample, result } = await timed(work);
		samples.add(measure, name, sample);
		answers.set(`${measure}\n${name}`, result);
	};
	for (const { name, open: start } of order) {
		const session = await start(folder);
		open.push({ name, session });
		await note(firstReportMeasure, name, () => session.firstReport());
	}
	for (const { session } of open) await session.loadRest();
	for (const id of reportIds) {
		for (let repetition = 0; repetition < repetitions; repetition += 1) {
			for (const { name, session } of open) await note(reportMeasure(id), name, () => session.report(id));
		}
	}
	for (const { session } of open) await session.close();
}

/** Whether two contenders gave the same headline numbers. */
export function agreementOf(answers: Answers, measure: string, [a, b]: readonly [string, string]): string {
	return agreement(answers.get(`${measure}\n${b}`) ?? {}, answers.get(`${measure}\n${a}`) ?? {});
}
