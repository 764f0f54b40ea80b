import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { authenticityMessages } from './messages.ts'
import { PaperResult } from './paper-result.tsx'

/** A paper in hand: its record number and fingerprint are typed in, or its QR code is scanned. */
export function PaperTab() {
  const [recordNumber, setRecordNumber] = useState('')
  const [fingerprint, setFingerprint] = useState('')
  const checking = useMutation({
    mutationFn: () => client.authenticity.checkPaper({ recordNumber, fingerprint }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    checking.mutate()
  }
  // what was found is about what was in the boxes then
  const change = (set: (text: string) => void) => (text: string) => {
    set(text)
    checking.reset()
  }
  return (
    <div className="space-y-5">
      <form onSubmit={submit} className="card flex flex-wrap items-end gap-x-5 gap-y-4 p-5">
        <div className="w-60">
          <TextField
            label="記録番号"
            description="例：R8-点検-01"
            value={recordNumber}
            onChange={change(setRecordNumber)}
          />
        </div>
        <div className="min-w-80 flex-1">
          <TextField
            label="記録の指紋（SHA-256）"
            description="はじめの2組（16文字）だけでも確かめられます。QR を読み取っても入ります。"
            value={fingerprint}
            onChange={change(setFingerprint)}
          />
        </div>
        <Button type="submit" isPending={checking.isPending}>
          確かめる
        </Button>
      </form>
      <ProblemText text={checking.isError ? messageOf(checking.error, authenticityMessages) : undefined} />
      {checking.data && <PaperResult found={checking.data} />}
    </div>
  )
}
