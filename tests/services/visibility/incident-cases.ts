import { aPhotograph } from '../../support/an-incident.ts'
import { type CallCases, nothing, targetOf } from './call-case.ts'

type Union = Parameters<CallCases<'incidents'>['list']>[0]

const all = ({ markedIncidents }: Union) => Object.values(markedIncidents)
const toTarget = (incident: ReturnType<typeof all>[number]) => targetOf('incidentId', incident)

export const incidentCases: CallCases<'incidents'> = {
  list: nothing,
  get: (union) => all(union).map(({ id }) => ({ incidentId: id })),
  create: ({ markedIncidents: { handled } }) => [handled.particulars],
  update: (union) => all(union).map((incident) => ({ ...incident.particulars, ...toTarget(incident) })),
  settle: (union) => all(union).map((incident) => ({ ...toTarget(incident), settledOn: '2026-11-22' })),
  reopen: (union) => all(union).map((incident) => ({ ...toTarget(incident), reason: 'まだ終わらない' })),
  withdraw: (union) => all(union).map((incident) => ({ ...toTarget(incident), reason: '誤りだった' })),
  attach: (union) => all(union).map(({ id }) => ({ incidentId: id, file: aPhotograph() })),
  retireAttachment: (union) =>
    all(union).flatMap(({ attachments }) => attachments.map((file) => targetOf('attachmentId', file))),
  exportFile: () => [
    { fiscalYear: null, format: 'csv' },
    { fiscalYear: 2026, format: 'xlsx' },
  ],
}
