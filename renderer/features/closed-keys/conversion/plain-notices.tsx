import { Notice } from '../../../components/notice.tsx'
import { LeftoverSection } from './leftover-section.tsx'
import { canConvert, isConversionDue, useConversion } from './use-conversion.ts'

type Props = Readonly<{ holders: readonly string[] }>

/** What of 実施手順 can still be read without the key, and where. */
export function PlainNotices({ holders }: Props) {
  const { status } = useConversion()
  if (status === undefined || !status.isBegun) return null
  if (isConversionDue(status) && !canConvert(status)) return <DueNotice holders={holders} />
  if (status.convertedAt === null) return null
  return (
    <>
      <LeftoverSection />
      <p>
        暗号化する前に取った控え（バックアップ）には、そのときの実施手順がそのまま入っています。USBメモリなどにある合言葉のない控えは、鍵がなくても読めます。金庫などに保管し、要らなくなったものは消してください。
      </p>
    </>
  )
}

function DueNotice({ holders }: Props) {
  return (
    <Notice tone="warning" title="前に書いた実施手順が、まだ暗号化されていません">
      <p>
        {holders.length > 0
          ? `鍵を持つ「担当」の人（${holders.join('、')}）がサインインすると、暗号化します。`
          : '鍵を受け取ってから、もう一度サインインすると、暗号化します。'}
      </p>
    </Notice>
  )
}
