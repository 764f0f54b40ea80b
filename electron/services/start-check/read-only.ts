import type { CallName } from '../../../shared/contract/contract.ts'
import type { StartupStatus } from '../../../shared/contract/startup.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { openDatabaseImage, readDatabaseImage } from '../../data/database-image.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { withStorageErrors } from '../../data/storage-error.ts'
import { toDataFile } from '../data-folder.ts'
import { switchFolder } from '../open-folder.ts'
import type { Connection, ProgramState } from '../program-state.ts'
import { showStartup } from '../startup-service.ts'
import { isSafeToRead } from './damage.ts'

/**
 * Goes on with damaged records to look at them only: an image of them in memory, so that their folder stays as it is.
 * Rule `cannotReadSafely` where more is damaged than files beside the records or entries of the past.
 */
export function goOnReadOnly({ program }: Connection): StartupStatus {
  const { folder } = program
  if (folder.kind !== 'unusable' || !isSafeToRead(folder.damage)) throw ruleViolation('cannotReadSafely')
  const db = withStorageErrors(() => openDatabaseImage(readDatabaseImage(toDataFile(folder.folder))))
  const { isSample } = getOrganization(db)
  db.pragma('query_only = ON')
  const brokenPlace = folder.place ?? '場所は不明'
  switchFolder(program, { kind: 'ready', folder: folder.folder, db, isSample, brokenPlace })
  return showStartup(program)
}

/** Whether the open records may only be looked at. */
export function isReadOnly({ folder }: ProgramState): boolean {
  return folder.kind === 'ready' && folder.brokenPlace !== null
}

/**
 * Makes the call on records that may only be looked at: rule `readOnlyRecords` for every call that could write. Signing
 * in counts and is noted as always, in memory only.
 */
export async function callReadOnly<Result>(
  { folder }: ProgramState,
  name: CallName,
  call: () => Promise<Result>,
): Promise<Result> {
  if (folder.kind !== 'ready' || folder.brokenPlace === null) return await call()
  if (!isReading(name)) throw ruleViolation('readOnlyRecords')
  const isSigningIn = name.startsWith('session.')
  if (isSigningIn) folder.db.pragma('query_only = OFF')
  try {
    return await call()
  } finally {
    if (isSigningIn && folder.db.open) folder.db.pragma('query_only = ON')
  }
}

/** Verbs of calls that write neither records nor files of the folder; any other verb is refused. */
const readingVerbs =
  /\.(list|get|find|current|status|settings|stage|last|tally|compare|coverage|propose|preview|paperPages|export|certificate|check|openIssued|wrongRows)/
/** By which other records are opened or got back. */
const readingCalls: ReadonlySet<string> = new Set<CallName>([
  ...(['attachments.open', 'history.verify', 'session.signIn', 'session.signOut', 'session.unlock'] as const),
  ...(['session.lock', 'session.keepAlive', 'startup.useFolder', 'startup.chooseFolder'] as const),
  ...([
    'startup.saveDamaged',
    'startup.checkStatus',
    'startup.startCheck',
    'startup.builtInPolicy',
    'restores.chooseFile',
    'restores.inspect',
  ] as const),
  ...(['restores.rehearse', 'restores.run', 'restores.cancel'] as const),
])

function isReading(name: CallName): boolean {
  return readingCalls.has(name) || readingVerbs.test(name)
}
