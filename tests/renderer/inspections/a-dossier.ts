import type { Approval, ApprovalDossier, ApprovalStep, Seal } from '../../../shared/contract/approvals.ts'

// ids are plain text here; the brands are for the compiler
const id = <Id extends string>(text: string) => text as Id

/** The fingerprint 01234567 89abcdef ... of the record that is approved. */
export const fingerprint = '0123456789abcdef'.repeat(4)

export function aStep(part: Partial<ApprovalStep> = {}): ApprovalStep {
  return {
    id: id('step-2'),
    position: 2,
    title: '担当',
    accountId: id('account-1'),
    assigneeName: '髙橋 花子',
    method: null,
    signerName: null,
    signedOn: null,
    attachment: null,
    confirmedBy: null,
    isNext: true,
    maySign: true,
    rowVersion: 1,
    ...part,
  }
}

/** A round underway with 事務局長 (any approver) above 担当, whose turn it is. */
export function anApproval(part: Partial<Approval> = {}): Approval {
  const head = aStep({
    ...{ id: id('step-1'), position: 1, title: '事務局長', accountId: null, assigneeName: null },
    ...{ isNext: false, maySign: false },
  })
  return {
    id: id('approval-1'),
    record: { kind: 'inspection', id: 'inspection-1' },
    round: 1,
    state: 'underway',
    contentSha256: fingerprint,
    requestedAt: '2026-11-20T01:00:00.000Z',
    requestedBy: '髙橋 花子',
    endedAt: null,
    endedBy: null,
    reason: null,
    steps: [head, aStep()],
    maySendBack: true,
    mayWithdraw: true,
    rowVersion: 3,
    ...part,
  }
}

export function aSeal(part: Partial<Seal> = {}): Seal {
  return {
    serial: 1,
    recordNumber: 'R8-点検-01',
    recordSha256: fingerprint,
    sha256: 'fedcba9876543210'.repeat(4),
    sealedAt: '2026-11-22T05:30:00.000Z',
    sealedBy: '事務局長 見本',
    corrections: [],
    ...part,
  }
}

/** A closed inspection that nobody was asked to approve yet. */
export function aDossier(part: Partial<ApprovalDossier> = {}): ApprovalDossier {
  return {
    record: { kind: 'inspection', id: 'inspection-1' },
    recordNumber: 'R8-点検-01',
    title: '令和8年度 情報セキュリティ自己点検',
    approvals: [],
    seal: null,
    boxTitles: ['事務局長', '担当'],
    paperBoxTitles: [],
    mayRequest: true,
    mayCorrect: false,
    ...part,
  }
}
