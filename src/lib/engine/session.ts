/**
 * Sent at connect. Extensions must never be fetched: autoloading would leave the origin, and fails badly offline.
 * The repository points nowhere useful so that a stray load (AT TIME ZONE) fails cleanly.
 */
export const sessionSettings: readonly string[] = [
	'set autoinstall_known_extensions = false',
	'set autoload_known_extensions = false',
	'set preserve_insertion_order = true'
];
