import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect } from 'vitest'
import { openDataFile } from '../../electron/data/data-file.ts'
import { type Database, lookIntoDatabase } from '../../electron/data/database.ts'
import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import type { Migration } from '../../electron/data/migrations/migration.ts'
import { newestNumber, readMigrationNumber } from '../../electron/data/migrations/run-migrations.ts'
import { unpackManifest } from '../../electron/files/backup/manifest.ts'
import { runBackupWork } from '../../electron/files/backup/run-backup-work.ts'
import { checkCopyOf } from '../../electron/services/backup/check-records.ts'
import { moveDataFolder } from '../../electron/services/data-place/move-service.ts'
import { followMoves } from '../../electron/services/data-place/moved-mark.ts'
import { giveOut } from '../../electron/services/given-out.ts'
import { verifyRecords } from '../../electron/services/verify-service.ts'
import { aBackupPlace, onSameDisk } from './a-backup-place.ts'
import { remembering } from './a-damaged-folder.ts'
import { aFreshProgram, testPassword } from './a-program.ts'
import { aRecordToApprove } from './an-approval.ts'
import { bundled } from './bundled.ts'
import type { Attempt, KillScenario } from './kill-plan.ts'
import { aLargeLedger, toCp932Csv } from './large-ledger.ts'
import { laterMigrations } from './later-migrations.ts'
import { expectGoodStart } from './next-start.ts'
import { type ChildEnd, runChild } from './run-child.ts'

type Needs = Readonly<Record<string, string>>

/** Where one attempt keeps its copy of the records, and whatever its act makes beside them. */
type Place = Readonly<{ home: string; dataFolder: string }>

/** Folders that were made once and are copied for every attempt. */
export type Templates = Readonly<{
  dataFolder: string
  inspectionId: string
  backupFile: string
  ledgers: readonly string[]
  /** Removes them; several tests use the same ones. */
  end: () => void
}>

/** A union with a closed inspection to be approved, a backup of it and two ledgers: a short and a long one. */
export async function makeTemplates(): Promise<Templates> {
  const { program, signedInAsAdmin, officer, inspectionId, dataFolder } = await aRecordToApprove()
  const place = await aBackupPlace(await signedInAsAdmin())
  const { last } = await officer.backups.run(onSameDisk)
  await program.close()
  const home = mkdtempSync(join(tmpdir(), 'daicho-templates-'))
  cpSync(dataFolder, join(home, 'data'), { recursive: true })
  cpSync(place, join(home, 'backups'), { recursive: true })
  const ledgers = [40, 1500].map((count) => {
    const file = join(home, `${count}.csv`)
    writeFileSync(file, toCp932Csv(aLargeLedger(count)))
    return file
  })
  const backupFile = join(home, 'backups', basename(last?.place ?? ''))
  const end = () => rmSync(home, { recursive: true, force: true })
  return { dataFolder: join(home, 'data'), inspectionId, backupFile, ledgers, end }
}

/** What is tried, by the name of its act. */
export function toScenarios(templates: Templates): Readonly<Record<ActName, KillScenario>> {
  const { inspectionId, backupFile, ledgers } = templates
  let imports = 0
  const nextLedger = () => {
    imports += 1
    return ledgers[imports % 10 === 0 ? 1 : 0] ?? ''
  }
  const begin = (
    act: ActName,
    toNeeds: (place: Place) => Needs,
    check: Check = checkFolder,
  ): KillScenario => ({
    begin: () => beginAttempt(templates, act, toNeeds, check),
  })
  return {
    seal: begin('seal', () => ({ inspectionId, password: testPassword })),
    // nine short ledgers, written where the call is, to one long one, which the worker writes
    import: begin('import', () => ({ file: nextLedger() })),
    migration: begin('migration', () => ({}), checkMigrated),
    backup: begin('backup', ({ home }) => ({ to: home }), checkBackups),
    restore: begin('restore', () => ({ file: backupFile })),
    move: begin('move', ({ home }) => ({ to: join(home, 'chosen') }), checkMoved),
  }
}
export const actNames = ['seal', 'import', 'migration', 'backup', 'restore', 'move'] as const
export type ActName = (typeof actNames)[number]

type Check = (place: Place, end: ChildEnd) => void | Promise<void>

function beginAttempt(
  templates: Templates,
  act: ActName,
  toNeeds: (place: Place) => Needs,
  check: Check,
): Attempt {
  const home = mkdtempSync(join(tmpdir(), 'daicho-kill-'))
  const place = { home, dataFolder: join(home, 'data') }
  cpSync(templates.dataFolder, place.dataFolder, { recursive: true })
  mkdirSync(join(home, 'chosen'))
  const needs = JSON.stringify(toNeeds(place))
  return {
    run: ({ atMoment, afterMs }) =>
      runChild('fault-child', {
        args: [act, place.dataFolder, String(atMoment), needs],
        killAfterMs: afterMs,
      }),
    check: (end) => check(place, end),
    end: () => rmSync(home, { recursive: true, force: true }),
  }
}

function checkFolder({ dataFolder }: Place, { keptEntries }: ChildEnd): Promise<void> {
  return expectGoodStart(dataFolder, keptEntries)
}

/**
 * The next start opens the records, here or there; the folder they were moved from opens, too. A move that is tried again
 * goes through and leaves nothing else beside the records, but where the new folder was already whole: that is refused.
 */
async function checkMoved({ home, dataFolder }: Place, { keptEntries }: ChildEnd): Promise<void> {
  await expectGoodStart(dataFolder, keptEntries)
  const chosen = join(home, 'chosen')
  const isMoved = followMoves(dataFolder) !== dataFolder
  if (!isMoved && !existsSync(join(chosen, '情報セキュリティ台帳'))) await moveAgain(dataFolder, chosen)
  if (followMoves(dataFolder) !== dataFolder) expect(readdirSync(chosen)).toEqual(['情報セキュリティ台帳'])
  const db = openDataFile(join(dataFolder, 'daicho.db'))
  expect(verifyRecords({ db, dataFolder })).toMatchObject({ isSound: true })
  db.close()
}

async function moveAgain(dataFolder: string, chosen: string): Promise<void> {
  const { program } = aFreshProgram({ settings: remembering(dataFolder) })
  const { connection } = program.openConnection()
  await moveDataFolder(connection, giveOut(connection, chosen))
  await program.close()
}

/** Whatever bears the name of a backup is whole. */
async function checkBackups(place: Place, end: ChildEnd): Promise<void> {
  await checkFolder(place, end)
  const recordsFile = join(place.home, 'read-back.db')
  for (const name of readdirSync(place.home).filter((one) => one.endsWith('.daicho'))) {
    const work = { kind: 'readBack', file: join(place.home, name), passphrase: null, recordsFile } as const
    const { manifest } = await runBackupWork(work, {
      workerFile: bundled('backup-worker'),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    })
    await checkCopyOf(unpackManifest(manifest), recordsFile)
  }
}

/** The old program opens the old file, or the new program the new one; there is nothing between the two. */
function checkMigrated({ dataFolder }: Place, { keptEntries }: ChildEnd): void {
  const file = join(dataFolder, 'daicho.db')
  const newer: readonly Migration[] = [...allMigrations, ...laterMigrations]
  const isOld = lookIntoDatabase(file, readMigrationNumber) === newestNumber(allMigrations)
  for (const migrations of isOld ? [allMigrations, newer] : [newer]) {
    const db = openDataFile(file, migrations)
    try {
      expectSound(db, dataFolder, keptEntries)
    } finally {
      db.close()
    }
  }
  expect(existsSync(`${file}.unfinished`)).toBe(false)
}

function expectSound(db: Database, dataFolder: string, keptEntries: number): void {
  const soundness = verifyRecords({ db, dataFolder })
  expect(soundness).toMatchObject({ isSound: true, brokenPlace: null })
  expect(soundness.entryCount).toBeGreaterThanOrEqual(Math.max(keptEntries, 1))
}
