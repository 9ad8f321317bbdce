/** Which tab has the stored database open: one at a time, and it hands over when another asks. */

const channelName = 'tapedeck.lease';

type Message = 'release' | 'released';

export class TabLease {
	private readonly channel = new BroadcastChannel(channelName);
	private holds = false;

	/** `release` is called when another tab takes over; it must close the database. */
	constructor(release: () => Promise<void>) {
		this.channel.addEventListener('message', async (event: MessageEvent<Message>) => {
			if (event.data !== 'release' || !this.holds) return;
			this.holds = false;
			try {
				await release();
			} finally {
				this.channel.postMessage('released' satisfies Message);
			}
		});
	}

	hold(): void {
		this.holds = true;
	}

	/** Asks the holder to let go; resolves when it has, or after five seconds without an answer. */
	askToRelease(): Promise<void> {
		return new Promise((resolve) => {
			const done = () => {
				clearTimeout(timer);
				this.channel.removeEventListener('message', answered);
				resolve();
			};
			const answered = (event: MessageEvent<Message>) => {
				if (event.data === 'released') done();
			};
			const timer = setTimeout(done, 5000);
			this.channel.addEventListener('message', answered);
			this.channel.postMessage('release' satisfies Message);
		});
	}
}
