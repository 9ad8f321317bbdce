// A small static server for build/: the page's content security policy also as a header, on every answer.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';

/**
 * Serves a folder on the local machine; takes the next free port when the wanted one is in use.
 * Resolves with the address and a function that stops the server.
 */
export function serve(folder, wantedPort) {
	const notFound = readFileSync(path.join(folder, '404.html'));
	const policy = policyOf(readFileSync(path.join(folder, 'index.html'), 'utf8'));
	const files = sirv(folder, {
		etag: true,
		gzip: true,
		setHeaders: (response, pathname) => {
			for (const [name, value] of Object.entries(headers(policy))) response.setHeader(name, value);
			if (pathname.startsWith('/_app/immutable/')) {
				response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
			}
		}
	});
	const server = createServer((request, response) =>
		files(request, response, () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', ...headers(policy) });
			response.end(notFound);
		})
	);
	return new Promise((resolve, reject) => {
		let port = wantedPort;
		server.on('error', (error) => {
			if (error.code === 'EADDRINUSE' && port < wantedPort + 20) server.listen((port += 1), '127.0.0.1');
			else reject(error);
		});
		server.on('listening', () => {
			const address = `http://localhost:${server.address().port}/`;
			resolve({ address, stop: () => new Promise((done) => server.close(done)) });
		});
		server.listen(port, '127.0.0.1');
	});
}

function headers(policy) {
	return {
		'Content-Security-Policy': policy,
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer',
		'Cross-Origin-Opener-Policy': 'same-origin'
	};
}

// The page's own meta tag holds the hash of its start script. A worker is bound only by the header.
function policyOf(html) {
	const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html);
	if (!meta) throw new Error('The built page has no content security policy.');
	return `${meta[1]}; frame-ancestors 'none'`;
}
