import { useState } from 'react'
import type { PolicyDocument } from '../../../shared/contract/policy-documents.ts'
import { client } from '../../api/client.ts'
import { RadioGroup } from '../../components/radio-group.tsx'
import { ActDialog } from './act-dialog.tsx'

type Source = 'current' | 'builtIn' | 'empty'
type Props = Readonly<{
  document: PolicyDocument
  hasCurrent: boolean
  onClose: () => void
}>

/** 起案: what the new edition begins with. A text from elsewhere is read in by its own dialog. */
export function StartDraftDialog({ document, hasCurrent, onClose }: Props) {
  const [from, setFrom] = useState<Source>(hasCurrent ? 'current' : 'empty')
  return (
    <ActDialog
      title={`「${document.name}」を起案する`}
      confirmLabel="起案する"
      act={() => client.policyDocuments.startDraft({ policyDocumentId: document.id, source: { from } })}
      toDone={({ number }) => `第${number}版を起案しました。次に「本文を直す」を押し、本文を書いてください。`}
      onClose={onClose}
    >
      <RadioGroup
        label="本文の始め方"
        value={from}
        onChange={setFrom}
        choices={[
          ...(hasCurrent
            ? [{ value: 'current' as const, label: '今の版を写す', description: '改正するときに選びます。' }]
            : []),
          ...(document.kind === 'basicPolicy'
            ? [
                {
                  value: 'builtIn' as const,
                  label: 'はじめから入っている本文を写す',
                  description: 'このプログラムに付いている基本方針です。',
                },
              ]
            : []),
          {
            value: 'empty' as const,
            label: '何もない本文から始める',
            description: '題名だけが入ります。',
          },
        ]}
      />
      <p className="text-[0.9375rem] text-solid-gray-700">
        Word や PDF にある本文を使うときは、「やめる」を押し、「本文を読み込んで起案する」を使ってください。
      </p>
    </ActDialog>
  )
}
