import type { Tally } from '../../../shared/contract/inspections.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import { toDifferenceText, toPercentText } from '../../../shared/domain/report/figures.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { choiceHeadings } from './words.ts'

type Props = Readonly<{ row: Tally['byQuestion'][number]; onClose: () => void }>

/** One question with all that was counted for it. */
export function QuestionTallyDialog({ row, onClose }: Props) {
  const { counts, rate, previousRate } = row
  const facts = [
    ['点検票', toAudienceLabel(row.audience)],
    ['分野', toCategoryLabel(row.category)],
    ['方針の条文', row.provisions.join('、')],
    ['施行規則第16条の3', `第${row.ordinanceItem}号`],
    ['回答', answerChoices.map((choice) => `${choiceHeadings[choice]} ${counts[choice]}`).join('、')],
    ['実施率', toPercentText(rate)],
    ['前年度', `${toPercentText(previousRate)}（差 ${toDifferenceText(rate, previousRate)}）`],
  ] as const
  return (
    <Dialog title={row.code} isOpen onClose={onClose} buttons={<Button onPress={onClose}>閉じる</Button>}>
      <p className="mb-4 text-[1.125rem] font-bold">{row.text}</p>
      <dl className="grid grid-cols-[10rem_1fr] gap-x-4 gap-y-1.5">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-bold">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
