/** Where the benchmarks keep what they need: beside the sources, out of version control. */
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const benchFolder = path.join(root, '.tapedeck/bench');
