/** Hands a file to the browser's download list; nothing leaves the page. */
export function download(content: Blob | string, name: string): void {
	const blob = typeof content === 'string' ? new Blob([content], { type: mediaType(name) }) : content;
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Safari reads the address after this call has returned.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function mediaType(name: string): string {
	if (name.endsWith('.csv')) return 'text/csv;charset=utf-8';
	if (name.endsWith('.svg')) return 'image/svg+xml';
	if (name.endsWith('.json')) return 'application/json';
	return 'text/plain;charset=utf-8';
}
