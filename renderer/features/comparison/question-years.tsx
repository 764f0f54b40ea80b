import { useMemo, useState } from 'react'
import type { Comparison } from '../../../shared/contract/comparison.ts'
import { type Audience, audiences } from '../../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { listQuestionMarks, toYearLabel } from '../../../shared/domain/inspection/comparison-words.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { Select } from '../../components/select.tsx'
import type { OpenedGroup } from './group-dialog.tsx'
import { isFallen, type QuestionRow, toQuestionColumns } from './question-columns.tsx'

type Filter = 'all' | 'fallen' | 'changed'
const filters = [
  { value: 'all', label: 'すべて' },
  { value: 'fallen', label: '前年より下がった設問' },
  { value: 'changed', label: '新規・変更・廃止の設問' },
] as const

type Props = Readonly<{ comparison: Comparison; onOpen: (group: OpenedGroup) => void }>

/** Question by question; what went down is marked. */
export function QuestionYears({ comparison, onOpen }: Props) {
  const { years, byQuestion } = comparison
  const [audience, setAudience] = useState<Audience | ''>('')
  const [filter, setFilter] = useState<Filter>('all')
  const columns = useMemo(() => toQuestionColumns(years), [years])
  const shown = useMemo(
    () =>
      byQuestion.filter(
        (row) => (audience === '' || row.audience === audience) && isShown(row, years, filter),
      ),
    [byQuestion, years, audience, filter],
  )
  const asked = audiences.filter((each) => byQuestion.some((row) => row.audience === each))
  const newest = years.at(-1)
  return (
    <section aria-label="設問ごとの比較">
      <p className="mb-2">
        実施率（％）です。
        {newest !== undefined && `${toYearLabel(newest)}が前の年度より下がった設問は、色と△で示しています。`}
        「前年差」を押すと、下がった順に並びます。行を押すと、年度ごとの回答の数を見られます。
      </p>
      <DataTable
        label="設問ごとの比較"
        rows={shown}
        columns={columns}
        rowKey={({ audience: own, code }) => `${own} ${code}`}
        searchLabel="設問を探す"
        isMarked={isFallen}
        maxHeight="max(18rem, calc(100vh - 24rem))"
        onOpen={(row) =>
          onOpen({
            title: `${toAudienceLabel(row.audience)}　${row.code}`,
            ...{ text: row.text, figures: row.figures, wordings: row.wordings },
          })
        }
        filters={
          <>
            <Select
              label="対象"
              value={audience}
              onChange={setAudience}
              choices={[
                { value: '', label: 'すべて' },
                ...asked.map((value) => ({ value, label: toAudienceLabel(value) })),
              ]}
            />
            <Select label="しぼり込み" value={filter} onChange={setFilter} choices={filters} />
          </>
        }
      />
    </section>
  )
}

function isShown(row: QuestionRow, years: Comparison['years'], filter: Filter): boolean {
  if (filter === 'all') return true
  return filter === 'fallen' ? isFallen(row) : listQuestionMarks(row, years).length > 0
}
