import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import type { Coverage } from '../coverage/build-coverage.ts'
import { type Counted, coverageMarks, type GapKind, gapKinds } from '../coverage/coverage.ts'
import { coverageRules, toColumnWords, toGapWords, toMarkWords } from '../coverage/coverage-words.ts'
import { toPercentText } from './figures.ts'

export type CoverageMapInput = {
  readonly organizationName: string
  readonly isSample: boolean
  readonly createdOn: string
  readonly createdAt: string
  readonly coverage: Coverage
}

/** A cell's lines, and its marks as words, which stand out on paper without colour. */
export type CoverageMapCell = { readonly lines: readonly string[]; readonly marks: readonly string[] }

/** 網羅状況 as plain values. */
export type CoverageMapReport = {
  readonly organizationName: string
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  readonly title: string
  readonly lead: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly heading: string
    readonly cells: readonly CoverageMapCell[]
    readonly isTotal: boolean
  }[]
  readonly rules: readonly string[]
  readonly gapLead: string
  readonly gaps: readonly { readonly places: string; readonly what: string; readonly next: string }[]
}

/** Builds the one page that shows what of the policy and the ordinance questions and measures reach. */
export function buildCoverageMapReport(input: CoverageMapInput): CoverageMapReport {
  const { coverage } = input
  const gaps = groupGaps(coverage)
  return {
    organizationName: input.organizationName,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    title: `${toFiscalYearLabel(coverage.fiscalYear)}　情報セキュリティ対策の網羅状況`,
    lead: toLead(input),
    columns: [toCornerWords(coverage), ...coverage.columns.map(({ item }) => toHeading(item)), '計'],
    rows: [
      ...coverage.rows.map(({ citation, name, cells, total }) => ({
        heading: [citation ?? '', name].filter((word) => word !== '').join('\n'),
        cells: [...cells, total].map(toCell),
        isTotal: false,
      })),
      {
        heading: '計',
        cells: [...coverage.columns.map(({ total }) => total), coverage.total].map(toCell),
        isTotal: true,
      },
    ],
    rules: coverageRules,
    gapLead: gaps.length === 0 ? '足りないところはありません。' : '',
    gaps,
  }
}

const inspectionWords = {
  none: 'この年度の自己点検はまだありません。',
  open: 'この年度の自己点検は途中で、提出された点検票だけを数えています。',
  closed: 'この年度の自己点検は締め切られています。',
} as const

function toLead({ createdOn, coverage }: CoverageMapInput): string {
  const { article, total, inspection } = coverage
  const rows = article === null ? '基本方針の条' : `基本方針${article.citation}（${article.heading}）の各号`
  return `${rows}と、地方自治法施行規則第16条の3の各号の組合せごとに、設問、対策、今年度の結果を数えたものです（${toWareki(createdOn)}現在）。設問${total.questionCount}問、対策${total.measureCount}件。${inspectionWords[inspection]}`
}

function toCornerWords({ article }: Coverage): string {
  return `${article === null ? '方針の条' : `方針${article.citation}`}＼施行規則第16条の3`
}

function toHeading(item: number | null): string {
  const { number, label } = toColumnWords(item)
  return label === '' ? number : `${number}\n${label}`
}

/** The figures of a cell in three lines; a dash where it holds nothing and nothing is missing. */
export function toCoverageLines(counted: Counted): string[] {
  const { questionCount, measureCount, implementedCount, checkedCount, keptCount } = counted
  if (questionCount === 0 && measureCount === 0) return ['―']
  return [
    `設問 ${questionCount}　対策 ${measureCount}`,
    ...(measureCount === 0 ? [] : [`実施済 ${implementedCount}／${measureCount}`]),
    ...(questionCount === 0 ? [] : [`点検 ${toPercentText(counted.rate)}`]),
    ...(measureCount === 0 ? [] : [`確認 ${checkedCount}／${measureCount}　実施 ${keptCount}`]),
  ]
}

function toCell(counted: Counted): CoverageMapCell {
  const marks = coverageMarks.filter((mark) => counted.marks.includes(mark)).map(toMarkWords)
  const lines = toCoverageLines(counted)
  return { lines: marks.length > 0 && lines[0] === '―' ? [] : lines, marks }
}

/** One line for each kind of gap, with all its places. */
function groupGaps({ gaps }: Coverage): CoverageMapReport['gaps'] {
  return gapKinds.flatMap((kind: GapKind) => {
    const words = gaps.filter((gap) => gap.kind === kind).map(toGapWords)
    const [first] = words
    if (first === undefined) return []
    const places = words.map(({ place }) => place.replace(/（[^）]*）/gu, '')).join('、')
    return [{ places, what: first.what, next: first.next }]
  })
}
