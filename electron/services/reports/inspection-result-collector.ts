import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { type PublicSource, toPublicTally } from '../../../shared/domain/inspection/public-tally.ts'
import type { InspectionResultInput } from '../../../shared/domain/report/inspection-result-input.ts'
import { withoutNames } from '../../../shared/domain/report/without-names.ts'
import type { Database } from '../../data/database.ts'
import { findClosedInspectionBefore, getInspection } from '../../data/repositories/inspection-repository.ts'
import { getOrganization, type OrganizationRow } from '../../data/repositories/organization-repository.ts'
import { listSheets } from '../../data/repositories/sheet-repository.ts'
import { listStaffMembers } from '../../data/repositories/staff-member-repository.ts'
import { tallyInspection } from '../inspection-service.ts'
import type { ServiceContext } from '../service-context.ts'
import { collectApproval } from './approval-collector.ts'
import { findPolicyBasis } from './policy-basis.ts'

/** Everything the 自己点検結果報告書 is made of. Without a snapshot it is a draft. */
export function collectInspectionResult(
  context: ServiceContext,
  inspectionId: InspectionId,
  snapshot: InspectionResultInput['snapshot'],
): InspectionResultInput {
  const { db } = context
  const organization = getOrganization(db)
  const now = context.now()
  return {
    organization: toPrinted(organization),
    inspection: getInspection(db, inspectionId),
    policyBasis: findPolicyBasis(db, { caption: '自己点検', words: '自己点検を' }),
    tally: tallyInspection(context, { inspectionId }),
    unsubmitted: listUnsubmitted(db, inspectionId),
    participants: listParticipants(db, inspectionId),
    ...collectApproval(db, inspectionId),
    isSample: organization.isSample,
    isDraft: snapshot === null,
    isPublic: false,
    snapshot,
    createdOn: toLocalDate(now),
    createdAt: now.toISOString(),
  }
}

/** The same for the copy that may be published: a public tally, and nobody's name in any of its words. */
export function collectPublicResult(
  context: ServiceContext,
  inspectionId: InspectionId,
): InspectionResultInput {
  const { db } = context
  const { organization, inspection, ...internal } = collectInspectionResult(context, inspectionId, null)
  const previous = findClosedInspectionBefore(db, inspection.fiscalYear)
  const tally = toPublicTally(
    readPublicSource(context, inspectionId),
    previous === undefined ? null : readPublicSource(context, previous.id),
  )
  const names = listNames(db, inspectionId)
  const clean = (text: string) => withoutNames(text, names)
  return {
    ...internal,
    // the body itself publishes: a sender is often somebody with a name
    organization: { ...organization, addressee: '', sender: '' },
    inspection: { ...inspection, title: clean(inspection.title), purpose: clean(inspection.purpose) },
    tally: { ...tally, byQuestion: tally.byQuestion.map((row) => ({ ...row, text: clean(row.text) })) },
    ...{ unsubmitted: [], participants: [], findings: [], isDraft: false, isPublic: true },
    approval: { boxes: [], seal: null, corrections: [] },
  }
}

function readPublicSource(context: ServiceContext, inspectionId: InspectionId): PublicSource {
  const sheets = listSheets(context.db, inspectionId)
    .filter(({ state }) => state !== 'excluded')
    .map(({ staffMemberId, unitName, audience, state }) => ({
      ...{ staffMemberId, unitName, audience, isSubmitted: state === 'submitted' },
    }))
  return { tally: tallyInspection(context, { inspectionId }), sheets }
}

/** Everybody on the roster, and everybody by the name their sheet has. */
function listNames(db: Database, inspectionId: InspectionId): string[] {
  const names = [
    ...listStaffMembers(db).map(({ name }) => name),
    ...listSheets(db, inspectionId).map(({ staffName }) => staffName),
  ]
  return Array.from(new Set(names))
}

function toPrinted(organization: OrganizationRow): InspectionResultInput['organization'] {
  const { name, addressee, sender, inspectionResultFormNumber } = organization
  return { name, addressee, sender, formNumber: inspectionResultFormNumber }
}

function listUnsubmitted(db: Database, inspectionId: InspectionId): InspectionResultInput['unsubmitted'] {
  return listSheets(db, inspectionId)
    .filter((sheet) => sheet.state !== 'submitted' && sheet.state !== 'excluded')
    .map(({ staffName, unitName, audience }) => ({ name: staffName, unitName, audience }))
}

function listParticipants(db: Database, inspectionId: InspectionId): InspectionResultInput['participants'] {
  return listSheets(db, inspectionId)
    .filter((sheet) => sheet.state !== 'excluded')
    .map(({ number, unitName, title, staffName, audience, submittedAt }) => ({
      ...{ sheetNumber: number, unitName, title, name: staffName, audience },
      submittedOn: submittedAt && toLocalDate(submittedAt),
    }))
}
