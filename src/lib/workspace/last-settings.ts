/**
 * How each report was last set in this visit, so that a link to it can carry its settings. What is shown follows from the
 * address alone. In memory: nothing is left when the page closes.
 */
import { SvelteMap } from 'svelte/reactivity';

export class LastSettings {
	private readonly byReport = new SvelteMap<string, string>();

	/** Takes a report's settings as parametersToQuery writes them: none where all are as by default. */
	note(report: string, settings: URLSearchParams): void {
		this.byReport.set(report, settings.toString());
	}

	/** The query of a link to the report: the scope given, and the report as it was last set. */
	toQuery(report: string, scope: URLSearchParams): URLSearchParams {
		return new URLSearchParams([...scope, ...new URLSearchParams(this.byReport.get(report))]);
	}

	forget(): void {
		this.byReport.clear();
	}
}
