import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const characterNames = 'decode-named-character-reference';

/**
 * Three bundles under out/. Main and preload are CommonJS: a sandboxed preload cannot be a module, and an
 * Electron that starts the app folder through `require` cannot load an ES module main.
 */
export default defineConfig({
  main: {
    build: {
      outDir: here('out/main'),
      rolldownOptions: {
        input: here('src-main/main.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: here('out/preload'),
      rolldownOptions: {
        input: here('src-main/preload/preload.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('src-renderer'),
    publicDir: false,
    plugins: [svelte({ configFile: here('svelte.config.js') })],
    // A worker shares chunks with the page, which only modules can.
    worker: { format: 'es' },
    // What browsers get of it asks the document for the names of characters, and a worker has none.
    resolve: {
      alias: { [characterNames]: fileURLToPath(import.meta.resolve(characterNames)) },
    },
    build: {
      outDir: here('out/renderer'),
      minify: true,
      // Fonts and icons stay files: the content security policy names no data: fonts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: here('src-renderer/index.html') },
    },
  },
});
