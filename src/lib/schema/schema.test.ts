import { describe, expect, it } from 'vitest';
import { normaliseHeader } from './entity';
import { entities, entityByName } from './index';

describe('entities', () => {
	it('are found in order, each once', () => {
		expect(entities.slice(0, 4).map((entity) => entity.name)).toEqual([
			'users',
			'trades',
			'transfers',
			'events'
		]);
		expect(new Set(entities.map((entity) => entity.order)).size).toBe(entities.length);
		expect(entityByName('trades')).toBe(entities[1]);
		expect(entityByName('tradez')).toBeUndefined();
	});

	it.each(entities.map((entity) => [entity.name, entity] as const))('%s is sound', (_, entity) => {
		const names = entity.columns.map((column) => column.name);
		expect(new Set(names).size).toBe(names.length);
		for (const set of entity.oneOf ?? []) for (const name of set) expect(names).toContain(name);
		for (const column of entity.columns) {
			expect(column.help.en).not.toBe('');
			expect(column.help.zh).toMatch(/[\u4e00-\u9fff]/);
			const synonyms = column.synonyms.map(normaliseHeader);
			expect(new Set(synonyms).size, column.name).toBe(synonyms.length);
			if (column.kind === 'enum') expect(Object.keys(column.values ?? {}).length).toBeGreaterThan(1);
			const spellings = Object.entries(column.values ?? {}).flatMap(([value, others]) => [value, ...others]);
			expect(new Set(spellings).size, column.name).toBe(spellings.length);
			expect(spellings).toEqual(spellings.map((spelling) => spelling.toLowerCase()));
		}
	});

	it('compare headers without case, blanks, brackets, marks and zones', () => {
		expect(normaliseHeader('\uFEFFFilled Time(UTC+08:00)')).toBe('filledtime');
		expect(normaliseHeader('成交额（USDT）')).toBe('成交额usdt');
		expect(normaliseHeader('Avg. Filled Price')).toBe(normaliseHeader('avg_filled_price'));
	});
});
