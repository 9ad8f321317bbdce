/** How a browser's engine opens its tables, and the connections it works with. */
import { DuckDBAccessMode, type AsyncDuckDB, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { toEngineError, type EngineInfo } from './engine';
import { sessionSettings } from './session';
import { databasePath, openingStoredDatabase } from './stored-database';

const query = { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true };

export interface Connections {
	queries: AsyncDuckDBConnection;
	loads: AsyncDuckDBConnection;
}

/** Loads have a connection of their own, so that a question can be asked while a file is read. */
export async function connect(database: AsyncDuckDB): Promise<Connections> {
	const connections = { queries: await database.connect(), loads: await database.connect() };
	const settings = [
		...sessionSettings,
		`set custom_extension_repository = '${location.origin}/no-extensions'`
	];
	await connections.queries.query(settings.join(';'));
	return connections;
}

/** Opens the kept database file. Throws when another page has it open. */
export function openStored(database: AsyncDuckDB): Promise<void> {
	const accessMode = DuckDBAccessMode.READ_WRITE;
	return openingStoredDatabase(() => database.open({ path: databasePath, accessMode, query }));
}

/** Opens the kept file, or a database in memory where that cannot be, saying why. */
export async function openDatabase(
	database: AsyncDuckDB,
	wanted: 'opfs' | 'memory'
): Promise<Pick<EngineInfo, 'storage' | 'fallback'>> {
	let fallback: EngineInfo['fallback'];
	if (wanted === 'opfs') {
		// A closed tab's worker can hold the file for about two seconds.
		for (const wait of [0, 700, 1500]) {
			try {
				await new Promise((resolve) => setTimeout(resolve, wait));
				await openStored(database);
				return { storage: 'opfs' };
			} catch (cause) {
				const { kind } = toEngineError(cause);
				fallback = kind === 'sql' ? 'storage_unavailable' : kind;
				if (fallback !== 'storage_busy') break;
			}
		}
	}
	await database.open({ path: ':memory:', query });
	return { storage: 'memory', fallback };
}
