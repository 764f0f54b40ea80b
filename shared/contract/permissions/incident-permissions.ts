import { incidentReaders } from '../../domain/incident/incident-readers.ts'
import type { PermissionsOf } from './permission.ts'

/** Who records incidents; the administrator by that role alone neither does nor knows of one. */
const recorders = ['officer'] as const

/** Incidents. */
export const incidentPermissions: PermissionsOf<'incidents'> = {
  'incidents.list': incidentReaders,
  'incidents.get': incidentReaders,
  'incidents.create': recorders,
  'incidents.update': recorders,
  'incidents.settle': recorders,
  'incidents.reopen': recorders,
  'incidents.withdraw': recorders,
  'incidents.attach': recorders,
  'incidents.retireAttachment': recorders,
  'incidents.exportFile': incidentReaders,
}
