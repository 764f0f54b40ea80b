import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import { type MatrixCell, toRiskMatrix } from '../risk/risk-matrix.ts'
import { listFactors, toAxisLabels, toFactorLabel } from '../risk/risk-method.ts'
import { toThreatGroupLabel } from '../threat/threat-group.ts'
import { noFigure } from './figures.ts'
import { type PrintedBox, toPrintedBox, toSealLine } from './inspection-result-approval.ts'
import type { LabelledValue } from './inspection-result-method.ts'
import { type PrintedRecord, toPrintedRecord, withHonorific } from './official-record.ts'
import {
  threatNamer,
  toAcceptedCells,
  toEndedCells,
  toListCells,
  toTreatmentCells,
} from './risk-analysis-cells.ts'
import type { ReportedRisk, RiskAnalysisInput } from './risk-analysis-input.ts'
import { listBaselineCells, listLevelCells, listMethodLines, toBaselineLine } from './risk-analysis-method.ts'
import { listGist, listSummaryRows, summaryColumns } from './risk-analysis-summary.ts'

type Cells = readonly (readonly string[])[]

/** The リスク分析書 as plain values, in the order they are printed. */
export type RiskAnalysisReport = {
  readonly organizationName: string
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  readonly isDraft: boolean
  readonly title: string
  readonly documentNumber: string
  readonly dateText: string
  readonly addressee: string
  readonly sender: string
  readonly lead: string
  readonly summary: readonly LabelledValue[]
  readonly approvalBoxes: readonly PrintedBox[]
  readonly sealLine: string | null
  readonly record: PrintedRecord | null
  /** Several lines, each a paragraph. */
  readonly purpose: string
  readonly basis: readonly string[]
  readonly period: string
  /** Empty where nothing was written. */
  readonly overview: string
  readonly methodLines: readonly string[]
  /** The headings and rows of the levels: level, then each factor of the method. */
  readonly levelColumns: readonly string[]
  readonly levels: Cells
  /** Item of article 6, its short name, the policy's own words. */
  readonly threatGroups: Cells
  readonly baselineLine: string
  readonly baseline: Cells
  readonly matrix: {
    readonly cells: readonly MatrixCell[]
    readonly possibility: string
    readonly damage: string
    readonly unratedText: string
  }
  readonly summaryColumns: readonly string[]
  readonly summaryRows: readonly { readonly cells: readonly string[]; readonly isTotal: boolean }[]
  /** The headings and rows of the list, the gravest first. */
  readonly listColumns: readonly string[]
  readonly list: Cells
  /** What is done about the grave ones, and about others. */
  readonly highTreatments: Cells
  readonly otherTreatments: Cells
  readonly accepted: Cells
  readonly ended: Cells
}

/** Builds the リスク分析書 (policy article 11). */
export function buildRiskAnalysisReport(input: RiskAnalysisInput): RiskAnalysisReport {
  const { analysis, risks } = input
  const { method } = analysis
  const named = threatNamer(input.threatItems)
  const factors = listFactors(method.kind).map(toFactorLabel)
  const active = sortByScore(risks.filter(({ state }) => state === 'active'))
  const treated = active.filter(({ treatment }) => treatment !== null && treatment !== 'accept')
  return {
    ...toHead(input),
    purpose: analysis.purpose.trim() || usualPurpose,
    basis: [
      `${input.policyBasis}（情報セキュリティポリシーの見直し）`,
      '地方自治法第244条の6（同法第292条により一部事務組合に準用される場合を含む。）',
    ],
    period: toPeriod(input),
    overview: analysis.overview,
    methodLines: listMethodLines(input),
    levelColumns: ['段階', ...factors],
    levels: listLevelCells(method),
    threatGroups: input.threatItems.map(({ group, provision, text }) => [
      provision ?? noFigure,
      toThreatGroupLabel(group),
      text ?? '今の方針に、この号の定めはない。',
    ]),
    baselineLine: toBaselineLine(input),
    baseline: listBaselineCells(input),
    matrix: {
      cells: toRiskMatrix(method, risks),
      ...toAxisLabels(method.kind),
      unratedText: toUnratedText(active),
    },
    ...{ summaryColumns, summaryRows: listSummaryRows(input) },
    listColumns: ['番号', '対象及び脅威', ...factors, 'リスク', '前年度から', '対応'],
    list: active.map((risk) => toListCells(method.kind, named(risk))),
    highTreatments: active
      .filter(({ band, treatment }) => band === 'high' && treatment !== 'accept')
      .map(named)
      .map(toTreatmentCells),
    otherTreatments: treated
      .filter(({ band }) => band !== 'high')
      .map(named)
      .map(toTreatmentCells),
    accepted: active.filter(isTakenAsItIs).map(named).map(toAcceptedCells),
    ended: risks
      .filter(({ state }) => state === 'ended')
      .map(named)
      .map(toEndedCells),
  }
}

const usualPurpose =
  '情報セキュリティポリシーの見直しに役立てるため、保有する情報及び利用する情報システムに係る脅威の発生の可能性及び発生時の損失等を分析し、リスクを検討した。'

/** Those accepted, and those 受容 was chosen for that need an acceptance and wait for it. */
function isTakenAsItIs({ acceptance, treatment, band }: ReportedRisk): boolean {
  return acceptance !== null || (treatment === 'accept' && band !== 'low')
}

/** The gravest first; those of one score stay by number, as they come. */
function sortByScore(risks: readonly ReportedRisk[]): readonly ReportedRisk[] {
  return risks.toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))
}

function toHead(input: RiskAnalysisInput) {
  const { organization, analysis } = input
  return {
    organizationName: organization.name,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    isDraft: input.isDraft,
    title: `${toFiscalYearLabel(analysis.fiscalYear)}　情報セキュリティリスク分析書`,
    documentNumber: analysis.number,
    dateText: toWareki(analysis.closedOn ?? input.createdOn),
    addressee: withHonorific(organization.addressee),
    sender: organization.sender || organization.name,
    lead: toLead(input),
    summary: listGist(input),
    approvalBoxes: input.approvalBoxes.map(toPrintedBox),
    sealLine: toSealLine(input),
    record: toPrintedRecord(input.snapshot, { prefix: 'risk-analysis', number: analysis.number }),
  }
}

function toLead({ analysis, policyBasis }: RiskAnalysisInput): string {
  const done = analysis.closedOn === null ? '分析しているので、その途中の状況' : '分析したので、その結果'
  return `${policyBasis}の規定に基づき、${toFiscalYearLabel(analysis.fiscalYear)}の情報資産に係るリスクを${done}を次のとおり報告します。`
}

function toPeriod({ analysis: { startedOn, closedOn, closedBy } }: RiskAnalysisInput): string {
  if (closedOn === null) return `${toWareki(startedOn)}から（分析中）`
  return `${toWareki(startedOn)}から${toWareki(closedOn)}まで（締切　${closedBy}）`
}

function toUnratedText(active: readonly ReportedRisk[]): string {
  const count = active.filter(({ band }) => band === null).length
  return count === 0 ? '' : `このほかに、未評価のリスクが${count}件ある。`
}
