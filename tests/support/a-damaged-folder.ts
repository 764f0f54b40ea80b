import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { openDatabase } from '../../electron/data/database.ts'
import { aClosedInspection } from './a-closed-inspection.ts'
import { aFolder } from './a-program.ts'
import { withoutGuards } from './without-guards.ts'

/** The files of a sound data folder by their paths in it. */
export type SoundFiles = ReadonlyMap<string, Buffer>

/** A data folder with an issued report, to be copied by each test that damages one. */
export async function someSoundFiles(): Promise<SoundFiles> {
  const { officer, subject, dataFolder, program } = await aClosedInspection()
  await officer.reports.issue(subject)
  await program.close()
  const names = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [relative(dataFolder, file), readFileSync(file)]))
}

/** A data folder of one's own with these files. */
export function aFolderOf(files: SoundFiles): string {
  const folder = join(aFolder(), 'data')
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

/** Changes the records as one who knows SQL would. */
export function changeRecords(folder: string, sql: string): void {
  const db = openDatabase(join(folder, 'daicho.db'))
  withoutGuards(db, () => db.exec(sql))
  db.close()
}

/** The kept file of the issued report. */
export function findReportFile(folder: string): string {
  const entries = readdirSync(join(folder, 'attachments'), { recursive: true, withFileTypes: true })
  const entry = entries.find((one) => one.isFile())
  if (entry === undefined) throw new Error('the report was issued')
  return join(entry.parentPath, entry.name)
}

/** Puts zeros in the place of a page of the records. */
export function breakPage(folder: string): void {
  const file = join(folder, 'daicho.db')
  writeFileSync(file, readFileSync(file).fill(0, 4096 * 6, 4096 * 7))
}

/** What a PC remembers that used the folder last. */
export function remembering(folder: string) {
  return { getDataFolder: () => folder, setDataFolder: () => undefined }
}
