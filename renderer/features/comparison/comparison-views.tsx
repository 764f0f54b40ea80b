import { useState } from 'react'
import type { Comparison } from '../../../shared/contract/comparison.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import {
  type ComparisonView,
  comparisonViews,
  toViewLabel,
} from '../../../shared/domain/inspection/comparison-words.ts'
import { toRates, toTotalSentence, toTrendSentence } from '../../../shared/domain/inspection/trend-words.ts'
import { toShare } from '../../../shared/domain/report/figures.ts'
import { Tabs } from '../../components/tabs.tsx'
import { GroupDialog, type OpenedGroup } from './group-dialog.tsx'
import { QuestionYears } from './question-years.tsx'
import { type GroupRow, RateYears } from './rate-years.tsx'
import { TotalYears } from './total-years.tsx'
import { TrendFigure } from './trend-figure.tsx'

type Props = Readonly<{
  comparison: Comparison
  view: ComparisonView
  onView: (view: ComparisonView) => void
}>

/** The years looked at all together, by category, unit, audience and question; a group opens with all its counts. */
export function ComparisonViews({ comparison, view, onView }: Props) {
  const [opened, setOpened] = useState<OpenedGroup | null>(null)
  return (
    <>
      <Tabs
        label="比べ方"
        selected={view}
        onSelect={onView}
        items={comparisonViews.map((key) => ({
          key,
          label: toViewLabel(key),
          content: <View comparison={comparison} view={key} onOpen={setOpened} />,
        }))}
      />
      {opened !== null && (
        <GroupDialog years={comparison.years} group={opened} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

type ViewProps = Readonly<{
  comparison: Comparison
  view: ComparisonView
  onOpen: (group: OpenedGroup) => void
}>

function View({ comparison, view, onOpen }: ViewProps) {
  const { years, total } = comparison
  if (view === 'question') return <QuestionYears comparison={comparison} onOpen={onOpen} />
  if (view === 'total') {
    const returned = total.map(({ assigned, submitted }) => toShare(submitted, assigned))
    return (
      <div className="space-y-5">
        <TotalYears years={years} total={total} />
        <TrendFigure
          title="全体の推移"
          summary={toTotalSentence(years, toRates(total))}
          years={years}
          panels={[
            { title: '実施率', shares: toRates(total) },
            { title: '回収率', shares: returned },
          ]}
        />
      </div>
    )
  }
  const rows = listRows(comparison, view)
  const panels = rows.map(({ label, figures }) => ({ title: label, shares: toRates(figures) }))
  const groups = panels.map(({ title, shares }) => ({ label: title, shares }))
  const title = `${toViewLabel(view)}ごとの実施率`
  return (
    <div className="space-y-5">
      <RateYears {...{ title, years, rows, total, onOpen }} firstHeading={toViewLabel(view)} />
      <TrendFigure
        title={`${toViewLabel(view)}ごとの推移`}
        summary={toTrendSentence(years, groups)}
        years={years}
        panels={panels}
      />
    </div>
  )
}

function listRows(
  { byCategory, byUnit, byAudience }: Comparison,
  view: Exclude<ComparisonView, 'total' | 'question'>,
): readonly GroupRow[] {
  if (view === 'unit') return byUnit.map(({ unitName, figures }) => ({ label: unitName, figures }))
  if (view === 'audience') {
    return byAudience.map(({ audience, figures }) => ({ label: toAudienceLabel(audience), figures }))
  }
  return byCategory.map(({ category, figures }) => ({ label: toCategoryLabel(category), figures }))
}
