import type { Finding } from '../../../shared/contract/findings.ts'
import type { AssetKind } from '../../../shared/domain/asset/asset-kind.ts'
import { addDays } from '../../../shared/domain/calendar/calendar-date.ts'
import type { MeasureCategory } from '../../../shared/domain/checklist/category.ts'
import { toFindingTitle } from '../../../shared/domain/finding/finding-title.ts'
import type { FindingId, InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { listAssets } from '../../data/repositories/asset-repository.ts'
import { listInspectionQuestions } from '../../data/repositories/inspection-repository.ts'
import { linkAssets } from '../finding-asset-service.ts'
import {
  changeFinding,
  confirmFinding,
  createFinding,
  reportFinding,
  showCandidates,
} from '../finding-service.ts'
import type { Actor, ServiceContext } from '../service-context.ts'
import { showUnits } from '../unit-service.ts'
import { toInstant } from './sample-calendar.ts'
import type { SampleData } from './sample-data.ts'

type PlannedFinding = Readonly<{ findingId: FindingId; rowVersion: number; outcome: string }>

type Run = Readonly<{
  data: SampleData
  year: 'last' | 'this'
  officer: Actor
  approver: Actor
  closedOn: string
  /** The surroundings of a person at an instant, never later than the program's clock. */
  at: (actor: Actor, instant: Date) => ServiceContext
}>

/** The questions that most people could not say できている to, as many as a small union mends in a year. */
const findingCount = 6

/** Findings of a closed inspection with what is to be done about them. */
export function planSampleFindings(run: Run, inspectionId: InspectionId): PlannedFinding[] {
  const context = run.at(run.officer, toInstant(run.closedOn, 1030))
  const weak = showCandidates(context, { inspectionId })
    .toSorted((one, other) => other.answers.length - one.answers.length || (one.code < other.code ? -1 : 1))
    .slice(0, findingCount)
  const categories = new Map(
    listInspectionQuestions(context.db, inspectionId).map(({ id, category }) => [id, category]),
  )
  const heads = showUnits(context).flatMap(({ headStaffMemberId }) => headStaffMemberId ?? [])
  return weak.map(({ questionId, text, answers }, index) => {
    const sources = answers.map(({ sheetId }) => ({ sheetId, questionId }))
    const { id, title, rowVersion } = createFinding(context, {
      ...{ inspectionId, sources, title: toFindingTitle(text, answers) },
    })
    const { cause, correctiveAction, outcome } =
      run.data.actions[categories.get(questionId) ?? 'organization']
    const planned = changeFinding(context, {
      ...{ findingId: id, expectedRowVersion: rowVersion, title, cause, correctiveAction },
      ...{
        ownerStaffMemberId: heads[index % heads.length] ?? null,
        dueOn: addDays(run.closedOn, 60 + index * 10),
      },
    })
    const category = categories.get(questionId) ?? 'organization'
    return { findingId: id, rowVersion: nameAsset(context, planned, category), outcome }
  })
}

/** The kind of assets a finding about measures of a kind is usually of. */
const concernedKinds: Readonly<Partial<Record<MeasureCategory, AssetKind>>> = {
  ...{ physical: 'server', technical: 'terminal', outsourcing: 'businessSystem' },
  ...{ externalService: 'cloudService', socialMedia: 'cloudService' },
}

/** Names the first asset in use of that kind, where there is one; gives the row version the finding has then. */
function nameAsset(
  context: ServiceContext,
  { id: findingId, rowVersion: expectedRowVersion }: Pick<Finding, 'id' | 'rowVersion'>,
  category: MeasureCategory,
): number {
  const asset = listAssets(context.db).find(
    ({ kind, state }) => state === 'active' && kind === concernedKinds[category],
  )
  if (asset === undefined) return expectedRowVersion
  return linkAssets(context, { findingId, expectedRowVersion, assetIds: [asset.id] }).finding.rowVersion
}

/** Last year's findings are mended but for one, this year's have just begun. */
export function mendSampleFindings(run: Run, findings: readonly PlannedFinding[]): void {
  for (const [index, finding] of findings.entries()) mend(run, finding, index)
}

/** Last year: all confirmed, the fifth still underway past its day. This year: the first underway, the rest to come. */
function mend(run: Run, finding: PlannedFinding, index: number): void {
  const { findingId, rowVersion: expectedRowVersion, outcome } = finding
  const isUnderway = run.year === 'last' ? index === 4 : index === 0
  if (isUnderway) {
    const context = run.at(run.officer, toInstant(addDays(run.closedOn, 3), 600))
    reportFinding(context, {
      findingId,
      expectedRowVersion,
      state: 'underway',
      completedOn: null,
      outcome: '',
    })
    return
  }
  if (run.year === 'this') return
  const completedOn = addDays(run.closedOn, 40 + index * 5)
  const reporting = run.at(run.officer, toInstant(completedOn, 660))
  const { rowVersion } = reportFinding(reporting, {
    ...{ findingId, expectedRowVersion, outcome },
    ...{ state: 'completed', completedOn },
  })
  const confirming = run.at(run.approver, toInstant(addDays(completedOn, 2), 660))
  confirmFinding(confirming, { findingId, expectedRowVersion: rowVersion })
}
