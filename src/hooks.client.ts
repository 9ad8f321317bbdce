/** Runs before any page does: the engine takes longest to get ready, so it comes first. */
import { warmUp } from '$lib/engine/worker';

warmUp();
