/** Where a floating explanation stands: above its cell, inside its container. */
export interface TipPlace {
	left: number;
	top: number;
	/** Beneath instead, where there is no room above. */
	below: boolean;
}

const halfWidth = 120;

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
