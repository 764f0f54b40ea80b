// The program on a small disk of its own that is filled or made read-only while it works, for tests/faults.
// Arguments: the disk's folder, the fault, the act, a sound data folder to start from, what is left free in KiB, an inspection.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDataFile, openDataFile } from '../../electron/data/data-file.ts'
import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import { toAppError } from '../../electron/services/app-error-of.ts'
import { openAssetImport } from '../../electron/services/asset-import/asset-import-service.ts'
import { keepAssetImport } from '../../electron/services/asset-import/keep-asset-import.ts'
import { backUpTo } from '../../electron/services/backup/backup-service.ts'
import { restore } from '../../electron/services/backup/restore-service.ts'
import { lookIntoRemembered } from '../../electron/services/open-folder.ts'
import { issueReport } from '../../electron/services/report-service.ts'
import { createUnit } from '../../electron/services/unit-service.ts'
import { verifyRecords } from '../../electron/services/verify-service.ts'
import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import { announce, type ChildProgram, startChildProgram } from './child-program.ts'
import { laterMigrations } from './later-migrations.ts'
import type { DiskFinding } from './small-disk.ts'

const [disk = '', fault = '', actName = '', source = '', leftKib = '0', needsJson = '{}'] =
  process.argv.slice(2)
const needs: Readonly<Record<string, string>> = JSON.parse(needsJson)
const dataFolder = join(disk, 'data')
const backups = join(disk, 'backups')
const filler = join(disk, 'filler')
/** More units than fit into what is left. */
const mostTries = 3000

/** What is tried with the records open. */
const openActs: Readonly<Record<string, (open: ChildProgram) => unknown>> = {
  unit: ({ officerContext }) => {
    const context = officerContext()
    return createUnit(context, { name: `課 ${context.newId()}`.slice(0, 40), body: 'manager' })
  },
  // the id comes from the parent as text
  report: ({ officerContext }) =>
    issueReport(officerContext(), {
      kind: 'inspection-result',
      inspectionId: needs.inspectionId as InspectionId,
    }),
  import: async ({ officerContext }) => {
    const context = officerContext()
    await openAssetImport(context, { importId: 'full', bytes: readFileSync(needs.ledger ?? '') })
    await keepAssetImport(context, { importId: 'full', createsUnits: true, remembersMapping: false })
  },
  backup: ({ officerContext }) =>
    backUpTo(officerContext(), backups, { passphrase: null, mayBeOnSameDisk: true }),
  restore: ({ program }) =>
    restore(program.openConnection().connection, { file: needs.backup ?? '', passphrase: null }),
}

/** What is tried while they are closed. */
const closedActs: Readonly<Record<string, () => unknown>> = {
  migration: () =>
    openDataFile(join(dataFolder, 'daicho.db'), [...allMigrations, ...laterMigrations]).close(),
  setUp: () => {
    const folder = join(disk, 'new')
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    createDataFile(join(folder, 'daicho.db'), () => undefined)
  },
}

announce('started')
cpSync(source, dataFolder, { recursive: true })
mkdirSync(backups)
announce(JSON.stringify(await (fault === 'readOnly' ? tryReadOnly() : tryFull())))
process.exit()

async function tryFull(): Promise<DiskFinding> {
  const closedAct = closedActs[actName]
  if (closedAct !== undefined) return await tryClosed(closedAct)
  const open = startChildProgram(dataFolder, 0, true)
  const act = () => openActs[actName]?.(open)
  fillDisk()
  const code = await repeatUntilRefused(act)
  const during = verifyOpen(open)
  rmSync(filler)
  const goesOn = (await codeOf(act)) === 'done'
  const keptEntries = during.entryCount
  await open.program.close()
  const after = openAgain()
  // what was restored has the history of its backup
  const foundEntries = actName === 'restore' ? during.entryCount : after.entryCount
  return { code, goesOn, keptEntries, foundEntries, isSound: during.isSound && after.isSound }
}

async function tryClosed(act: () => unknown): Promise<DiskFinding> {
  const keptEntries = openAgain().entryCount
  fillDisk()
  const code = await repeatUntilRefused(act)
  // with no room at all the start says so, for the index of the log cannot be made either
  rmSync(filler)
  const during = openAgain()
  // the newer file of a migration that went through is not for today's program
  const goesOn = (await codeOf(act)) === 'done'
  return { code, goesOn, keptEntries, foundEntries: during.entryCount, isSound: during.isSound }
}

async function tryReadOnly(): Promise<DiskFinding> {
  const keptEntries = openAgain().entryCount
  remount('ro')
  const code = await codeOfReadOnly()
  remount('rw')
  const { isSound, entryCount } = openAgain()
  return { code, isSound, keptEntries, foundEntries: entryCount, goesOn: isSound }
}

/** Opening the records, or the act of a closed folder. */
async function codeOfReadOnly(): Promise<string> {
  const closedAct = closedActs[actName]
  if (closedAct !== undefined) return await codeOf(closedAct)
  const { program } = startChildProgram(dataFolder, 0, true)
  const { folder } = program.state
  await program.close()
  return folder.kind === 'unusable' ? folder.problem : folder.kind
}

function remount(mode: 'ro' | 'rw'): void {
  execFileSync('mount', ['-o', `remount,${mode}`, disk])
}

function verifyOpen({ officerContext }: ChildProgram) {
  return verifyRecords({ db: officerContext().db, dataFolder })
}

/** Opens the folder as the next start does and verifies it. */
function openAgain(): { isSound: boolean; entryCount: number } {
  const state = lookIntoRemembered(dataFolder)
  if (state.kind !== 'ready') return { isSound: false, entryCount: 0 }
  try {
    return verifyRecords({ db: state.db, dataFolder })
  } finally {
    state.db.close()
  }
}

/** Takes all of the disk but what is to be left. */
function fillDisk(): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - Number(leftKib) * 1024)))
}

async function repeatUntilRefused(act: () => unknown): Promise<string> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const code = await codeOf(act)
    if (code !== 'done') return code
  }
  return 'never refused'
}

async function codeOf(act: () => unknown): Promise<string> {
  try {
    await act()
    return 'done'
  } catch (error) {
    const known = toAppError(error)
    if (known === undefined) throw error
    return known.code
  }
}
