import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { woff2Only } from './renderer/styles/woff2-only.ts'

const root = import.meta.dirname
const output = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const

// the workers are files of their own, because a worker thread is started from a file
const mainEntries = {
  main: join(root, 'electron/main.ts'),
  'report-worker': join(root, 'electron/reports/report-worker.ts'),
  'pdf-reader-worker': join(root, 'electron/files/pdf/pdf-reader-worker.ts'),
  'file-worker': join(root, 'electron/files/file-worker.ts'),
  'asset-worker': join(root, 'electron/services/asset-work/asset-worker.ts'),
  'backup-worker': join(root, 'electron/services/backup/backup-worker.ts'),
}

/** Everything is bundled but Electron itself and package.json's `dependencies`, so that the packed app is small. */
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      outDir: 'out/main',
      minify: false,
      rolldownOptions: { input: mainEntries, output },
    },
  },
  preload: {
    build: {
      target: 'node18',
      outDir: 'out/preload',
      rolldownOptions: { input: { preload: join(root, 'electron/preload.ts') }, output },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [woff2Only(), react(), tailwindcss()],
    build: {
      target: 'chrome114',
      outDir: join(root, 'out/renderer'),
      // the page's policy refuses data: scripts and fonts, so nothing is inlined
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'renderer/index.html') },
    },
  },
})
