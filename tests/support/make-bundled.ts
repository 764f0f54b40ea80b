// Runs once before the tests: bundles what they start as threads and processes, as the build does for the program.
import { join } from 'node:path'
import { build } from 'vite'
import { bundledFolder, bundledSources } from './bundled.ts'

const root = join(import.meta.dirname, '..', '..')

export default async function makeBundled(): Promise<void> {
  const input = Object.fromEntries(
    Object.entries(bundledSources).map(([name, source]) => [name, join(root, source)]),
  )
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      minify: false,
      outDir: bundledFolder,
      emptyOutDir: true,
      // what several share stands beside them, for the code finds the project from where it is
      rolldownOptions: {
        input,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
}
