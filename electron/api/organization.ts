import { exportCertificate, showCertificate } from '../services/body-key-service.ts'
import { changeOrganization, showOrganization } from '../services/organization-service.ts'
import { api } from './implementer.ts'

export const organizationApi = {
  get: api.organization.get.handler(({ context }) => showOrganization(context.serviceContext())),
  update: api.organization.update.handler(({ context, input }) =>
    changeOrganization(context.serviceContext(), input),
  ),
  certificate: api.organization.certificate.handler(({ context }) =>
    showCertificate(context.serviceContext()),
  ),
  exportCertificate: api.organization.exportCertificate.handler(({ context }) =>
    exportCertificate(context.serviceContext()),
  ),
}
