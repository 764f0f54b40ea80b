import type { Role } from '../../domain/account/role.ts'
import type { CallName, Contract } from '../contract.ts'

/** `nobody` may call without signing in; `anyone` who is signed in; otherwise the roles that may. */
export type Permission = 'nobody' | 'anyone' | readonly Role[]

/** The rights to all calls of some features: one that is missing does not compile. */
export type PermissionsOf<Group extends keyof Contract> = Readonly<
  Record<Extract<CallName, `${Group}.${string}`>, Permission>
>

export const administrator = ['administrator'] as const
export const officer = ['officer', 'administrator'] as const
/** Who writes reviews: the officer, who may know of every document; the administrator may not. */
export const reviewers = ['officer'] as const
export const readers = ['officer', 'approver', 'auditor', 'administrator'] as const
export const confirmers = ['officer', 'approver', 'administrator'] as const
export const sheetHolders = ['officer', 'approver', 'respondent', 'auditor', 'administrator'] as const
