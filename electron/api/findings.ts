import { linkAssets, showFindingsForAsset } from '../services/finding-asset-service.ts'
import {
  attachToFinding,
  exportFindings,
  openAttachment,
  retireFindingAttachment,
  showFinding,
} from '../services/finding-detail-service.ts'
import {
  changeFinding,
  confirmFinding,
  createFinding,
  createFindingsByQuestion,
  reportFinding,
  sendBackFinding,
  showCandidates,
  showFindings,
  showMyFindings,
  withdrawFinding,
} from '../services/finding-service.ts'
import { toBytes, toTableFile } from './files.ts'
import { api } from './implementer.ts'

const { findings, attachments } = api

export const findingsApi = {
  listCandidates: findings.listCandidates.handler(({ context, input }) =>
    showCandidates(context.serviceContext(), input),
  ),
  create: findings.create.handler(({ context, input }) => createFinding(context.serviceContext(), input)),
  createByQuestion: findings.createByQuestion.handler(({ context, input }) =>
    createFindingsByQuestion(context.serviceContext(), input),
  ),
  list: findings.list.handler(({ context, input }) => showFindings(context.serviceContext(), input)),
  listMine: findings.listMine.handler(({ context }) => showMyFindings(context.serviceContext())),
  get: findings.get.handler(({ context, input }) => showFinding(context.serviceContext(), input)),
  update: findings.update.handler(({ context, input }) => changeFinding(context.serviceContext(), input)),
  linkAssets: findings.linkAssets.handler(({ context, input }) =>
    linkAssets(context.serviceContext(), input),
  ),
  listForAsset: findings.listForAsset.handler(({ context, input }) =>
    showFindingsForAsset(context.serviceContext(), input),
  ),
  report: findings.report.handler(({ context, input }) => reportFinding(context.serviceContext(), input)),
  confirm: findings.confirm.handler(({ context, input }) => confirmFinding(context.serviceContext(), input)),
  sendBack: findings.sendBack.handler(({ context, input }) =>
    sendBackFinding(context.serviceContext(), input),
  ),
  withdraw: findings.withdraw.handler(({ context, input }) =>
    withdrawFinding(context.serviceContext(), input),
  ),
  attach: findings.attach.handler(async ({ context, input }) => {
    const { findingId, file } = input
    const bytes = await toBytes(file)
    return attachToFinding(context.serviceContext(), { findingId, fileName: file.name, bytes })
  }),
  retireAttachment: findings.retireAttachment.handler(({ context, input }) =>
    retireFindingAttachment(context.serviceContext(), input),
  ),
  exportFile: findings.exportFile.handler(({ context, input }) =>
    toTableFile(exportFindings(context.serviceContext(), input), input.format),
  ),
}

export const attachmentsApi = {
  open: attachments.open.handler(({ context, input }) => openAttachment(context.serviceContext(), input)),
}
