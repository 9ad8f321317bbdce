/** Spellings written one after another, parted by `·`, so that a list of thirty stays readable. */
export function words(text: string): string[] {
	return text
		.split('·')
		.map((word) => word.trim())
		.filter((word) => word !== '');
}
