/** Where a floating explanation stands: above its cell, inside its container. */
export interface TipPlace {
	left: number;
	top: number;
	/** Beneath instead, where there is no room above. */
	below: boolean;
}

const halfWidth = 120;
const gap = 14;

export function tipPlace(target: Element, container: Element): TipPlace {
	const cell = target.getBoundingClientRect();
	const box = container.getBoundingClientRect();
	const middle = cell.left + cell.width / 2 - box.left;
	const below = cell.top < 130;
	return {
		left: Math.max(Math.min(middle, box.width - halfWidth), Math.min(halfWidth, box.width / 2)),
		top: below ? cell.bottom - box.top + 6 : cell.top - box.top - 6,
		below
	};
}

/** Above the pointer, whose place is in pixels of a container this wide; beneath it where there is no room. */
export function pointerPlace(pointer: { x: number; y: number; below: boolean }, width: number): TipPlace {
	return {
		left: Math.max(Math.min(pointer.x, width - halfWidth), Math.min(halfWidth, width / 2)),
		top: pointer.y + (pointer.below ? gap : -gap),
		below: pointer.below
	};
}
