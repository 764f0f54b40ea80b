import type { ClosedKeyStatus, KeyReader } from '../../../shared/contract/closed-keys.ts'
import { readerRoles } from '../../../shared/domain/policy-document/document-readers.ts'
import { type AccountRow, listAccounts } from '../../data/repositories/account-repository.ts'
import { findStandingGrant, listClosedKeys } from '../../data/repositories/closed-key-repository.ts'
import { findKeyHolder } from '../../data/repositories/key-holder-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { holdsNewestKey } from './closed-key-ring.ts'

/** Who can open 実施手順, and who of those that may read one cannot yet. */
export function showClosedKeys(context: ServiceContext): ClosedKeyStatus {
  const { db, closedKeys } = context
  return {
    isBegun: listClosedKeys(db).length > 0,
    isHeld: holdsNewestKey(db, closedKeys),
    recoveryCode: toRecoveryState(context),
    people: listAccounts(db)
      .filter((account) => account.state === 'active' && isReader(account))
      .map((account) => toReader(context, account)),
  }
}

/** Whether some 実施手順 may be open to one who holds these roles. */
export function isReader({ roles }: Pick<AccountRow, 'roles'>): boolean {
  return readerRoles.some((role) => roles.includes(role))
}

function toReader(context: ServiceContext, { id, displayName, roles }: AccountRow): KeyReader {
  const { grant, hasPair } = findNewestGrant(context, id)
  return {
    ...{ accountId: id, displayName, roles: [...roles], isOwn: id === context.actor.accountId },
    state: grant ? 'held' : hasPair ? 'missing' : 'waiting',
    grantedAt: grant?.grantedAt ?? null,
    grantedBy: grant?.grantedBy ?? null,
  }
}

function toRecoveryState(context: ServiceContext): ClosedKeyStatus['recoveryCode'] {
  const { grant, hasPair } = findNewestGrant(context, null)
  if (grant) return 'held'
  return hasPair ? 'missing' : 'unknown'
}

function findNewestGrant({ db }: ServiceContext, owner: AccountRow['id'] | null) {
  const holder = findKeyHolder(db, owner)
  const [newest] = listClosedKeys(db)
  const grant = holder && newest && findStandingGrant(db, holder.id, newest.id)
  return { grant, hasPair: holder !== undefined }
}
