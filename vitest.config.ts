import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src-*/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: ['**/*.svelte.test.ts', '**/node_modules/**'],
          // Property tests take their time on a busy machine; a hang still ends.
          testTimeout: 60_000,
          // What a report's file carries is the style sheet itself; others are left empty.
          css: { include: [/report\.css/] },
        },
      },
      {
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'runes',
          environment: 'happy-dom',
          include: ['src-renderer/**/*.svelte.test.ts'],
        },
      },
    ],
  },
});
