import type { Role } from '../../../shared/domain/account/role.ts'
import type { Database } from '../../data/database.ts'
import type { ApprovalRow } from '../../data/repositories/approval-repository.ts'
import type { RecordRows } from '../../data/repositories/raw-row-repository.ts'
import type { ServiceContext } from '../service-context.ts'

/** One text (RFC 8785) of all that is approved, and its SHA-256, which the approvers sign and the paper carries. */
export type ApprovedContent = Readonly<{ json: string; sha256: string }>

/** How a record stands before 決裁. */
export type ApprovableState = Readonly<{
  recordNumber: string
  title: string
  rowVersion: number
  /** Whether its own state allows it to be laid before the approvers; 決裁 that is underway is not asked for here. */
  isReady: boolean
  /** Whether everybody who may ask for `verify` may know of it. */
  isOpenlyNamed: boolean
}>

/**
 * What 決裁 needs of one kind of record. The ids handed over are ids of that kind; each throws `not_found` where there is
 * no such record. Nothing here opens a transaction.
 */
export type Approvable = Readonly<{
  /** Whether one who holds these roles may know of the record. */
  mayRead: (db: Database, id: string, roles: readonly Role[]) => boolean
  /** Whether one leads its 決裁: asks for it, takes papers over, takes it back, and mends what was sent back. */
  mayLead: (db: Database, id: string, roles: readonly Role[]) => boolean
  describe: (db: Database, id: string) => ApprovableState
  /** Throws a rule of the kind for what only one who can open the record sees of it. */
  refuseUnready?: (context: ServiceContext, id: string) => void
  /** Throws a rule of the kind where the record is not ready. */
  takeContent: (db: Database, id: string) => ApprovedContent
  /**
   * The content of a sealed record again, from what is kept now; `sealed` is the content as it was sealed, for what of
   * the record may lawfully change afterwards.
   */
  takeSealedContent: (db: Database, id: string, sealed: unknown) => ApprovedContent
  /** What goes on after 決裁 and is approved as it is now. */
  listFindings: (db: Database, id: string) => readonly object[]
  /** What becomes of the record when its round is complete, sent back or withdrawn; before the seal of a complete one. */
  onEnded: (context: ServiceContext, id: string, round: ApprovalRow) => void
  /** Every row a seal covers, in all columns or in those named. */
  sealedRows: readonly (RecordRows & Readonly<{ columns?: readonly string[] }>)[]
  /** Whether a 訂正 may be written beside the sealed record. */
  isCorrectable: boolean
}>
