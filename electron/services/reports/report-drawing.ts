import type { EditionSource } from '../../../shared/contract/policy-documents.ts'
import type { IssuedReport, ReportSubject } from '../../../shared/contract/reports.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import type { IncidentId } from '../../../shared/domain/id/branded-id.ts'
import type { ServiceContext } from '../service-context.ts'

/**
 * What is drawn, with the words it is kept under. `recordSha256` is of the record it shows, where that has one text;
 * `shownSha256` of what it shows beside the record and that may change, where there is any.
 */
export type Drawing = Pick<IssuedReport, 'title' | 'recordNumber' | 'fiscalYear'> & {
  readonly recordSha256: string | null
  readonly shownSha256: string | null
  /** The editions whose words it shows: of a 実施手順 each drawing is written into the history. */
  readonly shownEditions?: readonly Pick<EditionSource, 'document' | 'edition'>[]
  /** The incidents whose words it shows: each drawing is written into their history. */
  readonly shownIncidentIds?: readonly IncidentId[]
  readonly draw: (signal?: AbortSignal) => Promise<Uint8Array>
}

export type SubjectOf<Kind extends ReportSubject['kind']> = Extract<ReportSubject, { kind: Kind }>

/** How one kind of report comes about. Every kind is one file beside this one and one line in `drawing-kinds.ts`. */
export type DrawingKind<Kind extends ReportSubject['kind']> = Readonly<{
  /** Who may see it. */
  readers: readonly Role[] | 'anyone'
  /** A list or a form to work with is drawn anew each time; what is issued is kept and reprinted byte for byte. */
  isIssued: boolean
  toSubjectId: (subject: SubjectOf<Kind>) => string
  /** Reads all it needs, at once where it is issued; throws where the record is not there, or not yet to be issued. */
  prepare: (
    context: ServiceContext,
    subject: SubjectOf<Kind>,
    how: { isIssue: boolean },
  ) => Drawing | Promise<Drawing>
}>

/** Those who read results; respondents see their own sheets and the policy only. */
export const resultReaders: readonly Role[] = ['officer', 'approver', 'auditor', 'administrator']
