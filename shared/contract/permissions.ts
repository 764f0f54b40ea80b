import type { Role } from '../domain/account/role.ts'
import type { CallName } from './contract.ts'
import { accountPermissions } from './permissions/account-permissions.ts'
import { assetPermissions } from './permissions/asset-permissions.ts'
import { incidentPermissions } from './permissions/incident-permissions.ts'
import { inspectionPermissions } from './permissions/inspection-permissions.ts'
import { organizationPermissions } from './permissions/organization-permissions.ts'
import { paperPermissions } from './permissions/paper-permissions.ts'
import type { Permission } from './permissions/permission.ts'
import { policyPermissions } from './permissions/policy-permissions.ts'
import { recordPermissions } from './permissions/record-permissions.ts'
import { riskPermissions } from './permissions/risk-permissions.ts'

/** The one table of rights (policy article 7 item (4), access control). A call that is missing here does not compile. */
export const permissions: Readonly<Record<CallName, Permission>> = {
  ...accountPermissions,
  ...organizationPermissions,
  ...policyPermissions,
  ...inspectionPermissions,
  ...incidentPermissions,
  ...assetPermissions,
  ...riskPermissions,
  ...paperPermissions,
  ...recordPermissions,
}

/** Calls by which records are got back: while none are open nobody can sign in, and whoever starts the program may. */
export function mayCallWhileClosed(name: CallName): boolean {
  return name.startsWith('restores.')
}

/** Whether one who holds these roles may make the call; `null` is nobody signed in. */
export function mayCall(name: CallName, heldRoles: readonly Role[] | null): boolean {
  const permission = permissions[name]
  if (permission === 'nobody') return true
  if (heldRoles === null) return false
  return permission === 'anyone' || permission.some((role) => heldRoles.includes(role))
}
