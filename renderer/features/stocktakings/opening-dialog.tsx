import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays } from '../../../shared/domain/calendar/calendar-date.ts'
import {
  fiscalYearEnd,
  toFiscalYear,
  toFiscalYearLabel,
} from '../../../shared/domain/calendar/fiscal-year.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import { Select } from '../../components/select.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useStocktakingRefresh } from './use-stocktaking.ts'

type Props = Readonly<{ activeAssets: number; onClose: () => void }>

const usualMethod =
  '所属ごとに、台帳と現物を一件ずつ照らし合わせ、確認・変更・廃棄・不明のいずれかを記録する。結果は所属長が確かめる。'
const usualDays = 30

/** Opens the stocktaking of a 年度 with all assets in use. */
export function OpeningDialog({ activeAssets, onClose }: Props) {
  const { today } = useSession()
  const { succeed } = useNotices()
  const navigate = useNavigate()
  const refresh = useStocktakingRefresh()
  const thisYear = toFiscalYear(today)
  const [year, setYear] = useState(String(thisYear))
  const [method, setMethod] = useState(usualMethod)
  const [startedOn, setStartedOn] = useState<string | null>(today)
  const [dueOn, setDueOn] = useState<string | null>(toDueOn(today, thisYear))
  const [title, setTitle] = useState<string | null>(null)
  const fiscalYear = Number(year)
  const shownTitle = title ?? `${toFiscalYearLabel(fiscalYear)}　情報資産の棚卸し`
  async function open(): Promise<void> {
    if (startedOn === null || dueOn === null) return
    const opened = await client.stocktakings.open({ fiscalYear, title: shownTitle, method, startedOn, dueOn })
    await refresh()
    succeed(`「${opened.title}」を始めました。用紙を印刷するか、画面で一件ずつ確認してください。`)
    await navigate({ to: '/stocktakings/$stocktakingId', params: { stocktakingId: opened.id } })
  }
  const isMissing = startedOn === null || dueOn === null || shownTitle.trim() === ''
  return (
    <FormDialog
      title="棚卸しを始める"
      confirmLabel="始める"
      missing={isMissing ? '件名、始める日、期限を入力してください。' : undefined}
      act={open}
      onClose={onClose}
    >
      <p>
        利用中の情報資産 {activeAssets.toLocaleString('ja')}
        件を、今の台帳のとおりに対象に入れます。前の年度に不明だったものには印が付きます。
      </p>
      <Select
        label="年度"
        value={year}
        onChange={setYear}
        choices={[thisYear, thisYear - 1].map((one) => ({
          value: String(one),
          label: toFiscalYearLabel(one),
        }))}
      />
      <TextField label="件名" isRequired value={shownTitle} onChange={setTitle} />
      <TextArea
        label="実施方法"
        rows={3}
        value={method}
        onChange={setMethod}
        description="結果の報告書に印刷されます。"
      />
      <div className="flex flex-wrap gap-6">
        <WarekiDateField label="始める日" isRequired value={startedOn} onChange={setStartedOn} />
        <WarekiDateField label="期限" isRequired value={dueOn} onChange={setDueOn} />
      </div>
    </FormDialog>
  )
}

/** A month, but not beyond the 年度. */
function toDueOn(today: string, fiscalYear: number): string {
  const usual = addDays(today, usualDays)
  const last = fiscalYearEnd(fiscalYear)
  return usual < last ? usual : last
}
