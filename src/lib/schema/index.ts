/** Every table the reports know, found by folder: adding one is adding a file. */
import type { Entity } from './entity';

/** In the order lists show them. */
export const entities: readonly Entity[] = Object.values(
	import.meta.glob<Entity>('./entities/*.ts', { eager: true, import: 'default' })
).sort((first, second) => first.order - second.order);

const byName: ReadonlyMap<string, Entity> = new Map(entities.map((entity) => [entity.name, entity]));

/** The entity of that name; undefined when there is none. */
export function entityByName(name: string): Entity | undefined {
	return byName.get(name);
}
