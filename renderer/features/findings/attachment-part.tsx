import type { FindingDetail } from '../../../shared/contract/findings.ts'
import { client } from '../../api/client.ts'
import { EvidenceSection } from '../../components/evidence-section.tsx'
import { findingMessages } from './messages.ts'
import { useFindingRefresh } from './use-finding-refresh.ts'

/** The proof that something was mended: photographs and scans. */
export function AttachmentPart({ detail }: Readonly<{ detail: FindingDetail }>) {
  const { finding, attachments, mayReport } = detail
  const refresh = useFindingRefresh()
  return (
    <EvidenceSection
      attachments={attachments}
      mayChange={mayReport}
      onAttach={(file) => client.findings.attach({ findingId: finding.id, file })}
      onRetire={({ id, rowVersion }) =>
        client.findings.retireAttachment({ attachmentId: id, expectedRowVersion: rowVersion })
      }
      refresh={refresh}
      messages={findingMessages}
    />
  )
}
