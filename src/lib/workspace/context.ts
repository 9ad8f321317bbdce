/** What every component below the layout reads: the workspace of this page, and how its reports were last set. */
import { createContext } from 'svelte';
import type { LastSettings } from './last-settings';
import type { Workspace } from './workspace.svelte';

export const [getWorkspace, setWorkspace] = createContext<Workspace>();
export const [getLastSettings, setLastSettings] = createContext<LastSettings>();
