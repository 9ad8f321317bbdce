// Starts one of the terminal programs: node src/cli/launch.mjs <file> [arguments…].
// The programs are the app's own TypeScript, loaded through Vite, so nothing is built or computed twice.
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './setup.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
await installDependencies(root);

const { createServer } = await import('vite');
const server = await createServer({
	root,
	configFile: false,
	logLevel: 'error',
	appType: 'custom',
	cacheDir: path.join(root, 'node_modules/.vite-terminal'),
	resolve: { alias: { $lib: path.join(root, 'src/lib') } },
	optimizeDeps: { noDiscovery: true },
	server: { middlewareMode: true, hmr: false, ws: false, watch: null }
});
const [program, ...args] = process.argv.slice(2);
let code = 1;
try {
	const module = await server.ssrLoadModule(`/${program}`);
	code = await module.main(args);
} catch (error) {
	process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
} finally {
	await server.close();
}
// The engine's worker-less wasm build keeps handles open: leave once both streams are written.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
