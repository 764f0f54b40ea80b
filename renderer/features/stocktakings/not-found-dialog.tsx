import { useState } from 'react'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { TextArea } from '../../components/text-area.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { OnRecord } from './on-record.ts'

type Props = Readonly<{ item: ListedItem; onRecord: OnRecord; onClose: () => void }>

/** 不明: what was tried, and what is done next. The asset stays in the register and comes up again next year. */
export function NotFoundDialog({ item, onRecord, onClose }: Props) {
  const [note, setNote] = useState(item.result === 'notFound' ? item.note : '')
  const [nextStep, setNextStep] = useState(item.result === 'notFound' ? item.nextStep : '')
  const isMissing = note.trim() === '' || nextStep.trim() === ''
  return (
    <FormDialog
      title={`不明を記録する　${item.number}　${item.name}`}
      confirmLabel="不明として記録する"
      missing={isMissing ? '調べたことと、今後の対応を入力してください。' : undefined}
      act={() => onRecord(item, { result: 'notFound', note, nextStep })}
      onClose={onClose}
    >
      {item.notFoundSince !== null && <p>{toFiscalYearLabel(item.notFoundSince)}から不明のままです。</p>}
      <p>台帳には残り、次の年度の棚卸しに「昨年度も不明」として引き継がれます。</p>
      <TextArea
        label="調べたこと"
        isRequired
        autoFocus
        rows={3}
        value={note}
        onChange={setNote}
        description="例：書庫と倉庫を探した。前の担当者に聞いた。"
      />
      <TextArea
        label="今後の対応"
        isRequired
        rows={2}
        value={nextStep}
        onChange={setNextStep}
        description="例：1月末まで探し、見つからなければ紛失として報告する。"
      />
    </FormDialog>
  )
}
