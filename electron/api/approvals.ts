import { listSigners, listWaitingApprovals, showDossier } from '../services/approval-dossier.ts'
import { requestApproval, sendBackApproval, withdrawApproval } from '../services/approval-service.ts'
import { signApproval, signApprovalOnPaper } from '../services/approval-signing.ts'
import { correctRecord } from '../services/seal-service.ts'
import { toBytes } from './files.ts'
import { api } from './implementer.ts'

const { approvals } = api

export const approvalsApi = {
  get: approvals.get.handler(({ context, input }) => showDossier(context.serviceContext(), input)),
  listWaiting: approvals.listWaiting.handler(({ context }) => listWaitingApprovals(context.serviceContext())),
  listSigners: approvals.listSigners.handler(({ context }) => listSigners(context.serviceContext())),
  request: approvals.request.handler(({ context, input }) => {
    requestApproval(context.serviceContext(), input)
    return showDossier(context.serviceContext(), input)
  }),
  sign: approvals.sign.handler(async ({ context, input }) => {
    const record = await signApproval(context.connection, context.serviceContext(), input)
    return showDossier(context.serviceContext(), { record })
  }),
  signOnPaper: approvals.signOnPaper.handler(async ({ context, input }) => {
    const { file, ...paper } = input
    const bytes = await toBytes(file)
    const service = context.serviceContext()
    const record = signApprovalOnPaper(service, { ...paper, fileName: file.name, bytes })
    return showDossier(service, { record })
  }),
  sendBack: approvals.sendBack.handler(({ context, input }) => {
    const service = context.serviceContext()
    return showDossier(service, { record: sendBackApproval(service, input) })
  }),
  withdraw: approvals.withdraw.handler(({ context, input }) => {
    const service = context.serviceContext()
    return showDossier(service, { record: withdrawApproval(service, input) })
  }),
  correct: approvals.correct.handler(({ context, input }) => {
    correctRecord(context.serviceContext(), input)
    return showDossier(context.serviceContext(), input)
  }),
}
