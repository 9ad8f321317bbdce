declare global {
	namespace App {
		/** What a step in the history holds beside its address; nothing of it outlives a reload. */
		interface PageState {
			isWhoOpen?: boolean;
		}
	}
}

export {};
