import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { groups } from './build/chunks.mjs';
import { locales } from './build/locales.mjs';

export default defineConfig({
  plugins: [locales(), react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The server puts a fresh nonce where this stands, at every page load.
  html: { cspNonce: '__PRAYA_NONCE__' },
  build: {
    outDir: 'target/classes/public',
    emptyOutDir: true,
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    target: 'es2023',
    cssMinify: true,
    // What every page needs stands in one file instead of two dozen; pages stay split by route.
    rolldownOptions: {
      output: {
        // The list of all files stands in the first one: their names are as short as they can be.
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
        codeSplitting: { groups: [{ name: 'core', tags: ['$initial'], priority: 9 }, ...groups] },
      },
    },
  },
  server: {
    proxy: { '/api': 'http://localhost:8080', '/auth': 'http://localhost:8080', '/public': 'http://localhost:8080' },
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/app/testing.ts'] },
});
