import type { AssetDetail } from '../../../shared/contract/assets.ts'
import { client } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { EvidenceSection } from '../../components/evidence-section.tsx'
import { assetMessages } from './messages.ts'
import { useAssetRefresh } from './use-register.ts'

/** Network diagrams, specifications and the like; as confidential as the asset they belong to. */
export function AssetAttachments({ detail }: Readonly<{ detail: AssetDetail }>) {
  const { asset, attachments, mayChange } = detail
  const level = `機密性 ${asset.confidentiality ?? '未定'}`
  return (
    <EvidenceSection
      title="添付ファイル"
      lead={`ネットワーク構成図や仕様書などです。この情報資産と同じく、${level}のものとして扱います。`}
      mark={<Badge tone={asset.confidentiality === '1' ? 'neutral' : 'red'}>{level}</Badge>}
      fileLabel="構成図・仕様書など（PDF・JPEG・PNG）"
      attachments={attachments}
      mayChange={mayChange}
      onAttach={(file) => client.assets.attach({ assetId: asset.id, file })}
      onRetire={({ id, rowVersion }) =>
        client.assets.retireAttachment({ attachmentId: id, expectedRowVersion: rowVersion })
      }
      refresh={useAssetRefresh()}
      messages={assetMessages}
    />
  )
}
