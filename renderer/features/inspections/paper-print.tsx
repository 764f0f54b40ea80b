import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Inspection, SheetSummary } from '../../../shared/contract/inspections.ts'
import type { ReportSubject } from '../../../shared/contract/reports.ts'
import { addDays } from '../../../shared/domain/calendar/calendar-date.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { ProblemText } from '../../components/notice.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { Select } from '../../components/select.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { SheetPicker } from './sheet-picker.tsx'

type Props = Readonly<{ inspection: Inspection; sheets: readonly SheetSummary[] }>

/** The papers of an inspection: 点検票 to fill in or filled in, who has not handed in, and the letter to them. */
export function PaperPrint(props: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button tone="secondary" size="small" onPress={() => setIsOpen(true)}>
        紙の点検票・依頼文を印刷
      </Button>
      {isOpen && <PaperDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  )
}

const papers = [
  { value: 'blank', label: '点検票（記入用）' },
  { value: 'filled', label: '点検票（回答を入れたもの）' },
  { value: 'unsubmitted', label: '未提出者一覧' },
  { value: 'reminder', label: '提出の依頼文（公文書）' },
] as const
type Paper = (typeof papers)[number]['value']

const scopes = [
  { value: 'all', label: '全員' },
  { value: 'unit', label: '所属ごと' },
  { value: 'chosen', label: '人を選ぶ' },
] as const
type Scope = (typeof scopes)[number]['value']

function PaperDialog({ inspection, sheets, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const navigate = useNavigate()
  const { today } = useSession()
  const printed = sheets.filter(({ state }) => state !== 'excluded')
  const unitNames = Array.from(new Set(printed.map(({ unitName }) => unitName)))
  const [paper, setPaper] = useState<Paper>('blank')
  const [scope, setScope] = useState<Scope>('all')
  const [unitName, setUnitName] = useState(unitNames[0] ?? '')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [letter, setLetter] = useState<Letter>({
    addressedTo: 'person',
    documentNumber: '',
    issuedOn: today,
    newDueOn: addDays(today, 7),
    contact: '',
  })
  const [problem, setProblem] = useState<string>()
  const isSheet = paper === 'blank' || paper === 'filled'

  function show() {
    const subject = toSubject(inspection, { paper, scope, unitName, letter }, (id) => chosen.has(id), printed)
    if (typeof subject === 'string') return setProblem(subject)
    void navigate({ to: '/reports/preview', search: toPreviewSearch(subject) })
  }

  return (
    <ConfirmDialog
      title="紙の点検票・依頼文を印刷"
      isOpen
      confirmLabel="内容を見る"
      onConfirm={show}
      onClose={onClose}
    >
      <RadioGroup label="印刷するもの" value={paper} onChange={setPaper} choices={papers} />
      {isSheet && (
        <RadioGroup label="だれの分" value={scope} onChange={setScope} isHorizontal choices={scopes} />
      )}
      {isSheet && scope === 'unit' && (
        <Select
          label="所属"
          value={unitName}
          onChange={setUnitName}
          choices={unitNames.map((name) => ({ value: name, label: name }))}
        />
      )}
      {isSheet && scope === 'chosen' && <SheetPicker sheets={printed} chosen={chosen} onChange={setChosen} />}
      {paper === 'reminder' && <LetterFields letter={letter} onChange={setLetter} />}
      <ProblemText text={problem} />
    </ConfirmDialog>
  )
}

type Letter = Readonly<{
  addressedTo: 'person' | 'unit'
  documentNumber: string
  issuedOn: string | null
  newDueOn: string | null
  contact: string
}>

/** What a letter says beside the names. */
function LetterFields({
  letter,
  onChange,
}: Readonly<{ letter: Letter; onChange: (letter: Letter) => void }>) {
  return (
    <>
      <RadioGroup
        label="宛先"
        value={letter.addressedTo}
        onChange={(addressedTo) => onChange({ ...letter, addressedTo })}
        isHorizontal
        choices={[
          { value: 'person', label: '未提出の本人' },
          { value: 'unit', label: '所属長' },
        ]}
      />
      <TextField
        label="文書番号"
        value={letter.documentNumber}
        onChange={(documentNumber) => onChange({ ...letter, documentNumber })}
        description="例：８北環総第１２号。番号を付けないときは空のままにします。"
      />
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <WarekiDateField
          label="発信日"
          isRequired
          value={letter.issuedOn}
          onChange={(issuedOn) => onChange({ ...letter, issuedOn })}
        />
        <WarekiDateField
          label="新しい提出の期限"
          isRequired
          value={letter.newDueOn}
          onChange={(newDueOn) => onChange({ ...letter, newDueOn })}
        />
      </div>
      <TextField
        label="問合せ先"
        value={letter.contact}
        onChange={(contact) => onChange({ ...letter, contact })}
        description="例：総務課　情報セキュリティ担当（内線１２）"
      />
    </>
  )
}

type Wanted = Readonly<{ paper: Paper; scope: Scope; unitName: string; letter: Letter }>

/** What is to be drawn, or the sentence that says what is missing. */
function toSubject(
  { id: inspectionId }: Inspection,
  { paper, scope, unitName, letter }: Wanted,
  isChosen: (id: string) => boolean,
  sheets: readonly SheetSummary[],
): ReportSubject | string {
  if (paper === 'unsubmitted') return { kind: 'unsubmitted-list', inspectionId }
  if (paper === 'reminder') {
    const { issuedOn, newDueOn } = letter
    if (issuedOn === null || newDueOn === null) return '発信日と新しい期限を入力してください。'
    if (newDueOn < issuedOn) return '新しい期限は、発信日より後の日にしてください。'
    return { kind: 'reminder-letter', inspectionId, ...letter, issuedOn, newDueOn }
  }
  const sheetIds = scope === 'chosen' ? sheets.map(({ id }) => id).filter(isChosen) : null
  if (sheetIds?.length === 0) return '印刷する人を選んでください。'
  const one = scope === 'unit' ? unitName : null
  return { kind: 'inspection-sheets', inspectionId, filling: paper, unitName: one, sheetIds }
}
