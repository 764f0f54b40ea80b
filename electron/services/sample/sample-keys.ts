import type { Role } from '../../../shared/domain/account/role.ts'
import { listAccounts } from '../../data/repositories/account-repository.ts'
import { getKeyHolder } from '../../data/repositories/key-holder-repository.ts'
import { type ClosedKeyRing, makeRing } from '../closed/closed-key-ring.ts'
import { beginClosedKeys, grantClosedKeys } from '../closed/closed-key-service.ts'
import { keepKeyHolder, makeHolderUnder } from '../closed/key-holder-service.ts'
import type { WrappingKey } from '../private-key-wrap.ts'
import { inTransaction, type ServiceContext } from '../service-context.ts'

/** Who reads the 実施手順 of the sample. */
const readerRoles: readonly Role[] = ['officer', 'approver', 'auditor']

/**
 * Makes the key of the 実施手順 as the first administrator does, who acts here, and gives it to all who read one. As all
 * in the sample the keys follow from their purpose.
 */
export function beginSampleKeys(context: ServiceContext, wrappingKey: WrappingKey): ClosedKeyRing {
  return inTransaction(context, () => {
    const [own, ...others] = listAccounts(context.db)
      .filter(({ roles }) => readerRoles.some((role) => roles.includes(role)))
      .toSorted((one, other) => Number(isActor(context, other)) - Number(isActor(context, one)))
      .map(({ id }) => keepKeyHolder(context, makeHolderUnder(wrappingKey, id)))
    const ring = makeRing(own, wrappingKey.makeBytes)
    const holding = { ...context, closedKeys: ring }
    beginClosedKeys(holding)
    for (const { id } of others) grantClosedKeys(holding, getKeyHolder(context.db, id))
    return ring
  })
}

function isActor({ actor }: ServiceContext, { id }: { id: string }): boolean {
  return id === actor.accountId
}
