// A small static server for build/: the page's content security policy also as a header, on every answer.
import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';

/**
 * Serves a folder on the local machine; takes the next free port when the wanted one is in use.
 * Resolves with the address and a function that stops the server.
 */
export function serve(folder, wantedPort) {
	const notFound = readFileSync(path.join(folder, '404.html'));
	const policies = policiesOf(folder);
	const policyFor = (pathname) => policies.get(pathname.replace(/\/(index\.html)?$/, '')) ?? policies.get('');
	const files = sirv(folder, {
		etag: true,
		gzip: true,
		setHeaders: (response, pathname) => {
			for (const [name, value] of Object.entries(headers(policyFor(pathname))))
				response.setHeader(name, value);
			if (pathname.startsWith('/_app/immutable/')) {
				response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
			}
		}
	});
	const server = createServer((request, response) =>
		files(request, response, () => {
			response.writeHead(404, {
				'Content-Type': 'text/html; charset=utf-8',
				...headers(policyFor('/404.html'))
			});
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

// Each page's meta tag holds the hash of its own start script, so each page has its own policy; assets get the start
// page's. A worker is bound only by the header.
function policiesOf(folder) {
	const pages = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.html'));
	return new Map(
		pages.map((file) => {
			const pathname = `/${file.split(path.sep).join('/')}`.replace(/\/index\.html$/, '');
			return [pathname, policyOf(readFileSync(path.join(folder, file), 'utf8'))];
		})
	);
}

function policyOf(html) {
	const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html);
	if (!meta) throw new Error('A built page has no content security policy.');
	return `${meta[1]}; frame-ancestors 'none'`;
}
