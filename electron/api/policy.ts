import {
  adoptPolicy,
  previewPolicy,
  showCurrentPolicy,
  showEdition,
  showEditions,
} from '../services/policy-service.ts'
import { api } from './implementer.ts'

export const policyApi = {
  current: api.policy.current.handler(({ context }) => showCurrentPolicy(context.serviceContext())),
  listEditions: api.policy.listEditions.handler(({ context }) => showEditions(context.serviceContext())),
  getEdition: api.policy.getEdition.handler(({ context, input }) =>
    showEdition(context.serviceContext(), input.editionId),
  ),
  preview: api.policy.preview.handler(async ({ input }) =>
    previewPolicy('file' in input ? { bytes: new Uint8Array(await input.file.arrayBuffer()) } : input),
  ),
  adopt: api.policy.adopt.handler(({ context, input }) => adoptPolicy(context.serviceContext(), input)),
}
