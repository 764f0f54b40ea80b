import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What this PC remembers where there is no desktop shell: the data folder that was open last. */
export type FileSettings = Readonly<{
  getDataFolder: () => string | null
  setDataFolder: (folder: string | null) => void
}>

export function openFileSettings(file: string): FileSettings {
  return {
    getDataFolder: () => readDataFolder(file),
    setDataFolder: (dataFolder) => {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `${JSON.stringify({ dataFolder }, null, 2)}\n`)
    },
  }
}

/** A file that is missing or damaged remembers nothing. */
function readDataFolder(file: string): string | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const hasFolder = typeof kept === 'object' && kept !== null && 'dataFolder' in kept
    return hasFolder && typeof kept.dataFolder === 'string' ? kept.dataFolder : null
  } catch {
    return null
  }
}
