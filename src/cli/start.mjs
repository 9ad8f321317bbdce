// npm start: installs what is missing, builds when the sources changed, serves, prints the address.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './build.mjs';
import { installDependencies } from './setup.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
await installDependencies(root);
ensureBuild(root);
const { serve } = await import('./serve.mjs');
const { address } = await serve(path.join(root, 'build'), Number(process.env.PORT ?? 4173));
process.stdout.write(`Tapedeck is ready: ${address}\nStop it with Ctrl+C.\n`);
if (process.argv.includes('--open')) {
	const opener = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'start' : 'xdg-open';
	spawnSync(opener, [address], { shell: process.platform === 'win32' });
}
