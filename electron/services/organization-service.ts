import type { Organization } from '../../shared/contract/organization.ts'
import { getAccount } from '../data/repositories/account-repository.ts'
import {
  getOrganization,
  type OrganizationRow,
  updateOrganization,
} from '../data/repositories/organization-repository.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type OrganizationUpdate = Omit<Organization, 'rowVersion' | 'isSample'> & { expectedRowVersion: number }

/** The body's name and what its reports print. */
export function showOrganization(context: ServiceContext): Organization {
  return toOrganization(getOrganization(context.db))
}

/** Changes what is given; throws `not_found` for an account there is none of, `stale_row` where somebody changed it first. */
export function changeOrganization(context: ServiceContext, input: OrganizationUpdate): Organization {
  return inTransaction(context, () => {
    const { expectedRowVersion, ...fields } = input
    for (const { accountId } of fields.approvalBoxes)
      if (accountId !== null) getAccount(context.db, accountId)
    const before = getOrganization(context.db)
    updateOrganization(context.db, fields, expectedRowVersion)
    const after = getOrganization(context.db)
    recordChange(context, {
      act: 'organization.update',
      recordKind: 'organization',
      recordId: '1',
      before,
      after,
    })
    return toOrganization(after)
  })
}

function toOrganization(row: OrganizationRow): Organization {
  return { ...row, approvalBoxes: [...row.approvalBoxes] }
}
