import { toWareki, toWarekiShort } from '../calendar/wareki.ts'
import { findingStates, isOverdue, toFindingStateLabel } from '../finding/finding-state.ts'
import { type ListedFinding, toConfirmationText, toOwnerText } from '../finding/finding-table.ts'

export type FindingsInput = {
  readonly organizationName: string
  readonly isSample: boolean
  readonly createdOn: string
  readonly createdAt: string
  /** 令和8年度 自己点検 */
  readonly subject: string
  /** Of the inspection; null where the list is of all years. */
  readonly recordNumber: string | null
  readonly findings: readonly ListedFinding[]
}

/** 指摘・是正一覧 as plain values. */
export type FindingsReport = {
  readonly organizationName: string
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  readonly title: string
  readonly lead: string
  readonly rows: readonly (readonly string[])[]
}

/** Builds the list of findings and corrective actions (policy article 10), by due date. */
export function buildFindingsReport(input: FindingsInput): FindingsReport {
  const standing = input.findings.filter(({ state }) => state !== 'withdrawn')
  const overdue = standing.filter((finding) => isOverdue(finding, input.createdOn)).length
  const counts = findingStates
    .filter((state) => state !== 'withdrawn')
    .map(
      (state) =>
        `${toFindingStateLabel(state)} ${standing.filter((finding) => finding.state === state).length}件`,
    )
  const record = input.recordNumber === null ? '' : `記録番号 ${input.recordNumber}。`
  return {
    organizationName: input.organizationName,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    title: `${input.subject}　指摘・是正一覧`,
    lead:
      standing.length === 0
        ? `${record}${toWareki(input.createdOn)}現在、指摘はない。`
        : `${record}${toWareki(input.createdOn)}現在、${standing.length}件（${counts.join('、')}）。期限を過ぎて終わっていないもの ${overdue}件。`,
    rows: standing.map((finding) => toRow(finding, input.createdOn)),
  }
}

function toRow(finding: ListedFinding, today: string): readonly string[] {
  const { number, title, cause, correctiveAction, dueOn, completedOn, outcome, state } = finding
  const due = dueOn === null ? '未定' : toWarekiShort(dueOn)
  const completed = completedOn === null ? '' : `（${toWarekiShort(completedOn)}）`
  return [
    number,
    title,
    cause,
    [correctiveAction, outcome === '' ? '' : `結果：${outcome}`].filter((text) => text !== '').join('\n'),
    toOwnerText(finding).replace('　', '\n') || '未定',
    isOverdue(finding, today) ? `${due}\n期限超過` : due,
    `${toFindingStateLabel(state)}${completed}`,
    toConfirmationText(finding).replace('　', '\n'),
  ]
}
