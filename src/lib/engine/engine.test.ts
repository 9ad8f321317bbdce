import { expect, test } from 'vitest';
import { toEngineError } from './engine';

test.each([
	['Out of Memory Error: failed to allocate data of size 1.0 GiB', 'out_of_memory'],
	['INTERRUPT Error: Interrupted!', 'cancelled'],
	['QuotaExceededError: no space', 'storage_full'],
	["Failed to execute 'createSyncAccessHandle' on 'FileSystemFileHandle'", 'storage_busy'],
	['RuntimeError: unreachable', 'lost'],
	// What stands in quotes, and what these errors tell, is the data's.
	['Binder Error: Referenced column "quota" not found', 'sql'],
	["Conversion Error: Could not convert string 'aborted' to INT32", 'sql'],
	['Parser Error: syntax error at or near "interrupt"', 'sql'],
	["IO Error: the file 'disk full.csv' cannot be read", 'sql']
])('%s', (message, kind) => {
	expect(toEngineError(new Error(message)).kind).toBe(kind);
});
