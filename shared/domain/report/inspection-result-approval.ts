import { toWareki, toWarekiShort } from '../calendar/wareki.ts'
import { toFindingStateLabel } from '../finding/finding-state.ts'
import { toOwnerText } from '../finding/finding-table.ts'
import type { ApprovalBox, InspectionResultInput, ResultFinding } from './inspection-result-input.ts'

/** A box of the 決裁欄 as printed; `lines` are in it once it is signed: who, when, how. */
export type PrintedBox = { readonly title: string; readonly lines: readonly string[] }

/** The boxes as printed; the copy that may be published has none. */
export function listPrintedBoxes({ isPublic, approval }: InspectionResultInput): readonly PrintedBox[] {
  return isPublic ? [] : approval.boxes.map(toPrintedBox)
}

/** A box with who signed it, when and how; without a line where it is empty. */
export function toPrintedBox({ title, signerName, signedOn, method }: ApprovalBox): PrintedBox {
  if (method === null || signerName === null || signedOn === null) return { title, lines: [] }
  const how = method === 'signature' ? '電子署名' : '紙に押印'
  return { title, lines: [signerName, toWarekiShort(signedOn), how] }
}

/** 封印　第1号　令和7年11月20日, or nothing before it is sealed. */
export function toSealLine({ seal }: Pick<InspectionResultInput['approval'], 'seal'>): string | null {
  return seal === null ? null : `封印　第${seal.serial}号　${toWareki(seal.sealedOn)}`
}

/** The cells of the table of findings: number, finding, cause and action, owner, due date and state. */
export function toFindingCells(finding: ResultFinding): readonly string[] {
  const { number, title, cause, correctiveAction, dueOn, state, completedOn } = finding
  const completed = completedOn === null ? '' : `\n${toWarekiShort(completedOn)}`
  return [
    number,
    title,
    [cause === '' ? '' : `原因：${cause}`, correctiveAction === '' ? '' : `是正：${correctiveAction}`]
      .filter((text) => text !== '')
      .join('\n') || '未定',
    toOwnerText(finding).replace('　', '\n') || '未定',
    dueOn === null ? '未定' : toWarekiShort(dueOn),
    `${toFindingStateLabel(state)}${completed}`,
  ]
}

/** The cells of the table of corrections: number and day, place, wrong, right, reason. */
export function listCorrectionCells({ corrections }: InspectionResultInput['approval']) {
  return corrections.map(({ number, place, wrongText, rightText, reason, correctedOn }) => [
    `${number}\n${toWarekiShort(correctedOn)}`,
    ...[place, wrongText, rightText, reason],
  ])
}
