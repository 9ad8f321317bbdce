import { describe, expect, it } from 'vitest';
import { entityByName } from '../index';
import { layouts } from './index';

describe('known layouts', () => {
	it('have ids of their own', () => {
		const ids = layouts.map(({ layout }) => layout.id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it.each(layouts.map((known) => [known.layout.id, known] as const))(
		'%s is sound',
		(_, { venue, layout }) => {
			expect(venue.zh).not.toBe('');
			expect(layout.label.zh).not.toBe('');
			if (!layout.entity) {
				expect(layout.instead?.zh).toMatch(/[\u4e00-\u9fff]/);
				return;
			}
			const entity = entityByName(layout.entity);
			const names = (entity?.columns ?? []).map((column) => column.name);
			const mapped = (layout.columns ?? '').split(';');
			for (const row of layout.headers) expect(row.split(';').length).toBe(mapped.length);
			const fed = mapped.flatMap((part) => part.split('+')).filter(Boolean);
			expect(new Set(fed).size).toBe(fed.length);
			for (const name of [
				...fed,
				...Object.keys(layout.constants ?? {}),
				...Object.keys(layout.values ?? {})
			]) {
				expect(names).toContain(name);
			}
			const own = layout.headers[0]?.split(';') ?? [];
			const { rows, legs } = layout;
			for (const header of [rows?.header, ...(legs?.key ?? []), legs?.coin, legs?.fee]) {
				if (header !== undefined) expect(own).toContain(header);
			}
		}
	);
});
