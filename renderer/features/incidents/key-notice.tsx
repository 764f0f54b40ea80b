import type { IncidentKeyState } from '../../../shared/contract/incidents.ts'
import { Notice } from '../../components/notice.tsx'

/** Why the texts of incidents cannot be read or written here, and what to do. */
export function KeyNotice({ keyState }: Readonly<{ keyState: IncidentKeyState }>) {
  if (keyState === 'held') return null
  if (keyState === 'missing')
    return (
      <Notice tone="warning" title="あなたはインシデントの内容を開く鍵を持っていません">
        <p>
          番号・日・種類・状態だけを表示しています。鍵を持つ情報セキュリティ担当に、「方針・基準・手順」の「開く鍵を持つ人」で鍵を渡してもらってください。
        </p>
      </Notice>
    )
  return (
    <Notice tone="warning" title="インシデントを記録する前に、暗号化の鍵を作ってください">
      <p>
        インシデントの内容は暗号化して残します。「担当」の権限を持つ人が、いったんサインアウトしてもう一度サインインすると、鍵ができて記録できるようになります。
      </p>
    </Notice>
  )
}
