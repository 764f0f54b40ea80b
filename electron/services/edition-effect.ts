import type { Edition } from '../../shared/contract/policy.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { PolicyDocumentId } from '../../shared/domain/id/branded-id.ts'
import { getEdition, listDueEditions, listEditionsOf } from '../data/repositories/policy-repository.ts'
import { changeEdition } from './edition-record.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

const program = { accountId: null, name: '情報セキュリティ台帳', roles: [], staffMemberId: null } as const

/** Lets every approved edition whose 施行日 has come take effect; the edition before becomes 旧版. Does nothing on other days. */
export function takeEffectWhereDue(context: ServiceContext): void {
  const due = listDueEditions(context.db, toLocalDate(context.now()))
  if (due.length === 0) return
  const acting = { ...context, actor: program }
  inTransaction(acting, () => {
    for (const edition of due) takeEffect(acting, edition)
  })
}

/** Makes an approved edition the current one of its document, in the caller's transaction. */
export function takeEffect(context: ServiceContext, { id, policyDocumentId }: Edition): Edition {
  supersede(context, policyDocumentId)
  const before = getEdition(context.db, id)
  return changeEdition(context, 'policyDocuments.takeEffect', before, {
    after: { state: 'current' },
    expectedRowVersion: before.rowVersion,
  })
}

function supersede(context: ServiceContext, id: PolicyDocumentId): void {
  const current = listEditionsOf(context.db, id).find(({ state }) => state === 'current')
  if (current === undefined) return
  const before = getEdition(context.db, current.id)
  changeEdition(context, 'policy.supersede', before, {
    after: { state: 'former' },
    expectedRowVersion: before.rowVersion,
  })
}
