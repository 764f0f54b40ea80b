import type { BackupContents, PresentRecords } from '../../../shared/contract/restores.ts'
import { comparePresent } from '../../../shared/domain/backup/compare-present.ts'
import { Notice } from '../notice.tsx'

type Props = Readonly<{ contents: BackupContents; present: PresentRecords }>

const kept = '今の記録は「復元前」と日時を付けた名前のフォルダに残ります。'

/** What a restore would do to the records in use: a warning where something would be left behind. */
export function PresentNotice({ contents, present }: Props) {
  switch (comparePresent(present)) {
    case 'other':
      return (
        <Notice tone="warning" title="この控えは、今の記録から作ったものではありません">
          控えは「{toName(contents)}」、今は「{toName(present)}
          」の記録です。復元すると、今の記録の代わりに控えの記録を使うことになります。
          {kept}
        </Notice>
      )
    case 'newer':
      return (
        <Notice tone="warning" title="今の記録のほうが新しく、復元すると失われる入力があります">
          この控えを作ったあとに、{present.changesSince.toLocaleString('ja-JP')}
          件の変更がありました。復元した記録には入りません。{kept}
        </Notice>
      )
    case 'older':
      return (
        <Notice tone="info" title="この控えのほうが新しい記録です">
          今の記録にない、あとからの変更が控えに入っています。{kept}
        </Notice>
      )
    case 'same':
      return (
        <Notice tone="info" title="この控えを作ったあとに、変わった記録はありません">
          {kept}
        </Notice>
      )
  }
}

function toName({ organizationName, isSample }: { organizationName: string; isSample: boolean }): string {
  return isSample ? `${organizationName}（見本）` : organizationName
}
