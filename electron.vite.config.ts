import { existsSync } from 'node:fs'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const output = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const

/** Everything is bundled but Electron itself and package.json's `dependencies`, so that the packed app is small. */
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      outDir: 'out/main',
      minify: false,
      rolldownOptions: { input: mainEntries(), output },
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
    plugins: [react(), tailwindcss()],
    build: {
      target: 'chrome114',
      outDir: join(root, 'out/renderer'),
      // the page's policy refuses data: scripts and fonts, so nothing is inlined
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'renderer/index.html') },
    },
  },
})

/** The report worker is a file of its own, because a worker thread is started from a file. */
function mainEntries(): Record<string, string> {
  const worker = join(root, 'electron/reports/report-worker.ts')
  return {
    main: join(root, 'electron/main.ts'),
    ...(existsSync(worker) ? { 'report-worker': worker } : {}),
  }
}
