import { type RiskBand, toRiskBandLabel } from '../policy-review/risk.ts'
import { type RiskChange, toRiskChange, toRiskChangeLabel } from '../risk/risk-change.ts'
import { toThreatGroupLabel } from '../threat/threat-group.ts'
import { toCountText } from './figures.ts'
import type { LabelledValue } from './inspection-result-method.ts'
import type { ReportedRisk, RiskAnalysisInput } from './risk-analysis-input.ts'

const bands: readonly RiskBand[] = ['high', 'medium', 'low']
/** Against the year before, as columns; 未評価 stands with the bands. */
const changes: readonly RiskChange[] = ['new', 'raised', 'lowered', 'same', 'ended']

/** The headings of the summary by group. */
export const summaryColumns: readonly string[] = [
  ...['脅威の区分', '件数', ...bands.map(toRiskBandLabel), '未評価'],
  ...changes.map(toRiskChangeLabel),
]

/** One row for each group of threats and one for all: how many, how grave, and how they stand against the year before. */
export function listSummaryRows({ risks, threatItems }: RiskAnalysisInput) {
  const rows = threatItems.map(({ group, provision }) => ({
    cells: [
      [provision, toThreatGroupLabel(group)].filter((word) => word !== null).join('　'),
      ...countRow(risks.filter(({ threatGroup }) => threatGroup === group)),
    ],
    isTotal: false,
  }))
  return [...rows, { cells: ['合計', ...countRow(risks)], isTotal: true }]
}

function countRow(risks: readonly ReportedRisk[]): readonly string[] {
  const active = risks.filter(({ state }) => state === 'active')
  return [
    active.length,
    ...bands.map((band) => countBand(active, band)),
    active.filter(({ band }) => band === null).length,
    ...changes.map((change) => countChange(risks, change)),
  ].map(toCountText)
}

function countBand(risks: readonly ReportedRisk[], wanted: RiskBand): number {
  return risks.filter(({ band }) => band === wanted).length
}

function countChange(risks: readonly ReportedRisk[], wanted: RiskChange): number {
  return risks.filter((risk) => toRiskChange(risk) === wanted).length
}

/** What the first page says of the whole. */
export function listGist({ analysis, risks }: RiskAnalysisInput): readonly LabelledValue[] {
  const active = risks.filter(({ state }) => state === 'active')
  const unrated = active.filter(({ band }) => band === null).length
  const counted = bands.map((band) => `${toRiskBandLabel(band)} ${countBand(active, band)}件`)
  const accepted = active.filter(({ acceptance }) => acceptance !== null).length
  return [
    { label: '評価したリスク', value: `${toCountText(active.length - unrated)}件` },
    {
      label: 'リスクの区分',
      value: [...counted, ...(unrated === 0 ? [] : [`未評価 ${unrated}件`])].join('　'),
    },
    {
      label: '前年度との比べ',
      value:
        analysis.previousFiscalYear === null
          ? '前年度の分析はない。'
          : changes
              .map((change) => `${toRiskChangeLabel(change)} ${countChange(risks, change)}件`)
              .join('　'),
    },
    { label: '承認して受け入れたもの', value: `${toCountText(accepted)}件` },
  ]
}
