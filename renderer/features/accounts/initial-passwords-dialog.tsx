import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { Account } from '../../../shared/contract/accounts.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { printElement } from '../../components/print-element.ts'

export type InitialPassword = Readonly<{ account: Account; initialPassword: string }>

type Props = Readonly<{ passwords: readonly InitialPassword[]; onClose: () => void }>

const sheetId = 'initial-passwords'

/** First passwords, shown this once, as slips to cut apart. */
export function InitialPasswordsDialog({ passwords, onClose }: Props) {
  const [isKept, setIsKept] = useState(false)
  return (
    <Dialog
      title="最初のパスワード"
      isOpen
      isUrgent
      onClose={onClose}
      width="wide"
      buttons={
        <>
          <Button tone="secondary" onPress={() => printElement(sheetId)}>
            <Printer aria-hidden className="size-5" />
            印刷
          </Button>
          <Button isDisabled={!isKept} onPress={onClose}>
            閉じる
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <p>
          この画面を閉じると、二度と表示されません。印刷して本人に渡してください。最初のサインインのとき、本人が新しいパスワードに変えます。
        </p>
        <div id={sheetId} className="grid gap-3 grid-cols-[repeat(auto-fit,minmax(min(16rem,100%),1fr))]">
          {passwords.map(({ account, initialPassword }) => (
            <dl
              key={account.id}
              className="grid break-inside-avoid grid-cols-[auto_1fr] gap-x-4 border border-dashed border-solid-gray-600 p-3"
            >
              <dt>名前</dt>
              <dd>
                {account.displayName}
                {account.unitName !== null && `（${account.unitName}）`}
              </dd>
              <dt>サインイン名</dt>
              <dd className="font-mono select-all">{account.loginName}</dd>
              <dt>最初のパスワード</dt>
              <dd className="font-mono font-bold select-all">{initialPassword}</dd>
            </dl>
          ))}
        </div>
        <Checkbox label="印刷するか書き写しました" isSelected={isKept} onChange={setIsKept} />
      </div>
    </Dialog>
  )
}
