import type { Comparison } from '../../../shared/contract/comparison.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { type AnswerChoice, answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import { toYearLabel } from '../../../shared/domain/inspection/comparison-words.ts'
import {
  noFigure,
  toCountText,
  toDifferenceText,
  toPercentText,
  toShare,
} from '../../../shared/domain/report/figures.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'

/** A group to be looked at with all its counts; of a question, its wordings too. */
export type OpenedGroup = Readonly<{
  title: string
  /** The full text of a question. */
  text?: string
  figures: readonly (Comparison['total'][number] | null)[]
  wordings?: Comparison['byQuestion'][number]['wordings']
}>

/** Broken where a reader would, for ten columns beside each other. */
const choiceHeadings: Readonly<Record<AnswerChoice, string>> = {
  done: 'できて\nいる',
  partlyDone: '一部\nできている',
  notDone: 'できて\nいない',
  unknown: 'わから\nない',
  notApplicable: '該当\nなし',
}

type Props = Readonly<{ years: Comparison['years']; group: OpenedGroup; onClose: () => void }>

/** The five counts of a group in each year. */
export function GroupDialog({ years, group, onClose }: Props) {
  const { title, text, figures, wordings = [] } = group
  return (
    <Dialog
      title={title}
      isOpen
      isReading
      width="wide"
      onClose={onClose}
      buttons={<Button onPress={onClose}>閉じる</Button>}
    >
      {text !== undefined && <p className="mb-3 text-[1.125rem] font-bold">{text}</p>}
      <CountTable years={years} figures={figures} title={title} />
      {wordings.length > 1 && <Wordings wordings={wordings} />}
    </Dialog>
  )
}

function CountTable({
  years,
  figures,
  title,
}: Pick<Props, 'years'> & Pick<OpenedGroup, 'figures' | 'title'>) {
  const cell = 'border-b border-solid-gray-200 px-2 py-1 whitespace-nowrap'
  const headings = [
    ...['対象', '提出', '回収率', ...answerChoices.map((choice) => choiceHeadings[choice])],
    ...['実施率', '差'],
  ]
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-0 tabular-nums">
        <caption className="sr-only">{title}の年度ごとの回答の数</caption>
        <thead>
          <tr className="bg-solid-gray-100">
            {['年度', ...headings].map((heading, at) => (
              <th
                key={heading}
                scope="col"
                className={`px-2 py-1.5 whitespace-pre-line ${at === 0 ? 'text-left' : 'text-right'}`}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year, place) => (
            <tr key={year.fiscalYear}>
              <th scope="row" className={`${cell} text-left font-normal`}>
                {toYearLabel(year)}
              </th>
              {toCells(figures, place).map((text, at) => (
                <td key={headings[at]} className={`${cell} text-right`}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A dash in every column of a year that did not have the group or did not ask the question. */
function toCells(figures: OpenedGroup['figures'], place: number): string[] {
  const one = figures[place] ?? null
  if (one === null) return Array.from({ length: answerChoices.length + 5 }, () => noFigure)
  const { assigned, submitted, counts, rate } = one
  return [
    ...[toCountText(assigned), toCountText(submitted), toPercentText(toShare(submitted, assigned))],
    ...answerChoices.map((choice) => toCountText(counts[choice])),
    ...[toPercentText(rate), toDifferenceText(rate, figures[place - 1]?.rate ?? null)],
  ]
}

function Wordings({ wordings }: Readonly<{ wordings: NonNullable<OpenedGroup['wordings']> }>) {
  return (
    <section aria-label="設問の文の移り変わり" className="mt-4">
      <h3 className="font-bold">設問の文が変わっています</h3>
      <p>文が違う年度の間の増減は、そのまま比べられないことがあります。</p>
      <dl className="mt-1 grid grid-cols-[9rem_1fr] gap-x-4 gap-y-1">
        {wordings.map(({ fiscalYear, text }) => (
          <div key={fiscalYear} className="contents">
            <dt>{toFiscalYearLabel(fiscalYear)}から</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
