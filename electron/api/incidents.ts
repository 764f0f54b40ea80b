import { showIncident, showIncidents } from '../services/incident/incident-detail.ts'
import {
  attachToIncident,
  exportIncidents,
  retireIncidentAttachment,
} from '../services/incident/incident-files.ts'
import {
  changeIncident,
  createIncident,
  reopenIncident,
  settleIncident,
  withdrawIncident,
} from '../services/incident/incident-service.ts'
import { toBytes, toTableFile } from './files.ts'
import { api } from './implementer.ts'

const { incidents } = api

export const incidentsApi = {
  list: incidents.list.handler(({ context }) => showIncidents(context.serviceContext())),
  get: incidents.get.handler(({ context, input }) => showIncident(context.serviceContext(), input)),
  create: incidents.create.handler(({ context, input }) => createIncident(context.serviceContext(), input)),
  update: incidents.update.handler(({ context, input }) => changeIncident(context.serviceContext(), input)),
  settle: incidents.settle.handler(({ context, input }) => settleIncident(context.serviceContext(), input)),
  reopen: incidents.reopen.handler(({ context, input }) => reopenIncident(context.serviceContext(), input)),
  withdraw: incidents.withdraw.handler(({ context, input }) =>
    withdrawIncident(context.serviceContext(), input),
  ),
  attach: incidents.attach.handler(async ({ context, input }) => {
    const { incidentId, file } = input
    const bytes = await toBytes(file)
    return attachToIncident(context.serviceContext(), { incidentId, fileName: file.name, bytes })
  }),
  retireAttachment: incidents.retireAttachment.handler(({ context, input }) =>
    retireIncidentAttachment(context.serviceContext(), input),
  ),
  exportFile: incidents.exportFile.handler(({ context, input }) =>
    toTableFile(exportIncidents(context.serviceContext(), input), input.format),
  ),
}
