import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { findProvision } from '../../../shared/domain/policy/provision-labels.ts'
import { api } from '../../api/client.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { Working } from '../../components/working.tsx'

export type ShownProvision = Readonly<{ citation: string; anchor: Element }>

type Props = Readonly<{ shown: ShownProvision; onClose: () => void }>

/** The text of the policy a question rests on, beside the chip that cites it. */
export function ProvisionPopover({ shown, onClose }: Props) {
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      triggerRef={{ current: shown.anchor }}
      placement="bottom start"
      className="z-50 w-[34rem] max-w-[90vw] rounded-8 border border-solid-gray-600 bg-white shadow-3"
    >
      <Dialog aria-label={`方針の${shown.citation}`} className="max-h-96 overflow-y-auto p-4 outline-none">
        <div className="mb-1 flex items-center justify-between gap-3">
          <p className="font-bold">情報セキュリティ基本方針 {shown.citation}</p>
          <IconButton icon={X} label="閉じる" onPress={onClose} />
        </div>
        <ProvisionText citation={shown.citation} />
      </Dialog>
    </Popover>
  )
}

function ProvisionText({ citation }: Readonly<{ citation: string }>) {
  const policy = useQuery(api.policy.current.queryOptions({ input: {} }))
  if (policy.data === undefined) {
    return policy.isError ? <p>方針の本文を読み込めませんでした。</p> : <Working label="読み込んでいます" />
  }
  const found = findProvision(policy.data.parsed, citation)
  if (found === undefined) return <p>今の方針に{citation}はありません。</p>
  return (
    <div className="space-y-2 leading-170">
      {[...found.ancestors, found.provision].map((provision, depth) => (
        <div key={provision.label} style={{ paddingInlineStart: `${depth}rem` }}>
          <p className="font-bold">
            {provision.label}
            {provision.heading !== null && ` ${provision.heading}`}
            {provision.term !== null && ` ${provision.term}`}
          </p>
          <p className="whitespace-pre-line">{provision.text}</p>
        </div>
      ))}
    </div>
  )
}
