import { previewPolicy, showCurrentPolicy, showEdition } from '../services/policy-service.ts'
import { api } from './implementer.ts'

export const policyApi = {
  current: api.policy.current.handler(({ context }) => showCurrentPolicy(context.serviceContext())),
  getEdition: api.policy.getEdition.handler(({ context, input }) =>
    showEdition(context.serviceContext(), input.editionId),
  ),
  preview: api.policy.preview.handler(async ({ input }) =>
    previewPolicy('file' in input ? { bytes: new Uint8Array(await input.file.arrayBuffer()) } : input),
  ),
}
