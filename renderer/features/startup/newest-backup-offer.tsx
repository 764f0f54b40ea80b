import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NewestBackup } from '../../../shared/contract/restores.ts'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { api } from '../../api/client.ts'
import { RestorePanel } from '../../components/backup/restore-panel.tsx'
import { toMegabytes } from '../../components/backup/words.ts'
import { Button } from '../../components/button.tsx'

type Props = Readonly<{ canChoose: boolean }>

/** The newest good backup that is found, or any other; what is damaged is put aside when one is restored. */
export function NewestBackupOffer({ canChoose }: Props) {
  const newest = useQuery(api.restores.findNewest.queryOptions({ input: {} }))
  const [isOther, setOther] = useState(false)
  if (newest.isPending) return <p>控えを探しています…</p>
  const found = newest.data ?? null
  return (
    <div className="space-y-3">
      <p>壊れた記録は「復元前」と日時を付けた名前のフォルダに残し、控えの中身に切り替えます。</p>
      {found === null ? (
        <p>
          控えの保存先に、使える控えが見つかりません。控えの USB
          メモリを差し込んで「もう一度探す」を押すか、控えのファイルを選んでください。
        </p>
      ) : (
        <Found newest={found} />
      )}
      {found !== null && !isOther ? (
        <>
          <RestorePanel
            key={found.listed.file}
            canChoose={canChoose}
            hasRecords={false}
            given={{ file: found.listed.file, contents: found.contents }}
          />
          <Button tone="plain" onPress={() => setOther(true)}>
            ほかの控えを使う
          </Button>
        </>
      ) : (
        <RestorePanel canChoose={canChoose} hasRecords={false} />
      )}
      <Button tone="plain" onPress={() => void newest.refetch()} isPending={newest.isFetching}>
        もう一度探す
      </Button>
    </div>
  )
}

function Found({ newest }: Readonly<{ newest: NewestBackup }>) {
  const { listed, passedOver } = newest
  return (
    <>
      <p>
        見つかった控え：
        <b>
          {toWareki(toLocalDate(listed.at))} {toLocalTime(listed.at)}
        </b>
        （{toMegabytes(listed.sizeBytes)}）<span className="break-all">{listed.file}</span>
      </p>
      {passedOver > 0 && (
        <p>これより新しい控えが {passedOver} 件ありますが、壊れているなどの理由で使えません。</p>
      )}
    </>
  )
}
