/** The two plain JavaScript programs used here, which have no types of their own. */

declare module '*/src/cli/build.mjs' {
	/** Builds the app unless the build there was made from the same sources. */
	export function ensureBuild(root: string): void;
}

declare module '*/src/cli/serve.mjs' {
	/** Serves a folder; gives its address and what stops the server. */
	export function serve(
		folder: string,
		port: number
	): Promise<{ address: string; stop: () => Promise<void> }>;
}
