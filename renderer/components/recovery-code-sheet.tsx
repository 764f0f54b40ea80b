import { Printer } from 'lucide-react'
import { useState } from 'react'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../shared/domain/calendar/wareki.ts'
import { Button } from './button.tsx'
import { Checkbox } from './checkbox.tsx'
import { printElement } from './print-element.ts'

type Props = Readonly<{ code: string; introduction: string; doneLabel: string; onDone: () => void }>

/** The recovery code, shown this once: to be printed, put into the safe, and confirmed. */
export function RecoveryCodeSheet({ code, introduction, doneLabel, onDone }: Props) {
  const [isKept, setIsKept] = useState(false)
  return (
    <div className="space-y-4">
      <p>{introduction}</p>
      <div id="recovery-code-sheet" className="rounded-8 border-2 border-solid-gray-800 p-4">
        <p className="font-bold">情報セキュリティ台帳 回復コード</p>
        <p>作成日 {toWareki(toLocalDate(new Date()))}（これより前に作った回復コードは使えません）</p>
        <p className="my-3 text-center font-mono text-[1.5rem] font-bold tracking-wider select-all">{code}</p>
        <p>
          管理者がパスワードを忘れたとき、このコードで新しいパスワードを決められます。封筒に入れ、金庫など鍵のかかる場所に保管してください。
        </p>
      </div>
      <p>この画面を閉じると、このコードは二度と表示されません。</p>
      <Button tone="secondary" onPress={() => printElement('recovery-code-sheet')}>
        <Printer aria-hidden className="size-5" />
        印刷
      </Button>
      <Checkbox
        label="印刷するか書き写して、安全な場所に保管しました"
        isSelected={isKept}
        onChange={setIsKept}
      />
      <div className="flex justify-end">
        <Button isDisabled={!isKept} onPress={onDone}>
          {doneLabel}
        </Button>
      </div>
    </div>
  )
}
