/** PapaParse and Arquero by themselves on one folder, in a process that may run out of memory. */
import process from 'node:process';
import { timed } from '../clock';
import { loadArquero, loadPapa } from '../packages';
import { readMarket } from './exchange';

/** Prints how long users, trades and the daily rollup took. */
export async function main([folder = '']: string[]): Promise<number> {
	const given = { arquero: await loadArquero(), papa: loadPapa(), folder };
	const { sample } = await timed(() => readMarket(given));
	process.stdout.write(`users, trades and the daily rollup in ${sample.wall.toFixed(1)} s\n`);
	return 0;
}
