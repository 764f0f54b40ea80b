import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import { audiences } from '../checklist/audience.ts'
import { noFigure } from './figures.ts'
import type { InspectionResultInput } from './inspection-result-input.ts'
import { audienceWords, rateRules } from './report-words.ts'

export type LabelledValue = { readonly label: string; readonly value: string }

/** Only what the sources of the field bear out: the article of the policy, the act and the ordinance's item 八. */
export function listBasis(policyBasis: string): readonly string[] {
  return [
    policyBasis,
    '地方自治法第244条の6（同法第292条により一部事務組合に準用される場合を含む。）',
    '地方自治法施行規則第16条の3第8号（令和9年7月1日施行）',
  ]
}

/** How and when it was done, and with which sheets. */
export function listMethod(input: InspectionResultInput): readonly LabelledValue[] {
  const { inspection, tally } = input
  const audienceList = audiences
    .filter((audience) => tally.byAudience.some((row) => row.audience === audience))
    .map((audience) => {
      const count = tally.byQuestion.filter((question) => question.audience === audience).length
      return `${audienceWords[audience]}用${count}問`
    })
  const closed = inspection.closedOn === null ? '未確定' : toWareki(inspection.closedOn)
  return [
    { label: '名称', value: inspection.title },
    { label: '方法', value: '自己点検票の各設問に、対象者本人が五つの選択肢から一つを選んで回答した。' },
    { label: '自己点検票', value: toAudienceText(audienceList, tally.joinedAudiences) },
    {
      label: '選択肢',
      value: 'できている、一部できている、できていない、わからない、該当なし',
    },
    { label: '期間', value: `${toWareki(inspection.openedOn)}から${toWareki(inspection.dueOn)}まで` },
    { label: '集計の確定日', value: closed },
  ]
}

function toAudienceText(
  audienceList: readonly string[],
  joinedAudiences: InspectionResultInput['tally']['joinedAudiences'],
): string {
  const joined = joinedAudiences ? ['その他の対象用（設問別の集計は公開しない。）'] : []
  return [...audienceList, ...joined].join('、') || noFigure
}

/** How the rates came about, and what they are compared with. */
export function rateRule(previousFiscalYear: number | null): readonly string[] {
  return [
    ...rateRules,
    '率は小数第2位を四捨五入した。差は前年度との差（ポイント）であり、△は減少を表す。「－」は該当する数値がないことを表す。',
    previousFiscalYear === null
      ? '前年度の自己点検の記録はない。'
      : `前年度は、${toFiscalYearLabel(previousFiscalYear)}の自己点検の結果である。`,
  ]
}
