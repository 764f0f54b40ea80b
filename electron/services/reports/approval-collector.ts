import { z } from 'zod'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { findingStates } from '../../../shared/domain/finding/finding-state.ts'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import type {
  InspectionResultInput,
  ResultApproval,
  ResultFinding,
} from '../../../shared/domain/report/inspection-result-input.ts'
import type { Database } from '../../data/database.ts'
import { type ApprovalRow, findStandingApproval } from '../../data/repositories/approval-repository.ts'
import { listApprovalSteps } from '../../data/repositories/approval-step-repository.ts'
import { listCorrections } from '../../data/repositories/correction-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { findSealOf } from '../../data/repositories/seal-repository.ts'
import { listShownFindings } from '../approvable/inspection.ts'
import { toCanonicalJson, toSha256 } from '../history-chain.ts'

const text = z.string().nullable()
const keptFindings = z.array(
  z.object({
    number: z.string(),
    title: z.string(),
    cause: z.string(),
    correctiveAction: z.string(),
    ownerName: text,
    ownerUnitName: text,
    dueOn: text,
    state: z.enum(findingStates),
    completedOn: text,
  }),
)

/** 決裁 and findings of a result report: what was laid before the approvers, or what would be now. */
export function collectApproval(
  db: Database,
  inspectionId: InspectionId,
): { approval: ResultApproval; findings: readonly ResultFinding[] } {
  const record = { kind: 'inspection', id: inspectionId } as const
  const standing = findStandingApproval(db, record)
  const seal = findSealOf(db, record)
  const findings = standing
    ? keptFindings.parse(JSON.parse(standing.findingsJson))
    : listShownFindings(db, inspectionId)
  const corrections = seal === undefined ? [] : listCorrections(db, seal.id)
  return {
    findings,
    approval: {
      boxes: listBoxes(db, standing),
      seal: seal === undefined ? null : { serial: seal.serial, sealedOn: toLocalDate(seal.sealedAt) },
      corrections: corrections.map(({ number, place, wrongText, rightText, reason, correctedAt }) => ({
        ...{ number, place, wrongText, rightText, reason, correctedOn: toLocalDate(correctedAt) },
      })),
    },
  }
}

/**
 * One fingerprint of what a report shows beside its record, so that it is issued anew where that has changed; null
 * where there is nothing yet.
 */
export function toShownSha256({ approval, findings }: InspectionResultInput): string | null {
  const isSigned = approval.boxes.some(({ method }) => method !== null)
  if (!isSigned && findings.length === 0 && approval.corrections.length === 0) return null
  return toSha256(toCanonicalJson({ approval, findings }))
}

/** The boxes as signed so far, or empty ones of the settings where nobody was asked yet. */
export function listBoxes(db: Database, approval: ApprovalRow | undefined): ResultApproval['boxes'] {
  if (approval === undefined) {
    const empty = { signerName: null, signedOn: null, method: null }
    return getOrganization(db).approvalBoxes.map(({ title }) => ({ title, ...empty }))
  }
  return listApprovalSteps(db, approval.id).map(({ title, signerName, signedOn, method }) => ({
    ...{ title, signerName, signedOn, method },
  }))
}
