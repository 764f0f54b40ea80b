import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Inspection, SheetSummary } from '../../../shared/contract/inspections.ts'
import { addDays } from '../../../shared/domain/calendar/calendar-date.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { ProblemText } from '../../components/notice.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { Select } from '../../components/select.tsx'
import { useSession } from '../../components/session-context.tsx'
import { LetterFields } from './letter-fields.tsx'
import {
  isWanted,
  type Letter,
  type Paper,
  type PaperScope,
  toPaperSubject,
  type WantedPaper,
} from './paper-subject.ts'
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

const papers: readonly Readonly<{ value: Paper; label: string; isForRunning: boolean }>[] = [
  { value: 'blank', label: '点検票（記入用）', isForRunning: false },
  { value: 'filled', label: '点検票（回答を入れたもの）', isForRunning: false },
  { value: 'unsubmitted', label: '未提出者一覧', isForRunning: false },
  // once it is closed nobody can hand in what a letter would ask for
  { value: 'reminder', label: '提出の依頼文（公文書）', isForRunning: true },
]

function PaperDialog({ inspection, sheets, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const navigate = useNavigate()
  const { today } = useSession()
  const isClosed = inspection.state === 'closed'
  const printed = sheets.filter(({ state }) => state !== 'excluded')
  const [wanted, setWanted] = useState<WantedPaper>(() => toFirstWanted(isClosed, today, printed))
  const [problem, setProblem] = useState<string>()
  const { paper } = wanted
  const change = (part: Partial<WantedPaper>) => {
    setProblem(undefined)
    setWanted({ ...wanted, ...part })
  }

  function show() {
    const subject = toPaperSubject(inspection, wanted, printed)
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
      <RadioGroup
        label="印刷するもの"
        value={paper}
        onChange={(chosen) => change({ paper: chosen })}
        choices={papers.filter(({ isForRunning }) => !(isForRunning && isClosed))}
      />
      {(paper === 'blank' || paper === 'filled') && (
        <SheetFields wanted={wanted} sheets={printed} onChange={change} />
      )}
      {paper === 'reminder' && (
        <LetterFields letter={wanted.letter} onChange={(letter) => change({ letter })} />
      )}
      <ProblemText text={problem} />
    </ConfirmDialog>
  )
}

function toFirstWanted(isClosed: boolean, today: string, sheets: readonly SheetSummary[]): WantedPaper {
  const letter: Letter = {
    ...{ addressedTo: 'person', documentNumber: '', omitsSeal: true, contact: '' },
    ...{ issuedOn: today, newDueOn: addDays(today, 7) },
  }
  return {
    ...{ paper: isClosed ? 'filled' : 'blank', scope: 'wanted', unitName: sheets[0]?.unitName ?? '' },
    ...{ chosen: new Set(), isForBothSides: true, letter },
  }
}

type FieldProps = Readonly<{
  wanted: WantedPaper
  sheets: readonly SheetSummary[]
  onChange: (part: Partial<WantedPaper>) => void
}>

/** Whose sheets, and whether the paper is printed on both sides. */
function SheetFields({ wanted, sheets, onChange }: FieldProps) {
  const { paper, scope } = wanted
  const unitNames = Array.from(new Set(sheets.map(({ unitName }) => unitName)))
  const count = sheets.filter((sheet) => isWanted(paper, sheet)).length
  const scopes: readonly Readonly<{ value: PaperScope; label: string }>[] = [
    {
      value: 'wanted',
      label: `${paper === 'filled' ? '提出済みの点検票' : '未提出の点検票'}（${count}枚）`,
    },
    { value: 'all', label: `すべて（${sheets.length}枚）` },
    { value: 'unit', label: '所属ごと' },
    { value: 'chosen', label: '人を選ぶ' },
  ]
  return (
    <>
      <RadioGroup
        label="だれの分"
        value={scope}
        onChange={(chosen) => onChange({ scope: chosen })}
        isHorizontal
        choices={scopes}
      />
      {scope === 'unit' && (
        <Select
          label="所属"
          value={wanted.unitName}
          onChange={(unitName) => onChange({ unitName })}
          choices={unitNames.map((name) => ({ value: name, label: name }))}
        />
      )}
      {scope === 'chosen' && (
        <SheetPicker sheets={sheets} chosen={wanted.chosen} onChange={(chosen) => onChange({ chosen })} />
      )}
      <Checkbox
        label="両面印刷に合わせる"
        isSelected={wanted.isForBothSides}
        onChange={(isForBothSides) => onChange({ isForBothSides })}
        description="一人分が表の面で終わるときに白いページを足し、次の人を新しい用紙から始めます。"
      />
    </>
  )
}
