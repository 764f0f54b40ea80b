import type { Role } from '../account/role.ts'

/**
 * Who may know of incidents: those who lead the work, approve it or look at all of it. To look after the program is no
 * reason to read what happened to whom, so 管理者 is not among them.
 */
export const incidentReaders = ['officer', 'approver', 'auditor'] as const satisfies readonly Role[]

/** Whether one who holds these roles may know of incidents. */
export function mayReadIncidents(roles: readonly Role[]): boolean {
  return incidentReaders.some((reader) => roles.includes(reader))
}
