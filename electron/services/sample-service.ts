import { mkdirSync, renameSync, rmSync } from 'node:fs'
import type { StartupStatus } from '../../shared/contract/startup.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { createDataFile, openDataFile } from '../data/data-file.ts'
import { withStorageErrors } from '../data/storage-error.ts'
import { holdsRecords, toDataFile } from './data-folder.ts'
import { lookIntoFolder, switchFolder } from './open-folder.ts'
import { toCost } from './password-check.ts'
import { hashPassword } from './password-hash.ts'
import { type Connection, makeServiceContext, nobody, type ProgramState } from './program-state.ts'
import { makeRecoveryCode, toComparableCode } from './secret-text.ts'
import { insertFirstRecords } from './set-up.ts'
import { samplePassword } from './sign-in-names.ts'
import { requireMaySwitch, showStartup } from './startup-service.ts'

/** Opens the sample union in its own folder, making it where it is missing. This PC's own folder stays remembered. */
export async function startSample(connection: Connection): Promise<StartupStatus> {
  const { program } = connection
  requireMaySwitch(connection)
  const { sampleFolder } = program.options
  if (program.folder.kind !== 'ready' || program.folder.folder !== sampleFolder) {
    if (!holdsRecords(sampleFolder)) await makeSampleFolder(program, sampleFolder)
    switchFolder(program, lookIntoFolder(sampleFolder))
  }
  return showStartup(program)
}

/** Makes the sample under a temporary name and gives it its own when all of it is there. */
export async function makeSampleFolder(program: ProgramState, sampleFolder: string): Promise<void> {
  const { makeSample } = program.options
  if (!makeSample) throw ruleViolation('noSample')
  const unfinished = `${sampleFolder}.unfinished`
  withStorageErrors(() => rmSync(unfinished, { recursive: true, force: true }))
  try {
    await fillSampleFolder(program, unfinished, makeSample)
    withStorageErrors(() => {
      rmSync(sampleFolder, { recursive: true, force: true })
      renameSync(unfinished, sampleFolder)
    })
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

async function fillSampleFolder(
  program: ProgramState,
  folder: string,
  makeSample: NonNullable<ProgramState['options']['makeSample']>,
): Promise<void> {
  const cost = toCost(program)
  const passwordHash = await hashPassword(samplePassword, cost)
  const recoveryCodeHash = await hashPassword(toComparableCode(makeRecoveryCode()), cost)
  withStorageErrors(() => mkdirSync(folder, { recursive: true }))
  createDataFile(toDataFile(folder), (db) =>
    insertFirstRecords(makeServiceContext(program, { db, folder, actor: nobody }), {
      organizationName: '見本環境組合',
      units: [],
      policy: { source: 'builtIn' },
      administrator: { displayName: '見本 管理者', loginName: '管理者' },
      backupFolder: null,
      passwordHash,
      recoveryCodeHash,
      isSample: true,
    }),
  )
  const db = openDataFile(toDataFile(folder))
  try {
    await makeSample(makeServiceContext(program, { db, folder, actor: nobody }), { passwordHash })
  } finally {
    db.close()
  }
}
