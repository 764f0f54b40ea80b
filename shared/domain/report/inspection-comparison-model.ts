import { toFiscalYearShort } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import { audiences } from '../checklist/audience.ts'
import type { ComparedQuestion, Comparison } from '../inspection/compare-years.ts'
import { toYearLines } from '../inspection/comparison-words.ts'
import {
  findLastDifference,
  toPeriodText,
  toRates,
  toTotalSentence,
  toTrendSentence,
} from '../inspection/trend-words.ts'
import { toShare } from './figures.ts'
import {
  type ComparedGroupRow,
  type CountRow,
  listCountRows,
  listTotalRows,
  type QuestionRow,
  toGroupRow,
  toQuestionRow,
} from './inspection-comparison-rows.ts'
import { audienceWords, categoryWords, rateRules } from './report-words.ts'

export type InspectionComparisonInput = {
  readonly organizationName: string
  readonly isSample: boolean
  readonly createdOn: string
  readonly createdAt: string
  readonly comparison: Comparison
}

type Chart = {
  readonly panels: readonly { readonly title: string; readonly shares: readonly (number | null)[] }[]
  /** What it shows, in words. */
  readonly alt: string
}
type Section = {
  readonly heading: string
  readonly firstColumn: string
  readonly rows: readonly ComparedGroupRow[]
  readonly chart: Chart
}

/** The 自己点検経年比較表 as plain values, in the order they are printed. It names units and no person. */
export type InspectionComparisonReport = {
  readonly organizationName: string
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  /** With a running year it may still change. */
  readonly isDraft: boolean
  readonly title: string
  readonly lead: string
  readonly notes: readonly string[]
  readonly years: readonly { readonly heading: string; readonly short: string; readonly isRunning: boolean }[]
  readonly total: Section
  readonly sections: readonly Section[]
  /** The questions that went down in the newest year, the deepest first. */
  readonly fallen: {
    readonly heading: string
    readonly lead: string
    readonly rows: readonly QuestionRow[]
  }
  readonly questionTables: readonly { readonly name: string; readonly rows: readonly QuestionRow[] }[]
  readonly countTables: readonly {
    readonly name: string
    readonly firstColumn: string
    readonly rows: readonly CountRow[]
  }[]
}

/** More than this are counted and left to the appendix, which has every question. */
const fallenLimit = 15

/** Builds the 自己点検経年比較表 (policy article 10) from a comparison; it reads no clock and invents no figure. */
export function buildInspectionComparisonReport(
  input: InspectionComparisonInput,
): InspectionComparisonReport {
  const { comparison } = input
  const { years } = comparison
  const fallen = listFallen(comparison)
  const groups = listGroups(comparison)
  return {
    organizationName: input.organizationName,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    isDraft: years.some(({ isRunning }) => isRunning),
    title: '自己点検経年比較表',
    lead: `${toPeriodText(years)}の情報セキュリティに関する自己点検${years.length}回分の結果を、年度ごとに比べたものである。`,
    notes: listNotes(comparison),
    years: years.map((year) => ({
      heading: toYearLines(year).join('\n'),
      short: toFiscalYearShort(year.fiscalYear),
      isRunning: year.isRunning,
    })),
    total: toTotal(comparison),
    sections: groups.map(({ name, firstColumn, rows }, index) => ({
      heading: `${toNumber(index + 2)}　${name}の実施率`,
      firstColumn,
      rows: [
        ...rows.map(({ label, figures }) => toGroupRow(label, figures)),
        { ...toGroupRow('全体', comparison.total), isTotal: true },
      ],
      chart: toChart(
        comparison,
        rows.map(({ label, figures }) => ({ title: label, shares: toRates(figures) })),
      ),
    })),
    fallen: {
      heading: `${toNumber(groups.length + 2)}　最も新しい年度で実施率が下がった設問`,
      lead: toFallenLead(fallen.length),
      rows: fallen.slice(0, fallenLimit).map((question) => toQuestionRow(question, comparison)),
    },
    ...listAppendices(comparison, groups),
  }
}

type Group = {
  readonly name: string
  readonly firstColumn: string
  readonly rows: readonly { readonly label: string; readonly figures: ComparedQuestion['figures'] }[]
}

function listGroups({ byCategory, byAudience, byUnit }: Comparison): Group[] {
  return [
    {
      ...{ name: '対策の区分別', firstColumn: '区分' },
      rows: byCategory.map(({ category, figures }) => ({ label: categoryWords[category], figures })),
    },
    {
      ...{ name: '対象別', firstColumn: '対象' },
      rows: byAudience.map(({ audience, figures }) => ({ label: audienceWords[audience], figures })),
    },
    {
      ...{ name: '所属別', firstColumn: '所属' },
      rows: byUnit.map(({ unitName, figures }) => ({ label: unitName, figures })),
    },
  ]
}

function listAppendices(comparison: Comparison, groups: readonly Group[]) {
  const asked = audiences.filter((audience) =>
    comparison.byQuestion.some((question) => question.audience === audience),
  )
  return {
    questionTables: asked.map((audience, index) => ({
      name: `別表${index + 1}　設問別の実施率（${audienceWords[audience]}）`,
      rows: comparison.byQuestion
        .filter((question) => question.audience === audience)
        .map((question) => toQuestionRow(question, comparison)),
    })),
    countTables: groups.map(({ name, firstColumn, rows }, index) => ({
      name: `別表${asked.length + index + 1}　${name}の回答の数`,
      firstColumn,
      rows: rows.flatMap(({ label, figures }) => listCountRows(label, figures, comparison.years)),
    })),
  }
}

function toTotal(comparison: Comparison): Section {
  const { total, years } = comparison
  return {
    heading: '１　全体',
    firstColumn: '項目',
    rows: listTotalRows(total),
    chart: {
      panels: [
        { title: '実施率', shares: toRates(total) },
        { title: '回収率', shares: total.map(({ assigned, submitted }) => toShare(submitted, assigned)) },
      ],
      alt: `${toPeriodText(years)}の推移。${toTotalSentence(years, toRates(total))}`,
    },
  }
}

function toChart({ years }: Comparison, panels: Chart['panels']): Chart {
  const groups = panels.map(({ title, shares }) => ({ label: title, shares }))
  return { panels, alt: `${toPeriodText(years)}の推移。${toTrendSentence(years, groups)}` }
}

/** The questions whose 実施率 is lower than the year before. */
function listFallen({ byQuestion }: Comparison): ComparedQuestion[] {
  const differenceOf = ({ figures }: ComparedQuestion) => findLastDifference(toRates(figures)) ?? 0
  return byQuestion
    .filter((question) => differenceOf(question) < 0)
    .toSorted((one, other) => differenceOf(one) - differenceOf(other))
}

function toFallenLead(count: number): string {
  if (count === 0) return '下がった設問はない。'
  const lead = `前の年度より実施率が下がった${count}問`
  if (count <= fallenLimit) return `${lead}を、下がり方の大きい順に示す。`
  return `${lead}のうち、下がり方の大きい${fallenLimit}問を示す。全ての設問は、別表に示す。`
}

function toNumber(number: number): string {
  return String.fromCharCode(0xff10 + number)
}

function listNotes({ years, byQuestion }: Comparison): readonly string[] {
  return [
    ...rateRules,
    '率は小数第2位を四捨五入した。各欄の2行目は左隣の年度との差（ポイント）であり、△は減少を表す。「－」は、その年度に該当する数値、設問又は所属がないことを表す。',
    '設問は対象と番号が同じもの、所属は名称が同じものを比べた。図及び別表の「R7」等は、令和7年度等の略である。',
    ...(byQuestion.some(({ wordings }) => wordings.length > 1)
      ? [
          '設問の文を改めた年度は「変更」の欄に示す。文が異なる年度の間の増減は、そのまま比べられないことがある。',
        ]
      : []),
    ...(years.some(({ isRunning }) => isRunning)
      ? ['「途中」の年度は実施中であり、作成日までに提出された自己点検票だけを数えた。']
      : []),
  ]
}
