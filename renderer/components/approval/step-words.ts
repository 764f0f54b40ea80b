import type { Approval, ApprovalStep } from '../../../shared/contract/approvals.ts'

/** Who is to fill a box: the person named in the settings, or any approver. */
export function toAssigneeWords({ assigneeName }: ApprovalStep): string {
  return assigneeName ?? '承認者'
}

/** Whose turn it is, as a sentence; `paper` is what is to be read before signing. */
export function toTurnWords({ steps }: Approval, paper: string): string {
  const next = steps.find(({ isNext }) => isNext)
  if (next === undefined) return ''
  if (next.maySign)
    return `「${next.title}」の欄は、あなたの番です。${paper}の内容を確かめてから署名してください。`
  const who = next.assigneeName === null ? '承認者ならだれでも署名できます' : `${next.assigneeName}さん`
  return `次は「${next.title}」の番です（${who}）。`
}

/** 電子署名 or 紙に押印, as printed. */
export function toMethodWords(method: NonNullable<ApprovalStep['method']>): string {
  return method === 'signature' ? '電子署名' : '紙に押印'
}
