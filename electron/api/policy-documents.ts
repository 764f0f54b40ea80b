import { showDossier } from '../services/approval-dossier.ts'
import { changeComparisonSetting } from '../services/comparison-setting-service.ts'
import {
  attachToEdition,
  correctEdition,
  publishEdition,
  putInForce,
  recordDecision,
  withdrawEdition,
} from '../services/edition-acts-service.ts'
import { requestEditionApproval } from '../services/edition-approval-service.ts'
import { exportComparison, showComparisonSource } from '../services/edition-comparison-service.ts'
import { exportEdition } from '../services/edition-export-service.ts'
import { saveDraft, showEditionSource, startDraft } from '../services/edition-service.ts'
import { addExemptionMemo, showExemptionMemos } from '../services/exemption-memo-service.ts'
import {
  changePolicyDocument,
  createPolicyDocument,
  showPolicyDocument,
  showPolicyDocuments,
} from '../services/policy-document-service.ts'
import { toBytes, toNamedFile } from './files.ts'
import { api } from './implementer.ts'

const { policyDocuments } = api

export const policyDocumentsApi = {
  list: policyDocuments.list.handler(({ context }) => showPolicyDocuments(context.serviceContext())),
  get: policyDocuments.get.handler(({ context, input }) =>
    showPolicyDocument(context.serviceContext(), input),
  ),
  create: policyDocuments.create.handler(({ context, input }) =>
    createPolicyDocument(context.serviceContext(), input),
  ),
  update: policyDocuments.update.handler(({ context, input }) =>
    changePolicyDocument(context.serviceContext(), input),
  ),
  getSource: policyDocuments.getSource.handler(({ context, input }) =>
    showEditionSource(context.serviceContext(), input),
  ),
  getComparison: policyDocuments.getComparison.handler(({ context, input }) =>
    showComparisonSource(context.serviceContext(), input),
  ),
  exportComparison: policyDocuments.exportComparison.handler(async ({ context, input }) =>
    toNamedFile(await exportComparison(context.serviceContext(), input)),
  ),
  setComparisonColumns: policyDocuments.setComparisonColumns.handler(({ context, input }) =>
    changeComparisonSetting(context.serviceContext(), input),
  ),
  exportEdition: policyDocuments.exportEdition.handler(async ({ context, input }) =>
    toNamedFile(await exportEdition(context.serviceContext(), input)),
  ),
  startDraft: policyDocuments.startDraft.handler(({ context, input }) =>
    startDraft(context.serviceContext(), input),
  ),
  saveDraft: policyDocuments.saveDraft.handler(({ context, input }) =>
    saveDraft(context.serviceContext(), input),
  ),
  recordDecision: policyDocuments.recordDecision.handler(async ({ context, input }) => {
    const { file, ...decision } = input
    const scan = file && { fileName: file.name, bytes: await toBytes(file) }
    return recordDecision(context.serviceContext(), { ...decision, scan })
  }),
  requestApproval: policyDocuments.requestApproval.handler(({ context, input }) => {
    const record = requestEditionApproval(context.serviceContext(), input)
    return showDossier(context.serviceContext(), { record })
  }),
  attach: policyDocuments.attach.handler(async ({ context, input }) => {
    const { editionId, file } = input
    const bytes = await toBytes(file)
    return attachToEdition(context.serviceContext(), { editionId, fileName: file.name, bytes })
  }),
  putInForce: policyDocuments.putInForce.handler(({ context, input }) =>
    putInForce(context.serviceContext(), input),
  ),
  publish: policyDocuments.publish.handler(({ context, input }) =>
    publishEdition(context.serviceContext(), input),
  ),
  correct: policyDocuments.correct.handler(({ context, input }) =>
    correctEdition(context.serviceContext(), input),
  ),
  withdraw: policyDocuments.withdraw.handler(({ context, input }) =>
    withdrawEdition(context.serviceContext(), input),
  ),
  listMemos: policyDocuments.listMemos.handler(({ context }) => showExemptionMemos(context.serviceContext())),
  addMemo: policyDocuments.addMemo.handler(({ context, input }) =>
    addExemptionMemo(context.serviceContext(), input),
  ),
}
