import { describe, expect, it } from 'vitest';
import { sniff } from './sniff';
import { markStrayQuotes } from './stray-quotes';

const header = '"user_id","traded_at","quote_qty","product"\n';
const row = (index: number, product = 'some product') =>
	`"u${index}","2024-01-02 03:04:05","5","${product}"\n`;

async function marked(text: string): Promise<string | undefined> {
	const source = { name: 'a.csv', blob: new Blob([text]) };
	const found = await markStrayQuotes(source, await sniff(source));
	return found === source ? undefined : found.blob.text();
}

describe('a text of several windows', () => {
	const many = (count: number): string => Array.from({ length: count }, (_, index) => row(index)).join('');

	it('without stray quotes stays as it is', async () => {
		expect(await marked(header + many(200_000))).toBeUndefined();
	});

	it('with legal cells over many lines stays as it is', async () => {
		const long = row(1, `${'words, words\n'.repeat(60_000)}`);
		expect(await marked(header + many(80_000) + long + many(80_000) + long)).toBeUndefined();
	});

	it('has only the line of a quote left open marked', async () => {
		const before = header + many(90_000);
		const after = many(90_000);
		const line = 'u7,2024-01-02 03:04:05,5,"open\n';
		const text = await marked(before + line + after);
		expect(text).toBe(`${before}"u7,2024-01-02 03:04:05,5,""open"\u0002\n${after}`);
	});
});

it('reads a file of legal cells over several lines once, not once per cell', async () => {
	const notes = Array.from({ length: 40_000 }, (_, index) =>
		row(index, 'one, two\nthree, four, five, x\nsix')
	).join('');
	const blob = new Blob([header + notes]);
	let read = 0;
	const slice = blob.slice.bind(blob);
	blob.slice = (start = 0, end = blob.size) => {
		read += Math.min(end, blob.size) - start;
		return slice(start, end);
	};
	const source = { name: 'a.csv', blob };
	expect(await markStrayQuotes(source, await sniff(source))).toBe(source);
	expect(read).toBeLessThan(blob.size * 4);
});
