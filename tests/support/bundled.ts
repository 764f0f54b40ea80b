import { join } from 'node:path'

/**
 * Where make-bundled.ts puts them: two folders deep as their sources are, which look for the project from there. A run
 * that must not have them made anew under it by another one names a folder of its own (tests/faults/vitest.config.ts).
 */
export const bundledFolder = join(import.meta.dirname, '..', process.env.DAICHO_BUNDLED ?? '.bundled')

/** What is bundled for the tests because it is started hundreds of times, by the name of its bundle. */
export const bundledSources = {
  cli: 'electron/cli.ts',
  'report-worker': 'electron/reports/report-worker.ts',
  'pdf-reader-worker': 'electron/files/pdf/pdf-reader-worker.ts',
  'file-worker': 'electron/files/file-worker.ts',
  'backup-worker': 'electron/services/backup/backup-worker.ts',
  'asset-worker': 'electron/services/asset-work/asset-worker.ts',
  'writing-child': 'tests/support/writing-child.ts',
  'fault-child': 'tests/support/fault-child.ts',
  'disk-child': 'tests/support/disk-child.ts',
} as const

export type BundledName = keyof typeof bundledSources

/** The bundle of a worker or process, which starts in a fraction of the time its hundreds of sources take. */
export function bundled(name: BundledName): string {
  return join(bundledFolder, `${name}.js`)
}
