import { mkdirSync } from 'node:fs'
import type { StartupStatus } from '../../shared/contract/startup.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { createDataFile } from '../data/data-file.ts'
import { withStorageErrors } from '../data/storage-error.ts'
import { makeHolderUnder } from './closed/key-holder-service.ts'
import { holdsRecords, toDataFile } from './data-folder.ts'
import { lookIntoFolder, switchFolder } from './open-folder.ts'
import { toCost } from './password-check.ts'
import { hashPassword } from './password-hash.ts'
import { makeWrappingKey } from './private-key-wrap.ts'
import { type Connection, makeServiceContext, nobody, type ProgramState } from './program-state.ts'
import { fillSample, type SampleYears } from './sample/make-sample.ts'
import { toSampleBytes } from './sample/sample-approval.ts'
import { samplePassword } from './sign-in-names.ts'
import { requireMaySwitch, showStartup } from './startup-service.ts'

/** Opens the sample union in its own folder, making it where it is missing. This PC's own folder stays remembered. */
export async function startSample(connection: Connection): Promise<StartupStatus> {
  const { program } = connection
  requireMaySwitch(connection)
  const { sampleFolder } = program.options
  if (program.folder.kind !== 'ready' || program.folder.folder !== sampleFolder) {
    if (!holdsRecords(sampleFolder)) await makeSampleFolder(program, sampleFolder, 'thisYearRunning')
    switchFolder(program, lookIntoFolder(sampleFolder))
  }
  return showStartup(program)
}

/**
 * Makes the sample union's records in a folder that has none: all of them or nothing. Throws rule `alreadySetUp`
 * where there are records.
 */
export async function makeSampleFolder(
  program: ProgramState,
  folder: string,
  years: SampleYears,
): Promise<void> {
  if (holdsRecords(folder)) throw ruleViolation('alreadySetUp')
  const cost = toCost(program)
  const passwordHash = await hashPassword(samplePassword, cost)
  // nobody is told the code: the sample's passwords are never forgotten
  const recoveryCode = toSampleBytes(20, 'recovery code').toString('hex').toUpperCase()
  const recoveryCodeHash = await hashPassword(recoveryCode, cost)
  const wrappingKey = await makeWrappingKey(samplePassword, cost, toSampleBytes)
  const recoveryHolder = makeHolderUnder(await makeWrappingKey(recoveryCode, cost, toSampleBytes), null)
  withStorageErrors(() => mkdirSync(folder, { recursive: true }))
  createDataFile(toDataFile(folder), (db) => {
    const context = makeServiceContext(program, { db, folder, actor: nobody })
    fillSample(context, { passwordHash, recoveryCodeHash, wrappingKey, recoveryHolder }, years)
  })
}
