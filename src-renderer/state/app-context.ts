import { createContext } from 'svelte';
import type { AppState } from './app.svelte.ts';

/** The one object that every screen shares; set once in App.svelte. */
export const [useApp, provideApp] = createContext<AppState>();
