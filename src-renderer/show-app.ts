import { mount } from 'svelte';
import type { Start } from '#ipc/contract/window.ts';
import App from './App.svelte';

export function showApp(start: Start): void {
  const target = document.getElementById('app');
  if (target === null) throw new Error('The page has no place for the program.');
  mount(App, { target, props: { start } });
}
