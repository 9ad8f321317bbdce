/** What a load is busy with, in order; each begins at 0. A file that is read once more begins again. */
export type LoadPhase = 'converting' | 'reading' | 'comparing';

/** Hears a fraction from 0 to 1 a few times a second. */
export type TellLoad = (fraction: number, phase: LoadPhase) => void;

export interface LoadRun {
	signal?: AbortSignal;
	onProgress?: TellLoad;
}
