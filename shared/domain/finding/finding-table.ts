import { toLocalDate } from '../calendar/calendar-date.ts'
import { toWareki } from '../calendar/wareki.ts'
import { type FindingState, toFindingStateLabel } from './finding-state.ts'

export type ListedFinding = {
  readonly number: string
  readonly title: string
  readonly cause: string
  readonly correctiveAction: string
  readonly ownerName: string | null
  readonly ownerUnitName: string | null
  readonly dueOn: string | null
  readonly state: FindingState
  readonly completedOn: string | null
  readonly outcome: string
  readonly confirmedAt: string | null
  readonly confirmedBy: string | null
}

const headings = ['番号', '指摘', '原因', '是正措置', '担当', '期限', '状態', '完了日', '結果', '確認']

/** The list of findings as rows of text under their headings. */
export function toFindingTable(findings: readonly ListedFinding[]): string[][] {
  return [headings, ...findings.map(toRow)]
}

function toRow(finding: ListedFinding): string[] {
  return [
    ...[finding.number, finding.title, finding.cause, finding.correctiveAction, toOwnerText(finding)],
    ...[toDateText(finding.dueOn), toFindingStateLabel(finding.state), toDateText(finding.completedOn)],
    ...[finding.outcome, toConfirmationText(finding)],
  ]
}

export function toOwnerText({
  ownerName,
  ownerUnitName,
}: Pick<ListedFinding, 'ownerName' | 'ownerUnitName'>): string {
  return [ownerUnitName, ownerName].filter((word) => word !== null).join('　')
}

export function toConfirmationText({ confirmedAt, confirmedBy }: ListedFinding): string {
  return confirmedAt === null ? '' : `${toWareki(toLocalDate(confirmedAt))}　${confirmedBy ?? ''}`
}

function toDateText(date: string | null): string {
  return date === null ? '' : toWareki(date)
}
