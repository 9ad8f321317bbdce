import { expect, test } from 'vitest';
import { IntakeError } from '../intake-error';
import { unpack } from './unpack';
import { cloneable, read, written } from './unpack-message';

test('a refusal arrives as the sentence it was, in both languages', async () => {
	const [part] = await unpack({ name: 'cut.zip', blob: new Blob(['PK\u0003\u0004 and no more']) });
	if (!part) throw new Error('nothing was said of the archive');
	const arrived = read(structuredClone(written(part)));
	expect(arrived.refusal).toBeInstanceOf(IntakeError);
	expect(arrived.refusal?.localised).toEqual({
		en: 'cut.zip is a zip archive that breaks off or is damaged: pack or download it again.',
		zh: 'cut.zip 是不完整或已损坏的 zip 压缩包：请重新压缩或下载。'
	});
});

test('a file that has gone keeps the name of its failure, and anything thrown can be sent', () => {
	const gone = new DOMException('gone', 'NotFoundError');
	expect(cloneable(gone)).toBe(gone);
	const odd = new RangeError('too long', { cause: () => undefined });
	expect(structuredClone(cloneable(odd)).message).toBe('too long');
	expect(structuredClone(cloneable('a word')).message).toBe('a word');
});
