import type { Finding, FindingDetail } from '../../../shared/contract/findings.ts'
import type { TellUnsaved } from './use-unsaved.tsx'

/** What the forms of one finding share: each is saved by itself, and what is typed in the other stays. */
export type FormProps = Readonly<{
  detail: FindingDetail
  /** The row version that what is shown goes back to. */
  rowVersion: number
  isReadOnly: boolean
  onSaved: (finding: Finding) => void
  tellUnsaved: TellUnsaved
}>
