import type { Comparison } from '../../../shared/contract/comparison.ts'
import { answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import { toCountText, toPercentText, toShare } from '../../../shared/domain/report/figures.ts'
import { choiceWords } from '../../components/choice-words.ts'
import { RateCell } from './rate-cell.tsx'
import { YearTable } from './year-table.tsx'

type Props = Readonly<{ years: Comparison['years']; total: Comparison['total'] }>

/** 対象・提出・回収率, the five answers and 実施率 of each year. */
export function TotalYears({ years, total }: Props) {
  const toRow = (heading: string, cell: (figures: Comparison['total'][number]) => string) => ({
    ...{ key: heading, heading, cells: total.map(cell) },
  })
  return (
    <YearTable
      title="全体"
      firstHeading="項目"
      years={years}
      rows={[
        toRow('対象（枚）', ({ assigned }) => toCountText(assigned)),
        toRow('提出（枚）', ({ submitted }) => toCountText(submitted)),
        toRow('回収率', ({ assigned, submitted }) => toPercentText(toShare(submitted, assigned))),
        ...answerChoices.map((choice) =>
          toRow(choiceWords[choice].label, ({ counts }) => toCountText(counts[choice])),
        ),
        {
          key: '実施率',
          heading: '実施率',
          cells: years.map(({ fiscalYear }, place) => (
            <RateCell key={fiscalYear} figures={total} place={place} />
          )),
          isTotal: true,
        },
      ]}
    />
  )
}
