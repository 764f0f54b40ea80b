import type { Approval, ApprovalDossier } from '../../../shared/contract/approvals.ts'

/** The round that is underway or complete; there is one at most. */
export function findStandingRound({ approvals }: ApprovalDossier): Approval | undefined {
  return approvals.find(({ state }) => state === 'underway' || state === 'complete')
}

/** The rounds that were sent back or taken back, newest first. */
export function listEndedRounds({ approvals }: ApprovalDossier): readonly Approval[] {
  return approvals.filter(({ state }) => state === 'sentBack' || state === 'withdrawn')
}
