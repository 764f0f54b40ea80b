import { mkdirSync } from 'node:fs'
import type { FolderPurpose, SetUpInput, StartupStatus } from '../../shared/contract/startup.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { createDataFile } from '../data/data-file.ts'
import { readHolder } from '../data/holder-file.ts'
import { withStorageErrors } from '../data/storage-error.ts'
import { makeKeyMaterial } from '../files/certificate.ts'
import { refuseUnfitFolder } from './backup/backup-service.ts'
import { makeKeyHolder } from './closed/key-holder-service.ts'
import { toDataFile } from './data-folder.ts'
import { giveOut, requireGivenOut } from './given-out.ts'
import {
  lookIntoChecked,
  lookIntoFolder,
  lookIntoRemembered,
  openLastFolder,
  switchFolder,
} from './open-folder.ts'
import { refuseWeakPassword, toCost } from './password-check.ts'
import { hashPassword } from './password-hash.ts'
import { type Connection, findActor, makeServiceContext, nobody, type ProgramState } from './program-state.ts'
import { makeRecoveryCode, toComparableCode } from './secret-text.ts'
import { insertFirstRecords } from './set-up.ts'
import { isSafeToRead } from './start-check/damage.ts'

/** What the program can do at the moment, for the start screens. */
export function showStartup(program: ProgramState): StartupStatus {
  const { options, folder } = program
  const status: StartupStatus = {
    state: folder.kind,
    dataFolder: 'folder' in folder ? folder.folder : null,
    proposedFolder: options.proposedFolder,
    isSample: folder.kind === 'ready' && folder.isSample,
    canReadOnly: folder.kind === 'unusable' && isSafeToRead(folder.damage),
    readOnlyPlace: folder.kind === 'ready' ? folder.brokenPlace : null,
    canChooseFolder: options.dialogs !== null,
    programEdition: options.programEdition,
  }
  if (folder.kind !== 'unusable') return status
  return {
    ...status,
    problem: folder.problem,
    ...(folder.place === null ? {} : { problemPlace: folder.place }),
    ...(folder.problem === 'storage_locked' ? toHolderPart(folder.folder) : {}),
  }
}

function toHolderPart(folder: string): Pick<StartupStatus, 'holder'> {
  const holder = readHolder(toDataFile(folder))
  return holder === undefined ? {} : { holder }
}

/** Asks for a folder with the system's dialog; null when it was cancelled or this PC has none. */
export async function chooseFolder(
  connection: Connection,
  purpose: FolderPurpose,
): Promise<{ folder: string | null }> {
  const folder = (await connection.program.options.dialogs?.chooseFolder(purpose)) ?? null
  return { folder: folder === null ? null : giveOut(connection, folder) }
}

/** Goes on with the folder's records, or to the set-up where it has none. Records that open are remembered on
 * this PC. */
export function openFolder(connection: Connection, folder: string): StartupStatus {
  const { program } = connection
  requireMaySwitch(connection)
  requireGivenOut(connection, 'folder', folder)
  if (isOpen(program, folder)) return showStartup(program)
  const { settings } = program.options
  const isRemembered = settings.getDataFolder() === folder
  switchFolder(program, isRemembered ? lookIntoRemembered(folder) : lookIntoChecked(folder))
  if (program.folder.kind === 'ready') settings.setDataFolder(folder)
  return showStartup(program)
}

/** Damaged records that may only be looked at are opened anew, for they may have been mended. */
function isOpen({ folder }: ProgramState, place: string): boolean {
  return folder.kind === 'ready' && folder.folder === place && folder.brokenPlace === null
}

/** Goes back from the sample to this PC's own records, or to the choice of a folder. */
export function leaveSample(program: ProgramState): StartupStatus {
  if (program.folder.kind === 'ready' && !program.folder.isSample) throw ruleViolation('notSample')
  openLastFolder(program)
  return showStartup(program)
}

/**
 * Makes the records of the chosen folder from the wizard's answers: all of it or nothing. Gives the recovery code,
 * which is shown this once and kept only as its hash.
 */
export async function setUp(connection: Connection, input: SetUpInput): Promise<{ recoveryCode: string }> {
  const { program } = connection
  if (program.folder.kind !== 'needsSetUp') throw ruleViolation('alreadySetUp')
  const { folder } = program.folder
  const { password, loginName, displayName } = input.administrator
  refuseWeakPassword('administrator.password', password, [loginName, displayName, input.organizationName])
  if (input.backupFolder !== null) requireGivenOut(connection, 'backupFolder', input.backupFolder)
  if (input.backupFolder !== null) refuseUnfitFolder('backupFolder', folder, input.backupFolder)
  const recoveryCode = makeRecoveryCode()
  const cost = toCost(program)
  const passwordHash = await hashPassword(password, cost)
  const recoveryCodeHash = await hashPassword(toComparableCode(recoveryCode), cost)
  const secret = { owner: null, secret: toComparableCode(recoveryCode), cost }
  const recoveryHolder = await makeKeyHolder(secret)
  const bodyKey = await makeKeyMaterial(input.organizationName, program.options.now())
  withStorageErrors(() => mkdirSync(folder, { recursive: true }))
  createDataFile(toDataFile(folder), (db) => {
    const context = makeServiceContext(program, { db, folder, actor: nobody })
    const secrets = { passwordHash, recoveryCodeHash, recoveryHolder, bodyKey }
    insertFirstRecords(context, { ...input, ...secrets, isSample: false })
  })
  switchFolder(program, lookIntoFolder(folder))
  program.options.settings.setDataFolder(folder)
  return { recoveryCode }
}

/** Records in use are left only by an administrator, or while nobody is signed in at this window. */
export function requireMaySwitch(connection: Connection): void {
  const { program } = connection
  if (program.folder.kind !== 'ready') return
  const actor = findActor(connection)
  if (connection.session.state === 'locked') throw ruleViolation('signOutFirst')
  if (actor.accountId !== null && !actor.roles.includes('administrator')) throw ruleViolation('signOutFirst')
}
