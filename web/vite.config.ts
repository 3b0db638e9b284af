/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'

import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

// The server replaces this path by its own base, literally, in index.html and in every .js file.
const DEFAULT_BASE = '/infinite_image_browsing'

export default defineConfig(({ command }) => ({
  base: command === 'build' ? `${DEFAULT_BASE}/fe-static/` : '/',
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  server: {
    proxy: { [DEFAULT_BASE]: process.env['IIB_SERVER'] ?? 'http://127.0.0.1:8080' },
  },
  build: {
    outDir: '../static',
    emptyOutDir: true,
    target: 'es2022',
    // Readable, with stable names: a rebuild is a small difference in git, and stack traces make sense.
    minify: false,
    cssMinify: false,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { app: fileURLToPath(new URL('./index.html', import.meta.url)) },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: (asset) => (asset.names[0]?.endsWith('.css') ? 'app.css' : '[name][extname]'),
        manualChunks: vendorChunk,
      },
    },
  },
  test: {
    projects: [
      { extends: true, test: { name: 'core', environment: 'node', include: ['src/core/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: ['src/**/*.test.ts'],
          exclude: ['src/core/**'],
          setupFiles: ['src/test-setup.ts'],
        },
      },
    ],
  },
}))

/** What only menus need: the first one that opens loads it. */
const MENU_PARTS = /node_modules\/(reka-ui|@floating-ui|@vueuse|@internationalized|@tanstack|aria-hidden|defu|ohash)\//

/** What others wrote lies apart: it changes with the lockfile only. */
function vendorChunk(id: string): string | undefined {
  if (!id.includes('node_modules')) return undefined
  return MENU_PARTS.test(id) ? 'menus' : 'vendor'
}
