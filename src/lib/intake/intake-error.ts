/** What a person is told, in both languages of the page. */
export interface Words {
	en: string;
	zh: string;
}

/** A file that cannot be read, or a choice that cannot be followed: one sentence saying what, where, what to do. */
export class IntakeError extends Error {
	override readonly name = 'IntakeError';

	constructor(
		readonly localised: Words,
		options?: { cause?: unknown }
	) {
		super(localised.en, options);
	}
}
