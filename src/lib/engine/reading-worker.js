// Starts the engine's own worker script, named by this worker's name, and tells the page how many bytes of a file it
// has read. The engine's progress bar cannot: it builds functions from text, which the security policy forbids.
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

importScripts(self.name);
