import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lookIntoDatabase } from '../../electron/data/database.ts'
import { readMigrationNumber } from '../../electron/data/migrations/run-migrations.ts'
import { getHistoryHead } from '../../electron/data/repositories/history-repository.ts'
import { countRows } from '../../electron/data/repositories/soundness-repository.ts'
import { writeArchive } from '../../electron/files/backup/archive-writer.ts'
import type { BackupManifest } from '../../electron/files/backup/manifest.ts'
import { openZip } from '../../electron/files/zip-check.ts'
import { aFolder } from './a-program.ts'

const kept = join(import.meta.dirname, '..', 'fixtures', 'backups')
const maxBytes = 100_000_000

/** The names of the kept states, one for each release whose records were of another shape. */
export function listReleasedBackups(): string[] {
  return readdirSync(kept).toSorted()
}

/** A kept state as a backup file. Before there were backups in one file a state is the data folder as it was. */
export async function aReleasedBackup(name: string): Promise<string> {
  const folder = aFolder()
  const zip = openZip(readFileSync(join(kept, name)), maxBytes)
  for (const entry of zip.names) {
    mkdirSync(dirname(join(folder, entry)), { recursive: true })
    writeFileSync(join(folder, entry), zip.read(entry) ?? '')
  }
  return zip.names.includes('backup.daicho') ? join(folder, 'backup.daicho') : wrap(folder, zip.names)
}

async function wrap(folder: string, names: readonly string[]): Promise<string> {
  const target = join(folder, 'backup.daicho')
  await writeArchive({
    target,
    manifest: describe(folder, names),
    toFile: (path) => join(folder, path),
    cipher: null,
    signal: new AbortController().signal,
    onBytes: () => undefined,
  })
  return target
}

function describe(folder: string, names: readonly string[]): BackupManifest {
  const from = { madeAt: '2026-11-22T01:00:00.000Z', madeBy: '', programEdition: '0.1.0' }
  const parts = names.map((path) => {
    const bytes = readFileSync(join(folder, path))
    return { path, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  return lookIntoDatabase(join(folder, 'daicho.db'), (db) => {
    const { sequence, hash } = getHistoryHead(db)
    return {
      ...{ format: 'infosec-daicho/backup/2', ...from, organizationName: '見本', isSample: true },
      migration: readMigrationNumber(db),
      rowCounts: countRows(db),
      history: { entryCount: sequence, headHash: hash },
      parts,
    }
  })
}
