/** Who is measured: each opens afresh every round and answers the same questions. */
import type { Engine } from '$lib/engine/engine';
import { openNativeEngine } from '$lib/engine/native';
import { openNodeEngine } from '$lib/engine/node';
import type { Headline } from './headline';
import { headlineOf } from './ours';
import {
	firstTables,
	loadTables,
	openEmpty,
	otherTables,
	runReport,
	type ReportId,
	type Run
} from './pipeline';
import { campaigns } from './rival/campaigns';
import { conversion } from './rival/conversion';
import { readMarket, readOperations, type Given, type Market, type Operations } from './rival/exchange';
import { overview } from './rival/overview';
import { retention } from './rival/retention';
import { tiers } from './rival/tiers';

export interface Session {
	/** Users and trades from their files, everything derived from them, the overview. */
	firstReport(): Promise<Headline>;
	/** The remaining tables; not measured. */
	loadRest(): Promise<void>;
	report(id: ReportId): Promise<Headline>;
	close(): Promise<void>;
}

export interface Contender {
	name: string;
	open(folder: string): Promise<Session>;
}

export const wasm: Contender = { name: 'wasm in Node', open: (folder) => openOurs(openNodeEngine, folder) };
export const native: Contender = {
	name: 'native on one thread',
	open: (folder) => openOurs(openNativeEngine, folder)
};

async function openOurs(openEngine: () => Promise<Engine>, folder: string): Promise<Session> {
	const dataset = await openEmpty(await openEngine());
	const report = async (id: ReportId) => headlineOf(id, await runReport(dataset, id));
	return {
		firstReport: async () => {
			await loadTables(dataset, folder, firstTables);
			return report('overview');
		},
		loadRest: () => loadTables(dataset, folder, otherTables),
		report,
		close: () => dataset.engine.close()
	};
}

/** PapaParse and Arquero. Days to look at are taken from our runs; every number in them is computed. */
export function rival(packages: Omit<Given, 'folder'>, asked: Record<ReportId, Run>): Contender {
	return { name: 'PapaParse + Arquero', open: async (folder) => openRival({ ...packages, folder }, asked) };
}

function openRival(given: Given, asked: Record<ReportId, Run>): Session {
	const { arquero } = given;
	let market: Market | undefined;
	let operations: Operations | undefined;
	const tables = () => {
		if (!market || !operations) throw new Error('The tables are not read yet.');
		return { market, operations };
	};
	const reports: Record<ReportId, () => Headline> = {
		overview: () => overview(arquero, tables().market, asked.overview),
		retention: () => retention(arquero, tables().market, asked.retention),
		conversion: () => conversion(arquero, tables().market, tables().operations, asked.conversion),
		tiers: () => tiers(arquero, tables().market, tables().operations, asked.tiers),
		campaigns: () => campaigns(arquero, tables().market, tables().operations, asked.campaigns)
	};
	return {
		firstReport: async () => {
			market = readMarket(given);
			return overview(arquero, market, asked.overview);
		},
		loadRest: async () => {
			operations = readOperations(given);
		},
		report: async (id) => reports[id](),
		close: async () => {
			market = undefined;
			operations = undefined;
		}
	};
}

/** Every report once, untimed: what the days asked for are, and a warm-up of the engine. */
export async function survey(folder: string): Promise<Record<ReportId, Run>> {
	const dataset = await openEmpty(await openNodeEngine());
	await loadTables(dataset, folder, [...firstTables, ...otherTables]);
	const asked = {
		overview: await runReport(dataset, 'overview'),
		retention: await runReport(dataset, 'retention'),
		conversion: await runReport(dataset, 'conversion'),
		tiers: await runReport(dataset, 'tiers'),
		campaigns: await runReport(dataset, 'campaigns')
	};
	await dataset.engine.close();
	return asked;
}
