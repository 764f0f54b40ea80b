import { useState } from 'react'
import type { Edition } from '../../../shared/contract/policy.ts'
import { client } from '../../api/client.ts'
import { FileButton } from '../../components/file-button.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import { documentMessages } from './document-messages.ts'
import { type Particulars, ParticularsFields, toParticulars } from './particulars-fields.tsx'

type Props = Readonly<{ edition: Edition; onClose: () => void }>

/** Takes 決裁 over from the sealed paper; from then on the text is settled. */
export function DecisionDialog({ edition, onClose }: Props) {
  const { today } = useSession()
  const [particulars, setParticulars] = useState<Particulars>(() => toParticulars(edition))
  const [decidedOn, setDecidedOn] = useState<string | null>(today)
  const [decidedBy, setDecidedBy] = useState('管理者')
  const [file, setFile] = useState<File | null>(null)
  const missing = decidedOn === null ? '決裁日を入力してください。' : toMissing(decidedBy)
  return (
    <ActDialog
      title={`第${edition.number}版の紙の決裁を記録`}
      confirmLabel="決裁を記録する"
      missing={missing}
      act={() =>
        client.policyDocuments.recordDecision({
          ...{ editionId: edition.id, expectedRowVersion: edition.rowVersion },
          ...{ ...particulars, decidedOn: decidedOn ?? '', decidedBy, file },
        })
      }
      toDone={({ number }) => `第${number}版の決裁を記録しました。次に、施行日を決めてください。`}
      onClose={onClose}
    >
      <p>決裁印のある紙を見ながら入力します。記録すると、この版の本文は変えられなくなります。</p>
      <WarekiDateField label="決裁日" isRequired value={decidedOn} onChange={setDecidedOn} />
      <TextField label="決裁した人（職名・氏名）" isRequired value={decidedBy} onChange={setDecidedBy} />
      <ParticularsFields
        value={particulars}
        onChange={(change) => setParticulars({ ...particulars, ...change })}
      />
      <div>
        <p className="mb-1 font-bold">決裁した紙のスキャン（PDF・JPEG・PNG）</p>
        <div className="flex flex-wrap items-center gap-3">
          <FileButton accept=".pdf,.jpg,.jpeg,.png" onChoose={setFile}>
            ファイルを選ぶ
          </FileButton>
          <span className="break-all">{file?.name ?? '選んでいません（後からでも付けられます）'}</span>
        </div>
      </div>
    </ActDialog>
  )
}

function toMissing(decidedBy: string): string | undefined {
  return decidedBy.trim() === '' ? String(documentMessages['decidedBy.required']) : undefined
}
