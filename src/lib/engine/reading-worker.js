// Starts the engine's own worker script. This worker's name holds two addresses: that script's and the engine's.
const [script, wasm] = self.name.split(' ');

// Fetched and compiled while the script loads. The script would read the file chunk by chunk in JavaScript to tell
// how far it is; only a plain answer from the server lets the browser keep what it compiled for the next visit.
const compiled = WebAssembly.compileStreaming(fetch(wasm));
compiled.catch((error) => setTimeout(() => reportError(error)));
const fetchAnything = self.fetch;
self.fetch = (resource, options) =>
	(resource.url ?? resource) === wasm
		? Promise.resolve(new Response())
		: fetchAnything.call(self, resource, options);
WebAssembly.instantiateStreaming = async (_, imports) => {
	const module = await compiled;
	return { module, instance: await WebAssembly.instantiate(module, imports) };
};

// The engine's progress bar builds functions from text, which the security policy forbids: the page is told how many
// bytes of a file were read instead.
const read = FileReaderSync.prototype.readAsArrayBuffer;
let bytes = 0;
let toldAt = 0;

FileReaderSync.prototype.readAsArrayBuffer = function (blob) {
	bytes += blob.size;
	const time = performance.now();
	if (time - toldAt > 100) {
		toldAt = time;
		// A type the engine's client knows and passes over.
		postMessage({ type: 'PROGRESS_UPDATE', data: { bytesRead: bytes } });
	}
	return read.call(this, blob);
};

// Where the space of a private window ends, Chromium throws nothing: it gives an error's number as the bytes written,
// and leaves a file that should grow as it was. The engine would try to write the rest for ever.
const handles = self.FileSystemSyncAccessHandle?.prototype;
if (handles) {
	const { write, truncate } = handles;
	const full = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');
	handles.write = function (bytes, options) {
		const written = write.call(this, bytes, options);
		if (written !== bytes.byteLength) throw full();
		return written;
	};
	handles.truncate = function (size) {
		truncate.call(this, size);
		if (this.getSize() < size) throw full();
	};
}

importScripts(script);
