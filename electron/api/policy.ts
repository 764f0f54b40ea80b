import { previewPolicy, showCurrentPolicy, showEdition } from '../services/policy-service.ts'
import { toBytes } from './files.ts'
import { api } from './implementer.ts'

export const policyApi = {
  current: api.policy.current.handler(({ context }) => showCurrentPolicy(context.serviceContext())),
  getEdition: api.policy.getEdition.handler(({ context, input }) =>
    showEdition(context.serviceContext(), input.editionId),
  ),
  preview: api.policy.preview.handler(async ({ context, input }) =>
    previewPolicy(
      context.serviceContext(),
      'file' in input ? { bytes: await toBytes(input.file), fileName: input.file.name } : input,
    ),
  ),
}
