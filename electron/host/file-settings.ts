import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const kept = z.object({
  dataFolder: z.string().nullable().default(null),
  backupFolder: z.string().nullable().default(null),
})
type Kept = z.infer<typeof kept>

/** What this PC remembers where there is no desktop shell: the data folder and the place of backups used last. */
export type FileSettings = Readonly<{
  getDataFolder: () => string | null
  setDataFolder: (folder: string | null) => void
  getBackupFolder: () => string | null
  setBackupFolder: (folder: string) => void
}>

export function openFileSettings(file: string): FileSettings {
  const keep = (change: Partial<Kept>) => {
    mkdirSync(dirname(file), { recursive: true })
    // whole or not at all
    writeFileSync(`${file}.new`, `${JSON.stringify({ ...read(file), ...change }, null, 2)}\n`)
    renameSync(`${file}.new`, file)
  }
  return {
    getDataFolder: () => read(file).dataFolder,
    setDataFolder: (dataFolder) => keep({ dataFolder }),
    getBackupFolder: () => read(file).backupFolder,
    setBackupFolder: (backupFolder) => keep({ backupFolder }),
  }
}

/** A file that is missing or damaged remembers nothing. */
function read(file: string): Kept {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { dataFolder: null, backupFolder: null }
  }
}
